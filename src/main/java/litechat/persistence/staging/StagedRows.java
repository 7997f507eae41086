package litechat.persistence.staging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.ImportRemains;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Pending;
import litechat.persistence.RowSize;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one import, put aside in the table {@code restorePoints} so that no file has to fit into memory.
 *
 * <p>They stand there in pages, each one record: to write and delete a record takes the database about as long for many rows as for
 * one. Receiving a row does not wait, because the reader of JSON must not; whoever feeds the reader writes when {@link #isFull}.
 */
public final class StagedRows implements RowSink {
    /** Where they stand. */
    public static final String TABLE = "restorePoints";

    /** What the header says of rows that stand in pages; an earlier build put each aside by itself. */
    private static final String IN_PAGES = "inPages";

    private static final int FULL_ROWS = 500;
    private static final double FULL_BYTES = 1_000_000;

    private final LiteChatDatabase database;
    private final Table<Attributes> table;
    private final String importId;
    private final Map<DataSection, Integer> counts = new EnumMap<>(DataSection.class);
    private final Map<DataSection, Integer> pages = new EnumMap<>(DataSection.class);
    private final Map<DataSection, IdTable> keys = new EnumMap<>(DataSection.class);
    private final Set<String> disordered = new HashSet<>();
    private final Map<DataSection, List<Attributes>> open = new EnumMap<>(DataSection.class);
    private List<Attributes> closed = new ArrayList<>();
    private int pendingRows;
    private double pendingBytes;

    public StagedRows(LiteChatDatabase database, String importId) {
        this.database = database;
        this.importId = importId;
        table = database.raw(TABLE);
    }

    /** The rows that were put aside earlier, or null if they are not there any more. */
    public static @Nullable StagedRows resume(LiteChatDatabase database, String importId) {
        Attributes header = database.raw(TABLE).get(importId);
        if (header == null || !Objects.equals(header.get("kind"), ImportRemains.STAGED) || !header.isTrue(IN_PAGES)) {
            return null;
        }
        StagedRows rows = new StagedRows(database, importId);
        for (DataSection section : DataSection.values()) {
            Double count = header.attributes("counts").number(section.title());
            if (count != null) {
                rows.counts.put(section, count.intValue());
            }
        }
        if (header.get("disordered") instanceof List<?> list) {
            for (Object each : list) {
                rows.disordered.add(String.valueOf(each));
            }
        }
        return rows;
    }

    /** Writes the last rows, and what has to be known of them to go on later. */
    public void complete(Set<String> disorderedConversations) {
        flush();
        disordered.addAll(disorderedConversations);
        Attributes numbers = Attributes.NONE;
        for (Map.Entry<DataSection, Integer> each : counts.entrySet()) {
            numbers = numbers.with(each.getKey().title(), (double) each.getValue());
        }
        Changes changes = Changes.of("counts", numbers).and("disordered", new ArrayList<>(disordered));
        database.write(List.of(table), () -> table.update(importId, changes));
    }

    /** The conversations whose turns claim one place twice in the file. */
    public Set<String> disordered() {
        return disordered;
    }

    /** Begins: from now on a row says that there is something to be dropped if nobody goes on. */
    public void begin(Timestamp now) {
        Attributes header = Attributes.of("id", importId)
                .with("kind", ImportRemains.STAGED)
                .with(IN_PAGES, true)
                .with("createdAt", now);
        database.write(List.of(table), () -> table.put(header));
    }

    public String importId() {
        return importId;
    }

    @Override
    public void row(DataSection section, Attributes row) {
        List<Attributes> page = open.get(section);
        if (page == null) {
            page = new ArrayList<>();
            open.put(section, page);
        }
        page.add(section == DataSection.INTERACTIONS ? AttachedFiles.indexed(row) : row);
        pendingRows++;
        pendingBytes += RowSize.of(row);
        counts.merge(section, 1, Integer::sum);
        if (page.size() == FULL_ROWS) {
            close(section, page);
            open.remove(section);
        }
    }

    private void close(DataSection section, List<Attributes> page) {
        int number = pages.getOrDefault(section, 0);
        pages.put(section, number + 1);
        closed.add(Attributes.of("id", id(section, number)).with("rows", page));
    }

    /** Whether enough has come to be written. */
    public boolean isFull() {
        return pendingRows >= FULL_ROWS || pendingBytes >= FULL_BYTES;
    }

    /** Writes what has come, in a transaction of its own. */
    public void flush() {
        for (Map.Entry<DataSection, List<Attributes>> each : open.entrySet()) {
            close(each.getKey(), each.getValue());
        }
        open.clear();
        if (!closed.isEmpty()) {
            List<Attributes> written = closed;
            closed = new ArrayList<>();
            pendingRows = 0;
            pendingBytes = 0;
            keys.clear();
            database.write(List.of(table), () -> table.bulkPut(written));
        }
    }

    /** How many rows of a section have come. */
    public int count(DataSection section) {
        return counts.getOrDefault(section, 0);
    }

    /** All rows that have come. */
    public double total() {
        double total = 0;
        for (DataSection section : DataSection.values()) {
            total += count(section);
        }
        return total;
    }

    /** The rows of a page of a section, in the order in which they came; none behind the last page. */
    public List<StagedRow> page(DataSection section, int number) {
        return startPage(section, number).get();
    }

    /** Begins to read a page. */
    public Pending<List<StagedRow>> startPage(DataSection section, int number) {
        Pending<List<@Nullable Attributes>> asked = table.startBulkGet(List.of(id(section, number)));
        return () -> {
            Attributes page = asked.get().get(0);
            List<StagedRow> rows = new ArrayList<>();
            for (Object each : page != null && page.get("rows") instanceof List<?> list ? list : List.of()) {
                if (each instanceof Attributes row) {
                    rows.add(new StagedRow(RawRows.keyOf(section.table(), row), row));
                }
            }
            return rows;
        };
    }

    /**
     * Which of these keys are among the rows of a section.
     *
     * <p>They are known by 64 bits of hash, once all pages have been read: nobody can make a key of his that is taken for one that
     * he does not know.
     */
    public List<String> present(DataSection section, List<String> asked) {
        List<String> present = new ArrayList<>();
        IdTable known = asked.isEmpty() || count(section) == 0 ? new IdTable() : keys(section);
        for (String key : asked) {
            if (known.contains(key)) {
                present.add(key);
            }
        }
        return present;
    }

    /** Whether a key is among the rows of a section, found by looking at each of them. */
    public boolean has(DataSection section, String key) {
        List<StagedRow> page = page(section, 0);
        for (int number = 1; !page.isEmpty(); number++) {
            for (StagedRow each : page) {
                if (each.key().equals(key)) {
                    return true;
                }
            }
            page = page(section, number);
        }
        return false;
    }

    private IdTable keys(DataSection section) {
        IdTable known = keys.get(section);
        if (known == null) {
            known = new IdTable();
            List<StagedRow> page = page(section, 0);
            for (int number = 1; !page.isEmpty(); number++) {
                for (StagedRow each : page) {
                    known.add(each.key(), 0, 0);
                }
                page = page(section, number);
            }
            keys.put(section, known);
        }
        return known;
    }

    /** Deletes what was put aside, with its header unless that has become something else; in the transaction of its caller. */
    public void drop() {
        table.where(":id").between(importId + "/s/", importId + "/s0").delete();
        Attributes header = table.get(importId);
        if (header != null && Objects.equals(header.get("kind"), ImportRemains.STAGED)) {
            table.delete(importId);
        }
    }

    /** Deletes what was put aside. */
    public void discard() {
        open.clear();
        closed = new ArrayList<>();
        database.delete(List.of(table), this::drop);
    }

    private String id(DataSection section, int number) {
        return importId + "/s/" + section.title() + "/" + number;
    }
}
