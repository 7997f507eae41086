package litechat.persistence.rows;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.InvalidRecord;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import litechat.persistence.Row;
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
