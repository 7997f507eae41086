package litechat.persistence.staging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.ImportRemains;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PageSize;
import litechat.persistence.RowSize;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one import, put aside in the table {@code restorePoints} so that no file has to fit into memory.
 *
 * <p>Receiving a row does not wait, because the reader of JSON must not; whoever feeds the reader writes when {@link #isFull}.
 */
public final class StagedRows implements RowSink {
    /** Where they stand. */
    public static final String TABLE = "restorePoints";

    private static final int PAGE = 100;
    private static final int FULL_ROWS = 500;
    private static final double FULL_BYTES = 1_000_000;

    private final LiteChatDatabase database;
    private final Table<Attributes> table;
    private final String importId;
    private final Map<DataSection, Integer> counts = new EnumMap<>(DataSection.class);
    private final Set<String> disordered = new HashSet<>();
    private List<Attributes> pending = new ArrayList<>();
    private double pendingBytes;
    private PageSize pageSize = new PageSize(PAGE);

    public StagedRows(LiteChatDatabase database, String importId) {
        this.database = database;
        this.importId = importId;
        table = database.raw(TABLE);
    }

    /** The rows that were put aside earlier, or null if they are not there any more. */
    public static @Nullable StagedRows resume(LiteChatDatabase database, String importId) {
        Attributes header = database.raw(TABLE).get(importId);
        if (header == null || !Objects.equals(header.get("kind"), ImportRemains.STAGED)) {
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
        Attributes header =
                Attributes.of("id", importId).with("kind", ImportRemains.STAGED).with("createdAt", now);
        database.write(List.of(table), () -> table.put(header));
    }

    public String importId() {
        return importId;
    }

    @Override
    public void row(DataSection section, Attributes row) {
        String key = RawRows.keyOf(section.table(), row);
        pending.add(Attributes.of("id", start(section) + key).with("row", row));
        pendingBytes += RowSize.of(row);
        counts.merge(section, 1, Integer::sum);
    }

    /** Whether enough has come to be written. */
    public boolean isFull() {
        return pending.size() >= FULL_ROWS || pendingBytes >= FULL_BYTES;
    }

    /** Writes what has come, in a transaction of its own. */
    public void flush() {
        if (!pending.isEmpty()) {
            List<Attributes> rows = pending;
            pending = new ArrayList<>();
            pendingBytes = 0;
            database.write(List.of(table), () -> table.bulkPut(rows));
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

    /** The rows of a section behind a key (by null from the start), in the order of their keys. */
    public List<StagedRow> page(DataSection section, @Nullable String after) {
        if (after == null) {
            pageSize = new PageSize(PAGE);
        }
        String from = after == null ? start(section) : start(section) + after + '\0';
        List<Attributes> page = table.where(":id")
                .between(from, end(section))
                .limit(pageSize.rows())
                .toList();
        pageSize.learn(page);
        List<StagedRow> rows = new ArrayList<>();
        for (Attributes stored : page) {
            String key = stored.key("id").substring(start(section).length());
            rows.add(new StagedRow(key, stored.attributes("row")));
        }
        return rows;
    }

    /** Which of these keys are among the rows of a section. */
    public List<String> present(DataSection section, List<String> keys) {
        List<String> ids = new ArrayList<>();
        for (String key : keys) {
            ids.add(start(section) + key);
        }
        List<String> present = new ArrayList<>();
        for (String id : ids.isEmpty() ? ids : table.where(":id").anyOf(ids).primaryKeys()) {
            present.add(id.substring(start(section).length()));
        }
        return present;
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
        pending = new ArrayList<>();
        database.write(List.of(table), this::drop);
    }

    private String start(DataSection section) {
        return importId + "/s/" + section.title() + "/";
    }

    /** No key stands behind this one in the section: a zero is the next character after the slash. */
    private String end(DataSection section) {
        return importId + "/s/" + section.title() + "0";
    }
}
