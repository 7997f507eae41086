package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Every row of some tables, page by page: none is much more than a megabyte, so that nobody waits long for one. */
final class RowPages {
    private static final int MOST = 500;

    private final LiteChatDatabase database;
    private final List<String> tables;
    private final double total;
    private int place;
    private @Nullable Object last;
    private PageSize size = new PageSize(MOST);
    private double read;

    RowPages(LiteChatDatabase database, List<String> tables) {
        this.database = database;
        this.tables = tables;
        double rows = 0;
        for (String table : tables) {
            rows += database.raw(table).count();
        }
        total = rows;
    }

    /** A row as it is stored, and about how many bytes it takes. */
    record Sized(String table, Attributes row, double bytes) {}

    boolean hasNext() {
        return place < tables.size();
    }

    List<Sized> next() {
        String table = tables.get(place);
        Page<Attributes> page = database.raw(table).page(last, size.rows());
        List<Sized> rows = new ArrayList<>();
        for (Attributes row : page.rows()) {
            rows.add(new Sized(table, row, RowSize.of(row)));
        }
        read += rows.size();
        last = page.last();
        size.learn(page.rows());
        if (last == null) {
            place++;
            size = new PageSize(MOST); // rows of the next table may be far larger
        }
        return rows;
    }

    double read() {
        return read;
    }

    /** How many there are in all; others may have added some meanwhile, or deleted. */
    double total() {
        return Math.max(total, read);
    }
}
