package litechat.backup.reading;

import org.jspecify.annotations.Nullable;

/** A file with something wrong, and the answer that it is to get. */
public final class BadInput {
    private final String name;
    private final byte[] content;
    private final @Nullable Reason reason;
    private final @Nullable String path;
    private @Nullable String inThePage;
    private @Nullable String field;
    private @Nullable String values;

    BadInput(String name, byte[] content, @Nullable Reason reason, @Nullable String path) {
        this.name = name;
        this.content = content;
        this.reason = reason;
        this.path = path;
    }

    /** The page can do more than the reader of backups: it says this instead. */
    void inThePage(String words) {
        inThePage = words;
    }

    /**
     * It can be imported.
     *
     * @param path a table and a field of it
     * @param rows what stands there in the rows that have come in, in the order of their keys, with a bar between
     */
    BadInput importing(String path, String rows) {
        field = path;
        values = rows;
        return this;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Why it is refused or remarked upon, or null if nothing is to be said of it. */
    public @Nullable Reason reason() {
        return reason;
    }

    /** Where the first remark of the reason is to be, or null if that does not matter. */
    public @Nullable String path() {
        return path;
    }

    /** What the page says instead of the reason, or null. */
    public @Nullable String inThePage() {
        return inThePage;
    }

    /** The table and field of what comes in, or null if nothing may. */
    public @Nullable String field() {
        return field;
    }

    /** What comes in there. */
    public @Nullable String values() {
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
