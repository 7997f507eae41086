package litechat.backup.reading;

import org.jspecify.annotations.Nullable;

/** A file with something wrong, and the answer that it is to get. */
final class BadInput {
    private final String name;
    private final byte[] content;
    private final Reason reason;
    private final @Nullable String path;

    BadInput(String name, byte[] content, Reason reason, @Nullable String path) {
        this.name = name;
        this.content = content;
        this.reason = reason;
        this.path = path;
    }

    byte[] content() {
        return content.clone();
    }

    Reason reason() {
        return reason;
    }

    /** Where the first remark of the reason is to be, or null if that does not matter. */
    @Nullable
    String path() {
        return path;
    }

    @Override
    public String toString() {
        return name;
    }
}
