package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import litechat.backup.Digest;
import litechat.domain.Attributes;
import litechat.persistence.AttachmentRecords;
import litechat.persistence.DataSection;
import litechat.persistence.DraftRecords;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.RowMissing;
import litechat.persistence.Table;
import litechat.persistence.staging.IdTable;
import litechat.persistence.staging.Links;
import org.jspecify.annotations.Nullable;

/**
 * Takes an import back, in one transaction: what it changed is again what it was.
 *
 * <p>What was changed since then is not lost: it is counted first, and then either nothing happens, or those rows stay with all that
 * they need.
 */
public final class Undo {
    private static final String FILES = DataSection.ATTACHMENTS.table();

    private final LiteChatDatabase database;
    private final RowHash hash;
    private final String importId;
    private final Table<Attributes> points;
    private final Set<String> kept = new HashSet<>();
    private final IdTable written = new IdTable();

    public Undo(LiteChatDatabase database, Digest.Factory digests, String importId) {
        this.database = database;
        this.importId = importId;
        hash = new RowHash(digests);
        points = database.raw(Recorder.TABLE);
    }

    /**
     * What became of it.
     *
     * @param undone whether it was taken back
     * @param changedSince how many rows stay because they were changed since then, or are needed by such
     * @param renamed how many came back under another name, because another row has theirs by now
     * @param unlinked how many lost a link to something that was deleted since then
     * @param leftOut how many did not come back, because what they belong to was deleted since then
     */
    public record Result(boolean undone, int changedSince, int renamed, int unlinked, int leftOut) {
        /** All that comes back is as it was. */
        Result(boolean undone, int changedSince) {
            this(undone, changedSince, 0, 0, 0);
        }
    }

    /**
     * Takes it back.
     *
     * @param evenIfChanged whether to take back the rest if some rows were changed since then
     */
    public Result run(boolean evenIfChanged, Watch watch) {
        List<Table<?>> tables = new ArrayList<>(DataSection.tables(database));
        tables.add(points);
        tables.add(database.raw("local"));
        tables.add(database.raw("trash"));
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Attributes header = points.get(importId);
            if (header == null || !Objects.equals(header.get("kind"), RestorePoints.IMPORT)) {
                throw new RowMissing();
            }
            findChanged(watch);
            new NeededRows(database, importId, kept, written).find();
            if (!kept.isEmpty() && !evenIfChanged) {
                return new Result(false, kept.size());
            }
            removeWritten(watch);
            PutBack back = putBack(watch);
            removeFiles();
            points.where(":id").between(importId + "/", importId + "0").delete();
            points.delete(importId);
            return back.end(kept.size());
        });
    }

    /** What is done with the rows of one table that an import changed. */
    private interface Step {
        void take(String table, List<Attributes> page);
    }

    private void findChanged(Watch watch) {
        each(Points.all(database, importId), watch, (table, page) -> {
            List<@Nullable Attributes> now = rows(table, page);
            for (int i = 0; i < page.size(); i++) {
                String after = page.get(i).text("after");
                Attributes row = now.get(i);
                written.add(page.get(i).key("id"), 0, 0);
                boolean same = row == null
                        ? after == null
                        : after != null && hash.of(row).equals(after);
                if (!same && !table.equals("local")) {
                    kept.add(page.get(i).key("id"));
                }
            }
        });
    }

    private void removeWritten(Watch watch) {
        each(Points.all(database, importId), watch, (table, page) -> {
            List<String> keys = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            for (Attributes point : page) {
                if (point.text("after") != null && !isKept(table, point)) {
                    (isNew(point) ? gone : keys).add(keyOf(table, point));
                }
            }
            if (!table.equals(FILES)) {
                keys.addAll(gone);
            }
            database.raw(table).bulkDelete(keys);
            if (table.equals("conversations")) {
                DraftRecords.delete(database, gone);
            }
        });
    }

    /** What is named comes back before what names it, and projects all at once: each behind the one that it lies in. */
    private PutBack putBack(Watch watch) {
        PutBack back = new PutBack(database, id -> {
            String point = importId + "/r/interactions/" + id;
            return kept.contains(point) || !written.contains(point);
        });
        for (String table : tables()) {
            List<Attributes> rows = new ArrayList<>();
            each(Points.of(database, importId, table), watch, (name, page) -> {
                for (Attributes point : page) {
                    if (point.get("before") instanceof Attributes before && !isKept(table, point)) {
                        rows.add(before);
                    }
                }
                if (!table.equals("projects")) {
                    back.put(table, rows);
                    rows.clear();
                }
            });
            back.put(table, rows);
        }
        return back;
    }

    private static List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (DataSection section : Links.ORDER) {
            tables.add(section.table());
        }
        tables.add("local");
        return tables;
    }

    /** Of the contents that came along those stay that something else names by now: the same file attached again, a copy of a turn. */
    private void removeFiles() {
        Points files = Points.of(database, importId, FILES);
        for (List<Attributes> page = files.next(); !page.isEmpty(); page = files.next()) {
            List<String> hashes = new ArrayList<>();
            for (Attributes point : page) {
                if (point.text("after") != null && isNew(point) && !isKept(FILES, point)) {
                    hashes.add(keyOf(FILES, point));
                }
            }
            database.raw(FILES).bulkDelete(AttachmentRecords.unnamed(database, hashes));
        }
    }

    /** Whether nothing was there before. */
    private static boolean isNew(Attributes point) {
        return !(point.get("before") instanceof Attributes);
    }

    /** An entry of the list of what is to be confirmed goes with its row. */
    private boolean isKept(String table, Attributes point) {
        if (!table.equals("local")) {
            return kept.contains(point.key("id"));
        }
        String key = keyOf(table, point);
        return kept.contains(importId + "/r/" + key.substring(key.indexOf(':') + 1));
    }

    private void each(Points changed, Watch watch, Step step) {
        double done = 0;
        List<Attributes> page = changed.next();
        while (!page.isEmpty()) {
            List<Attributes> group = new ArrayList<>();
            for (Attributes point : page) {
                if (!group.isEmpty() && !group.get(0).key("table").equals(point.key("table"))) {
                    step.take(group.get(0).key("table"), group);
                    group = new ArrayList<>();
                }
                group.add(point);
            }
            step.take(group.get(0).key("table"), group);
            done += page.size();
            watch.done(done, done);
            page = changed.next();
        }
    }

    private List<@Nullable Attributes> rows(String table, List<Attributes> page) {
        List<String> keys = new ArrayList<>();
        for (Attributes point : page) {
            keys.add(keyOf(table, point));
        }
        return database.raw(table).bulkGet(keys);
    }

    private String keyOf(String table, Attributes point) {
        return point.key("id").substring((importId + "/r/" + table + "/").length());
    }
}
