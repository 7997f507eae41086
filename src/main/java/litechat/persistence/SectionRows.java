package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** The stored rows of a section, read page by page in the order of their keys; no transaction outlasts a page. */
public final class SectionRows implements RowStream {
    /** Few enough that a page is read and written within a frame or two. */
    private static final int MOST = 200;

    private final DataSection section;
    private final Table<Attributes> table;
    private final PageSize size;
    private @Nullable Object last;
    private boolean ended;

    public SectionRows(LiteChatDatabase database, DataSection section) {
        this(database, section, MOST);
    }

    /** Rows of which at most so many are read at once. */
    public SectionRows(LiteChatDatabase database, DataSection section, int most) {
        this.section = section;
        size = new PageSize(most);
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
        Page<Attributes> page = pageAfter(last);
        last = page.last();
        ended = last == null;
        List<Attributes> rows = new ArrayList<>();
        for (Attributes row : page.rows()) {
            if (section.has(keyOf(row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The rows of the table behind a key (null is its start), as many as are read at once. */
    public Page<Attributes> pageAfter(@Nullable Object key) {
        Page<Attributes> page = table.page(key, size.rows());
        size.learn(page.rows());
        return page;
    }

    /** Asks for the same without waiting; nothing else may be asked for until it was waited for. */
    public Pending<Page<Attributes>> requestAfter(@Nullable Object key) {
        Pending<Page<Attributes>> pending = table.requestPage(key, size.rows());
        return () -> {
            Page<Attributes> page = pending.get();
            size.learn(page.rows());
            return page;
        };
    }

    /** All rows of the table behind a key up to another one, null being its start and its end. */
    public List<Attributes> between(@Nullable Object after, @Nullable Object last) {
        if (last == null) {
            return (after == null ? table.toQuery() : table.where(":id").above(after)).toList();
        }
        // No key comes before this number.
        Object lower = after == null ? (Object) Double.NEGATIVE_INFINITY : after;
        List<Attributes> rows = new ArrayList<>();
        for (Attributes row : table.where(":id").between(lower, last).toList()) {
            if (!lower.equals(row.get(RawRows.keyField(table.name())))) {
                rows.add(row);
            }
        }
        return rows;
    }

    public String keyOf(Attributes row) {
        return RawRows.keyOf(section.table(), row);
    }
}
