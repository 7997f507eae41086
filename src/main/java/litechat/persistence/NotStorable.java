package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** A value cannot be stored at all. */
public final class NotStorable extends PersistenceException {

    public NotStorable(@Nullable Throwable cause) {
        super("This contains something that cannot be stored. Nothing was changed.", cause);
    }
}
