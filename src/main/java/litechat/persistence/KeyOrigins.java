package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the servers that each key was saved for, as static methods over the database that {@link PersistenceService} is bound to.
 *
 * <p>It stands in the table {@code local}, where no import can write it.
 */
public final class KeyOrigins {
    static final String TABLE = "local";

    private static final String PREFIX = "keyOrigins:";

    private KeyOrigins() {}

    /** The addresses; none if nothing is known of the key. */
    public static List<String> of(String keyId) {
        return read(PersistenceService.database(), keyId);
    }

    /** Notes that the user has a key sent to an address, besides others. */
    public static void add(String keyId, String address) {
        LiteChatDatabase database = PersistenceService.database();
        database.write(List.of(database.raw(TABLE)), () -> note(database, keyId, address, read(database, keyId)));
    }

    /** The same within a transaction; a new value of a key has been saved for one address only. */
    static void note(LiteChatDatabase database, String keyId, String address, List<String> others) {
        if (!others.contains(address)) {
            List<@Nullable Object> all = new ArrayList<>(others);
            all.add(address);
            database.raw(TABLE).put(Attributes.of("key", PREFIX + keyId).with("addresses", all));
        }
    }

    static List<String> read(LiteChatDatabase database, String keyId) {
        Attributes row = database.raw(TABLE).get(PREFIX + keyId);
        List<String> addresses = new ArrayList<>();
        if (row != null && row.get("addresses") instanceof List<?> stored) {
            for (Object address : stored) {
                if (address instanceof String text) {
                    addresses.add(text);
                }
            }
        }
        return addresses;
    }
}
