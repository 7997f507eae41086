package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Rows that come page by page, each read when it is asked for. */
public interface RowStream {
    /** The next rows, or null when there are no more. */
    @Nullable
    List<Attributes> next();
}
