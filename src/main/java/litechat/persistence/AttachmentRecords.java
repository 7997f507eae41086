package litechat.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Enclosures;
import org.jspecify.annotations.Nullable;

/** The contents of files, each once under its SHA-256, and what refers to them: turns, the trash and drafts. */
public final class AttachmentRecords {
    static final String TABLE = "attachments";

    /** It, and what refers to it. */
    static final List<String> REFERRING =
            List.of(TABLE, "interactions", Trash.TABLE, DraftRecords.TABLE, "restorePoints");

    private AttachmentRecords() {}

    static Enclosures attach(
            LiteChatDatabase database, @Nullable String conversationId, Attributes file, List<Attributes> contents) {
        return database.transaction(
                Mode.READ_WRITE, Deletions.tables(database, List.of(TABLE, DraftRecords.TABLE)), () -> {
                    for (Attributes content : contents) {
                        if (!Saves.exists(database, TABLE, content.key("sha256"))) {
                            database.raw(TABLE).put(content);
                        }
                    }
                    Enclosures stored = DraftRecords.enclosures(database, conversationId);
                    List<Attributes> files = new ArrayList<>(stored.files());
                    files.add(file);
                    Enclosures changed = stored.withFiles(files);
                    DraftRecords.put(database, conversationId, changed);
                    return changed;
                });
    }

    static Enclosures detach(LiteChatDatabase database, @Nullable String conversationId, String fileId) {
        return database.transaction(Mode.READ_WRITE, Deletions.tables(database, REFERRING), () -> {
            Enclosures stored = DraftRecords.enclosures(database, conversationId);
            List<Attributes> rest = new ArrayList<>();
            List<Attributes> gone = new ArrayList<>();
            for (Attributes file : stored.files()) {
                (file.key("id").equals(fileId) ? gone : rest).add(file);
            }
            Enclosures changed = stored.withFiles(rest);
            DraftRecords.put(database, conversationId, changed);
            collect(database, AttachedFiles.hashes(gone));
            return changed;
        });
    }

    static List<Attributes> contents(LiteChatDatabase database, List<String> hashes) {
        List<Attributes> contents = new ArrayList<>();
        for (Attributes content : database.raw(TABLE).bulkGet(hashes)) {
            if (content != null) {
                contents.add(content);
            }
        }
        return contents;
    }

    /** Deletes all contents that nothing refers to. They are looked for before the transaction: others may save meanwhile. */
    static int collect(LiteChatDatabase database) {
        List<String> found = free(database, database.raw(TABLE).toQuery().primaryKeys());
        return found.isEmpty()
                ? 0
                : database.transaction(
                        Mode.DELETE, Deletions.tables(database, REFERRING), () -> collect(database, found));
    }

    /** Deletes those of the contents that nothing refers to, in the transaction of the caller. */
    static int collect(LiteChatDatabase database, Collection<String> hashes) {
        List<String> free = free(database, hashes);
        database.raw(TABLE).bulkDelete(free);
        return free.size();
    }

    /** Those that may go. What an import has changed may be taken back with all its files. */
    private static List<String> free(LiteChatDatabase database, Collection<String> hashes) {
        boolean mayBeTakenBack =
                !hashes.isEmpty() && database.raw("restorePoints").count() > 0;
        return mayBeTakenBack ? new ArrayList<>() : unnamed(database, hashes);
    }

    /** Those that no turn, no draft and nothing in the trash refers to, in the transaction of the caller. */
    public static List<String> unnamed(LiteChatDatabase database, Collection<String> hashes) {
        List<String> unnamed = new ArrayList<>();
        if (hashes.isEmpty()) {
            return unnamed;
        }
        Set<String> drafted = drafted(database);
        for (String hash : hashes) {
            if (!drafted.contains(hash)
                    && !isNamed(database, "interactions", hash)
                    && !isNamed(database, Trash.TABLE, hash)) {
                unnamed.add(hash);
            }
        }
        return unnamed;
    }

    private static boolean isNamed(LiteChatDatabase database, String table, String hash) {
        return database.raw(table).where(AttachedFiles.HASHES).equalTo(hash).count() > 0;
    }

    private static Set<String> drafted(LiteChatDatabase database) {
        Set<String> hashes = new HashSet<>();
        for (Attributes row : database.raw(DraftRecords.TABLE)
                .where(":id")
                .between(DraftRecords.ENCLOSURES, DraftRecords.ENCLOSURES + '\uffff')
                .toList()) {
            hashes.addAll(AttachedFiles.hashes(DraftRecords.enclosures(row).files()));
        }
        return hashes;
    }
}
