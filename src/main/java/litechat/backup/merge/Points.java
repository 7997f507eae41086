package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PageSize;
import litechat.persistence.Table;

/** What an import kept of the rows that it wrote or removed, read page by page. */
final class Points {
    private static final int PAGE = 100;

    private final Table<Attributes> table;
    private final String importId;
    private final List<String> starts = new ArrayList<>();
    private final PageSize size = new PageSize(PAGE);
    private String last;

    /**
     * Those of some rows.
     *
     * @param of the name of their table with a slash behind it, or nothing for all tables
     */
    private Points(LiteChatDatabase database, String importId, String of) {
        table = database.raw(Recorder.TABLE);
        this.importId = importId;
        starts.add(AddedRows.start(importId) + of);
        starts.add(importId + "/r/" + of);
        last = starts.get(0);
    }

    static Points all(LiteChatDatabase database, String importId) {
        return new Points(database, importId, "");
    }

    static Points of(LiteChatDatabase database, String importId, String name) {
        return new Points(database, importId, name + "/");
    }

    /** The next ones; none at the end. */
    List<Attributes> next() {
        while (!starts.isEmpty()) {
            String start = starts.get(0);
            boolean areTogether = start.startsWith(AddedRows.start(importId));
            List<Attributes> page = table.where(":id")
                    .between(last + '\0', start.substring(0, start.length() - 1) + '0') // which comes behind the slash
                    .limit(areTogether ? 1 : size.rows())
                    .toList();
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1).key("id");
                return areTogether ? AddedRows.points(importId, page.get(0)) : learnt(page);
            }
            starts.remove(0);
            last = starts.isEmpty() ? "" : starts.get(0);
        }
        return List.of();
    }

    private List<Attributes> learnt(List<Attributes> page) {
        size.learn(page);
        return page;
    }
}
