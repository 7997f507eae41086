package litechat.backup.merge;

import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.Table;

/** What an import kept of the rows that it changed, read page by page. */
final class Points {
    private static final int PAGE = 100;

    private Points() {}

    /** Those behind an id, in the order of tables and keys. */
    static List<Attributes> after(Table<Attributes> points, String importId, String last) {
        return points.where(":id")
                .between(last + '\0', importId + "/r0")
                .limit(PAGE)
                .toList();
    }
}
