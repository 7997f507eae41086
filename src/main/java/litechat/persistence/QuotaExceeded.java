package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** The browser has no more room for this page. */
public final class QuotaExceeded extends PersistenceException {

    public QuotaExceeded(@Nullable Throwable cause) {
        super(
                "Storage quota exceeded. Please free up space. What was saved before is kept; this was not saved.",
                cause);
    }
}
