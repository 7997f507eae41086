package litechat.persistence.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.InvalidRecord;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import litechat.persistence.Row;
import litechat.persistence.RowWriter;
import org.jspecify.annotations.Nullable;

/** What the formats share when they read a field that a record cannot be without. */
final class Known {
    private Known() {}

    static String required(Row row, String field) {
        String text = row.text(field);
        if (text == null) {
            throw new InvalidRecord(field, "is missing");
        }
        return text;
    }

    static String textOr(Row row, String field, String otherwise) {
        String text = row.text(field);
        return text == null ? otherwise : text;
    }

    /** A row with a lost moment is still shown; the moment is then unknown rather than invented. */
    static Timestamp timeOrUnknown(Row row, String field) {
        Timestamp time = row.time(field);
        return time == null ? Timestamp.UNKNOWN : time;
    }

    /**
     * The fields that the record does not know, and of those that hold moments the ones that cannot be read; so that the
     * record takes them along. Hardly a row has any, so they are looked for only when someone asks.
     */
    static Attributes others(Row row, List<String> known, List<String> times) {
        return Attributes.lazy(() -> {
            Map<String, @Nullable Object> others =
                    new LinkedHashMap<>(row.others(known).asMap());
            for (String field : times) {
                Object value = row.time(field) == null ? row.value(field) : null;
                if (value != null) {
                    others.put(field, value);
                }
            }
            return others;
        });
    }

    /** Writes a moment; one that could not be read stays as it was, until there is another in its place. */
    static void time(RowWriter row, String field, @Nullable Timestamp moment, Attributes others) {
        boolean isLost = moment == null || moment.isUnknown();
        Object unreadable = others.get(field);
        if (isLost && unreadable != null) {
            row.set(field, unreadable);
        } else if (moment == null || !moment.isUnknown()) {
            row.set(field, moment);
        }
    }

    static void timeIfPresent(RowWriter row, String field, @Nullable Timestamp moment, Attributes others) {
        if (moment != null || others.get(field) != null) {
            time(row, field, moment, others);
        }
    }

    /** Writes the fields that the record does not know. */
    static void writeOthers(RowWriter row, Attributes others, List<String> known) {
        for (Map.Entry<String, @Nullable Object> field : others.asMap().entrySet()) {
            if (!known.contains(field.getKey())) {
                row.set(field.getKey(), field.getValue());
            }
        }
    }

    static @Nullable Secret secret(Row row, String field) {
        String text = row.text(field);
        return text == null ? null : new Secret(text);
    }

    static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    static @Nullable List<String> texts(Row row, String field) {
        List<@Nullable Object> values = row.list(field);
        if (values == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }
}
