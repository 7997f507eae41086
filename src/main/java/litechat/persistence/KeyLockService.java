package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * The lock of the keys, and keys that change their form, as static methods over the database that {@link PersistenceService} is
 * bound to. The lock stands in the table {@code local}, where no import can put another in its place.
 */
public final class KeyLockService {
    private static final String ROW = "keyLock";

    private KeyLockService() {}

    /** The keys as they were read, and the lock for new ones, if there is one. */
    public record State(List<ApiKey> keys, @Nullable Attributes lock) {}

    public static State read() {
        LiteChatDatabase database = PersistenceService.database();
        return database.transaction(Mode.READ_ONLY, tables(database), () -> read(database));
    }

    private static State read(LiteChatDatabase database) {
        Attributes row = database.raw(KeyOrigins.TABLE).get(ROW);
        Object lock = row == null ? null : row.get("lock");
        return new State(
                Saves.byName(database.apiKeys()), lock instanceof Attributes known && !known.isEmpty() ? known : null);
    }

    /**
     * Puts keys in another form in place of those that were read, and another lock or none, all or nothing.
     *
     * @return whether it was done; it is not if something was changed since the state was read
     */
    public static boolean replace(State before, List<ApiKey> keys, @Nullable Attributes lock) {
        LiteChatDatabase database = PersistenceService.database();
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            if (!read(database).equals(before)) {
                return false;
            }
            for (ApiKey key : keys) {
                database.apiKeys().put(key);
            }
            setLock(database, lock);
            return true;
        });
    }

    /**
     * Deletes keys that nobody can open any more.
     *
     * @param closed the lock, if it cannot be opened either: it goes along, unless another key is under it by now; or null
     */
    public static void forget(List<String> keyIds, @Nullable Attributes closed) {
        LiteChatDatabase database = PersistenceService.database();
        List<String> reached = Deletion.reach("apiKeys");
        reached.add(KeyOrigins.TABLE);
        database.write(Deletions.tables(database, reached), () -> {
            new Deletion(database, Deletion.Removed.IGNORED).delete("apiKeys", keyIds);
            State left = read(database);
            if (closed != null && closed.equals(left.lock()) && !isUsed(closed, left.keys())) {
                setLock(database, null);
            }
        });
    }

    private static boolean isUsed(Attributes lock, List<ApiKey> keys) {
        for (ApiKey key : keys) {
            if (lock.key("id").equals(key.lockId())) {
                return true;
            }
        }
        return false;
    }

    private static void setLock(LiteChatDatabase database, @Nullable Attributes lock) {
        if (lock == null) {
            database.raw(KeyOrigins.TABLE).delete(ROW);
        } else {
            database.raw(KeyOrigins.TABLE).put(Attributes.of("key", ROW).with("lock", lock));
        }
    }

    private static List<Table<?>> tables(LiteChatDatabase database) {
        return new ArrayList<>(List.of(database.apiKeys(), database.raw(KeyOrigins.TABLE)));
    }

    /**
     * Renames a key, gives it another value, or both; what is null stays.
     *
     * @param changed holds the new value in the form in which it is to be stored
     * @return the key as it stands
     */
    public static ApiKey update(String id, @Nullable String name, @Nullable ApiKey changed, Timestamp now) {
        LiteChatDatabase database = PersistenceService.database();
        return database.transaction(Mode.READ_WRITE, List.of(database.apiKeys()), () -> {
            ApiKey stored = database.apiKeys().get(id);
            if (stored == null) {
                throw new RowMissing();
            }
            ApiKey key = stored.updated(name == null ? stored.name() : name, now);
            ApiKey written = changed == null ? key : key.withFormOf(changed);
            database.apiKeys().put(written);
            return written;
        });
    }
}
