package litechat.backup.merge;

import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PageSize;

/** What an import kept of the rows that it changed, read page by page. */
final class Points {
    private static final int PAGE = 100;

    private final LiteChatDatabase database;
    private final String importId;
    private final PageSize size = new PageSize(PAGE);

    Points(LiteChatDatabase database, String importId) {
        this.database = database;
        this.importId = importId;
    }

    /** Those behind an id, in the order of tables and keys. */
    List<Attributes> after(String last) {
        List<Attributes> page = database.raw(Recorder.TABLE)
                .where(":id")
                .between(last + '\0', importId + "/r0")
                .limit(size.rows())
                .toList();
        size.learn(page);
        return page;
    }
}
