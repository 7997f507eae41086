package litechat.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** A row that has been taken out of its table already, read as if it were still there. */
public record AttributesRow(Attributes fields) implements Row {
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
        return fields.number(field);
    }

    @Override
    public @Nullable Boolean flag(String field) {
        return fields.get(field) instanceof Boolean flag ? flag : null;
    }

    @Override
    public @Nullable Timestamp time(String field) {
        Object value = fields.get(field);
        if (value instanceof String text) {
            return IsoDate.parse(text);
        }
        return value instanceof Timestamp moment ? moment : null;
    }

    @Override
    public Attributes attributes(String field) {
        return fields.attributes(field);
    }

    @Override
    public @Nullable Row nested(String field) {
        return fields.get(field) instanceof Attributes nested ? new AttributesRow(nested) : null;
    }

    @Override
    @SuppressWarnings("unchecked") // lists of attributes hold plain values
    public @Nullable List<@Nullable Object> list(String field) {
        return fields.get(field) instanceof List<?> list ? (List<@Nullable Object>) list : null;
    }

    @Override
    public @Nullable Object value(String field) {
        return fields.get(field);
    }

    @Override
    public Attributes others(List<String> known) {
        if (known.isEmpty()) {
            return fields;
        }
        Map<String, @Nullable Object> others = new LinkedHashMap<>(fields.asMap());
        others.keySet().removeAll(known);
        return Attributes.of(others);
    }
}
