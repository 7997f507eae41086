package litechat.persistence.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.RowWriter;
import org.jspecify.annotations.Nullable;

/** A row on its way into memory. */
final class MemoryRowWriter implements RowWriter {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    @Override
    public RowWriter set(String field, @Nullable Object value) {
        fields.put(field, Values.copy(value));
        return this;
    }

    @Override
    public RowWriter setAll(Attributes others) {
        others.asMap().forEach(this::set);
        return this;
    }

    @Override
    public RowWriter nested(String field) {
        MemoryRowWriter nested = new MemoryRowWriter();
        fields.put(field, nested);
        return nested;
    }

    Attributes toRow() {
        return Values.copy(fields);
    }
}
