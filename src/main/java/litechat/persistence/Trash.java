package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was deleted until it is put back or gone for good.
 *
 * <p>In the table {@code trash} an entry is a row with {@code deletedAt}, and behind it one row for each row or field
 * that was removed, under {@code groupId}: a whole project in one value would be more than a browser takes.
 */
final class Trash {
    static final String TABLE = "trash";

    private static final int CHUNK = 500;

    /** Between an entry's id and a part's number; no id has it. */
    private static final char SEPARATOR = '/';

    private final LiteChatDatabase database;

    Trash(LiteChatDatabase database) {
        this.database = database;
    }

    /** What is deleted, so that it can be put back; written in the transaction that deletes it. */
    static final class Bin implements Deletion.Removed {
        private final Table<Attributes> trash;
        private final String entryId;
        private final List<Attributes> pending = new ArrayList<>();
        private int count;
        private int rows;
        private double bytes;

        private Bin(LiteChatDatabase database, String entryId) {
            this.trash = database.raw(TABLE);
            this.entryId = entryId;
        }

        /** A bin for an entry with an id of its own. */
        static Bin open(LiteChatDatabase database, String entryId) {
            if (Saves.exists(database, TABLE, entryId)) {
                throw new UniqueConflict(TABLE, "id", entryId, null);
            }
            return new Bin(database, entryId);
        }

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(String table, List<Attributes> removed) {
            for (Attributes row : removed) {
                rows++;
                bytes += RowSize.of(row);
                add(
                        Attributes.of("table", table).with("row", row),
                        table.equals("interactions") ? row.get(AttachedFiles.HASHES) : null);
            }
        }

        /** A turn, and where it stood among the others. */
        void turn(Attributes row, Attributes links) {
            rows++;
            bytes += RowSize.of(row);
            Attributes part = Attributes.of("table", "interactions").with("row", row);
            for (Map.Entry<String, @Nullable Object> link : links.asMap().entrySet()) {
                part = part.with(link.getKey(), link.getValue());
            }
            add(part, row.get(AttachedFiles.HASHES));
        }

        @Override
        public void field(String table, String key, String field, @Nullable Object before, @Nullable Object after) {
            bytes += RowSize.of(before);
            add(
                    Attributes.of("table", table)
                            .with("key", key)
                            .with("field", field)
                            .with("before", before)
                            .with("after", after),
                    null);
        }

        /** Writes the entry itself. */
        TrashEntry close(String kind, String title, Timestamp deletedAt) {
            flush();
            TrashEntry entry = new TrashEntry(entryId, kind, title, deletedAt, rows, bytes);
            trash.put(entry.toAttributes());
            return entry;
        }

        /** @param fileHashes what it has of the table of attachments, which stays as long as this is in the trash */
        private void add(Attributes part, @Nullable Object fileHashes) {
            Attributes row = Attributes.of("id", entryId + SEPARATOR + count++)
                    .with("groupId", entryId)
                    .with("part", part);
            pending.add(fileHashes == null ? row : row.with(AttachedFiles.HASHES, fileHashes));
            if (pending.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            trash.bulkPut(new ArrayList<>(pending));
            pending.clear();
        }
    }

    /** The entries, the last deleted first. */
    List<TrashEntry> load() {
        List<TrashEntry> entries = new ArrayList<>();
        for (Attributes row : database.raw(TABLE).orderBy("deletedAt").reverse().toList()) {
            entries.add(TrashEntry.of(row));
        }
        entries.sort(Comparator.comparing(TrashEntry::deletedAt).reversed().thenComparing(TrashEntry::id));
        return entries;
    }

    /** The ids of entries that were deleted before a moment, the first deleted first, at most so many. */
    List<String> deletedBefore(Timestamp moment, int limit) {
        return database.raw(TABLE).where("deletedAt").below(moment).limit(limit).primaryKeys();
    }

    /** Puts everything of an entry back, in the transaction of its caller. */
    TrashEntry restore(String id) {
        Attributes header = database.raw(TABLE).get(id);
        if (header == null) {
            throw new RowMissing();
        }
        TrashEntry entry = TrashEntry.of(header);
        if (entry.kind().equals(TurnTrash.KIND)) {
            TurnTrash.restore(database, parts(id).get(0), entry.deletedAt());
        } else {
            new TrashRestore(database, entry.kind(), entry.deletedAt()).run(parts(id));
        }
        remove(id);
        return entry;
    }

    /** The ids of the conversations in an entry, and in {@code hashes} what it has of the table of attachments. */
    List<String> conversations(String id, Set<String> hashes) {
        List<String> conversations = new ArrayList<>();
        database.raw(TABLE).where("groupId").equalTo(id).each(row -> {
            Attributes part = row.attributes("part");
            if (part.key("table").equals("conversations")) {
                conversations.add(part.attributes("row").key("id"));
            }
            if (row.get(AttachedFiles.HASHES) instanceof List<?> list) {
                list.forEach(hash -> hashes.add((String) hash));
            }
        });
        return conversations;
    }

    /** Deletes an entry for good, in the transaction of its caller. @return how many bytes it took */
    double remove(String id) {
        Table<Attributes> trash = database.raw(TABLE);
        Attributes header = trash.get(id);
        trash.where("groupId").equalTo(id).delete();
        trash.delete(id);
        return header == null ? 0 : TrashEntry.of(header).bytes();
    }

    /** What was removed, in that order, which is not that of the keys. */
    private List<Attributes> parts(String id) {
        List<Attributes> stored =
                database.raw(TABLE).where("groupId").equalTo(id).toList();
        stored.sort(
                Comparator.comparingInt(part -> Integer.parseInt(part.key("id").substring(id.length() + 1))));
        List<Attributes> parts = new ArrayList<>();
        for (Attributes row : stored) {
            parts.add(row.attributes("part"));
        }
        return parts;
    }
}
