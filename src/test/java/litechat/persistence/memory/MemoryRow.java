package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import litechat.persistence.Row;
import org.jspecify.annotations.Nullable;

/** A row in memory. */
record MemoryRow(Attributes fields) implements Row {
    @Override
    public @Nullable String text(String field) {
        return fields.text(field);
    }

    @Override
    public double number(String field, double otherwise) {
        Double number = fields.number(field);
        return number == null ? otherwise : number;
    }

    @Override
    public @Nullable Double number(String field) {
        Double number = fields.number(field);
        return number == null || number.isNaN() ? null : number;
    }

    @Override
    public @Nullable Boolean flag(String field) {
        return fields.get(field) instanceof Boolean flag ? flag : null;
    }

    @Override
    public @Nullable Timestamp time(String field) {
        Object value = fields.get(field);
        if (value instanceof Timestamp moment) {
            return moment;
        }
        return value instanceof String text ? IsoDate.parse(text) : null;
    }

    @Override
    public Attributes attributes(String field) {
        return fields.attributes(field);
    }

    @Override
    public @Nullable Row nested(String field) {
        return fields.get(field) instanceof Attributes nested ? new MemoryRow(nested) : null;
    }

    @Override
    public @Nullable List<@Nullable Object> list(String field) {
        return fields.get(field) instanceof List<?> list ? new ArrayList<>(list) : null;
    }

    @Override
    public @Nullable Object value(String field) {
        return fields.get(field);
    }

    @Override
    public Attributes others(Set<String> known) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>(fields.asMap());
        others.keySet().removeAll(known);
        return Attributes.of(others);
    }
}
