package litechat.persistence.dexie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import litechat.interop.JsValues;
import litechat.persistence.Row;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A row as IndexedDB hands it out. */
public final class JsRow implements Row {
    private final JSObject object;

    public JsRow(JSObject object) {
        this.object = object;
    }

    @Override
    public @Nullable String text(String field) {
        return JsValues.text(object, field);
    }

    @Override
    public double number(String field, double otherwise) {
        return numberOr(object, field, otherwise);
    }

    @Override
    public @Nullable Double number(String field) {
        double number = numberOr(object, field, Double.NaN);
        return Double.isNaN(number) ? null : number;
    }

    @Override
    public @Nullable Boolean flag(String field) {
        return value(field) instanceof Boolean flag ? flag : null;
    }

    @Override
    public @Nullable Timestamp time(String field) {
        double epochMillis = timeOr(object, field, Double.NaN);
        if (!Double.isNaN(epochMillis)) {
            return new Timestamp(epochMillis);
        }
        String text = text(field);
        return text == null ? null : IsoDate.parse(text);
    }

    @Override
    public Attributes attributes(String field) {
        JSObject nested = JsValues.get(object, field);
        return nested != null && JsValue.isObject(nested)
                ? Attributes.lazy(new JsValue.Stored(nested))
                : Attributes.NONE;
    }

    @Override
    public @Nullable Row nested(String field) {
        JSObject nested = JsValues.get(object, field);
        return nested != null && JsValue.isObject(nested) ? new JsRow(nested) : null;
    }

    @Override
    public @Nullable List<@Nullable Object> list(String field) {
        JSObject array = JsValues.get(object, field);
        return array != null && JsValue.isArray(array) ? JsValue.decodeArray(array) : null;
    }

    @Override
    public @Nullable Object value(String field) {
        return JsValue.decode(JsValues.get(object, field));
    }

    @Override
    public Attributes others(List<String> known) {
        return Attributes.lazy(known.isEmpty() ? new JsValue.Stored(object) : new Others(object, known));
    }

    /** What is beside the known fields, looked for only when someone asks: hardly a row has any. */
    private record Others(JSObject object, List<String> known) implements Attributes.Source {
        @Override
        public Map<String, @Nullable Object> decode() {
            Map<String, @Nullable Object> others = new LinkedHashMap<>();
            JSObject names = JsValue.names(object);
            for (int i = 0; i < JsValue.length(names); i++) {
                String name = JsValue.textAt(names, i);
                if (!known.contains(name)) {
                    others.put(name, JsValue.decode(JsValues.get(object, name)));
                }
            }
            return others;
        }
    }

    @JSBody(
            params = {"object", "field", "otherwise"},
            script = "var value = object[field]; return typeof value === 'number' ? value : otherwise;")
    private static native double numberOr(JSObject object, String field, double otherwise);

    @JSBody(
            params = {"object", "field", "otherwise"},
            script = "var value = object[field]; return value instanceof Date ? value.getTime() : otherwise;")
    private static native double timeOr(JSObject object, String field, double otherwise);
}
