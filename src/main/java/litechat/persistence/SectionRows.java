package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** The stored rows of a section, read page by page in the order of their keys; no transaction outlasts a page. */
public final class SectionRows implements RowStream {
    /** Small enough that a page is read and written within a frame or two. */
    public static final int PAGE = 200;

    private final DataSection section;
    private final Table<Attributes> table;
    private @Nullable String last;
    private boolean ended;

    public SectionRows(LiteChatDatabase database, DataSection section) {
        this.section = section;
        table = database.raw(section.table());
    }

    public Table<Attributes> table() {
        return table;
    }

    @Override
    public @Nullable List<Attributes> next() {
        if (ended) {
            return null;
        }
        List<Attributes> page = pageAfter(last);
        ended = page.size() < PAGE;
        last = page.isEmpty() ? last : keyOf(page.get(page.size() - 1));
        List<Attributes> rows = new ArrayList<>();
        for (Attributes row : page) {
            if (section.has(keyOf(row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The rows of the table behind a key (null is its start), at most a page of them. */
    public List<Attributes> pageAfter(@Nullable String key) {
        return after(key).limit(PAGE).toList();
    }

    /** All rows of the table behind a key up to another one, null being its start and its end. */
    public List<Attributes> between(@Nullable String after, @Nullable String last) {
        if (last == null) {
            return after(after).toList();
        }
        List<Attributes> rows = new ArrayList<>();
        for (Attributes row :
                table.where(":id").between(after == null ? "" : after, last).toList()) {
            if (!keyOf(row).equals(after)) {
                rows.add(row);
            }
        }
        return rows;
    }

    public String keyOf(Attributes row) {
        return RawRows.keyOf(section.table(), row);
    }

    private Query<Attributes> after(@Nullable String key) {
        return key == null ? table.toQuery() : table.where(":id").above(key);
    }
}
