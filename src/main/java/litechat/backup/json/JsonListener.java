package litechat.backup.json;

import org.jspecify.annotations.Nullable;

/** Hears what a text holds, in its order. */
public interface JsonListener {
    void startObject();

    /** The name of the member that comes next. */
    void name(String name);

    void endObject();

    void startArray();

    void endArray();

    /** A text, with halves of characters if it has such. */
    void text(String value);

    /** A number as it is written. */
    void number(String digits);

    /** True, false or null. */
    void literal(@Nullable Boolean value);
}
