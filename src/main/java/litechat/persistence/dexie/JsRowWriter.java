package litechat.persistence.dexie;

import java.util.Map;
import litechat.domain.Attributes;
import litechat.interop.JsValues;
import litechat.persistence.RowWriter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A row as IndexedDB takes it. */
public final class JsRowWriter implements RowWriter {
    private final JSObject object = JsValues.object();

    @Override
    public RowWriter set(String field, @Nullable Object value) {
        JsValues.set(object, field, JsValue.encode(value));
        return this;
    }

    @Override
    public RowWriter setAll(Attributes fields) {
        if (fields.source() instanceof JsValue.Stored stored) {
            return setAll(stored.object());
        }
        for (Map.Entry<String, @Nullable Object> entry : fields.asMap().entrySet()) {
            set(entry.getKey(), entry.getValue());
        }
        return this;
    }

    private RowWriter setAll(JSObject fields) {
        JSObject names = JsValue.names(fields);
        for (int i = 0; i < JsValue.length(names); i++) {
            String name = JsValue.textAt(names, i);
            JsValues.set(object, name, JsValues.get(fields, name));
        }
        return this;
    }

    @Override
    public RowWriter nested(String field) {
        JsRowWriter nested = new JsRowWriter();
        JsValues.set(object, field, nested.object);
        return nested;
    }

    public JSObject object() {
        return object;
    }
}
