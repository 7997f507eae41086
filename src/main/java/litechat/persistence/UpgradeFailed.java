package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** The rows of an older version could not be rewritten; they are as they were. */
public final class UpgradeFailed extends PersistenceException {

    public UpgradeFailed(@Nullable Throwable cause) {
        super("Your data could not be brought to the new version. It is unchanged.", cause);
    }
}
