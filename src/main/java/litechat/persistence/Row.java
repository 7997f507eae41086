package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** A stored row as it is read: whatever a field holds, asking for another kind gives null. */
public interface Row {
    @Nullable
    String text(String field);

    /** The number, or {@code otherwise} if there is none. */
    double number(String field, double otherwise);

    @Nullable
    Double number(String field);

    @Nullable
    Boolean flag(String field);

    /** The moment: of a {@code Date}, or of a text in ISO form that an older program left. */
    @Nullable
    Timestamp time(String field);

    /** The object under the field, or no attributes. */
    Attributes attributes(String field);

    /** The object under the field as a row of its own, or null. */
    @Nullable
    Row nested(String field);

    @Nullable
    List<@Nullable Object> list(String field);

    /** Whatever the field holds, in the terms of {@link Attributes}. */
    @Nullable
    Object value(String field);

    /** All fields but those named. */
    Attributes others(List<String> known);
}
