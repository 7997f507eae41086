package litechat.persistence;

import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.ProviderConfig;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Every operation on the database, as static methods over the one that was bound at the start.
 *
 * <p>What belongs together is one transaction. Each method throws a {@link PersistenceException} if the database cannot
 * do it; then nothing was changed.
 */
public final class PersistenceService {
    private static @Nullable LiteChatDatabase bound;

    private PersistenceService() {}

    /** Sets the database that all methods work on. */
    public static void bind(LiteChatDatabase database) {
        bound = database;
    }

    static LiteChatDatabase database() {
        LiteChatDatabase database = bound;
        if (database == null) {
            throw new IllegalStateException("No database is bound");
        }
        return database;
    }

    /** All conversations, the last active first, then by id. */
    public static List<Conversation> loadConversations() {
        return ConversationRecords.load(database());
    }

    /** The first of {@link #loadConversations}, at most so many. */
    public static List<Conversation> loadRecentConversations(int limit) {
        return ConversationRecords.loadRecent(database(), limit);
    }

    public static @Nullable Conversation loadConversation(String id) {
        return database().conversations().get(id);
    }

    /** Saves a whole conversation. @return its id */
    public static String saveConversation(Conversation conversation) {
        LiteChatDatabase database = database();
        return database.transaction(Mode.READ_WRITE, List.of(database.conversations()), () -> database.conversations()
                .put(conversation));
    }

    /** Changes some fields of a conversation. @throws RowMissing if there is no such conversation */
    public static void updateConversation(String id, Changes changes) {
        ConversationRecords.update(database(), id, changes);
    }

    /** Deletes a conversation and its interactions. */
    public static void deleteConversation(String id) {
        ConversationRecords.take(database(), id);
    }

    /** Deletes a conversation and its interactions, and returns them for {@link #restoreConversation}. */
    public static ConversationData takeConversation(String id) {
        return ConversationRecords.take(database(), id);
    }

    /** Puts a deleted conversation back as it was. */
    public static void restoreConversation(ConversationData data) {
        ConversationRecords.restore(database(), data);
    }

    /** A conversation with its interactions, read at one moment. @throws RowMissing if there is no such conversation */
    public static ConversationData exportConversationData(String conversationId) {
        return ConversationRecords.export(database(), conversationId);
    }

    /** All interactions of a conversation, ordered by their index. */
    public static List<Interaction> loadInteractionsForConversation(String conversationId) {
        return InteractionRecords.load(database(), conversationId);
    }

    /** Saves a whole interaction. @return its id */
    public static String saveInteraction(Interaction interaction) {
        LiteChatDatabase database = database();
        return database.transaction(Mode.READ_WRITE, List.of(database.interactions()), () -> database.interactions()
                .put(interaction));
    }

    /** Deletes all interactions of a conversation. */
    public static void deleteInteractionsForConversation(String conversationId) {
        LiteChatDatabase database = database();
        database.write(List.of(database.interactions()), () -> InteractionRecords.deleteAll(database, conversationId));
    }

    /** Begins a turn; see {@link Turns#start}. */
    public static Interaction startTurn(@Nullable Conversation created, Interaction turn, Timestamp now) {
        return Turns.start(database(), created, turn, now);
    }

    /** Begins the answer of a turn again; see {@link Turns#restart}. */
    public static Interaction restartTurn(String interactionId, Changes changes, Timestamp now) {
        return Turns.restart(database(), interactionId, changes, now);
    }

    /** Saves what has arrived of an answer so far. */
    public static void saveProgress(String interactionId, String response) {
        Turns.saveProgress(database(), interactionId, response);
    }

    /** Ends a turn; see {@link Turns#end}. */
    public static void endTurn(Interaction turn, Changes changes, Timestamp now) {
        Turns.end(database(), turn, changes, now);
    }

    /** Marks a turn that still says it is running; see {@link Turns#interrupt}. */
    public static @Nullable Interaction interruptTurn(String interactionId, Timestamp now) {
        return Turns.interrupt(database(), interactionId, now);
    }

    /** The ids of turns that were begun and never ended, each with its conversation's. */
    public static Map<String, String> loadRunningTurns() {
        return Turns.running(database());
    }

    /** Saves a setting under {@code settings:} and its name; null is a value. @return the full key */
    public static String saveSetting(String key, @Nullable Object value) {
        return SettingRecords.save(database(), key, value);
    }

    /** The setting's value (a stored null is null), or the default if there is none. */
    public static @Nullable Object loadSetting(String key, @Nullable Object defaultValue) {
        return SettingRecords.load(database(), key, defaultValue);
    }

    /** All settings by their names, read at once. */
    public static Map<String, @Nullable Object> loadSettings() {
        return SettingRecords.loadAll(database());
    }

    /** All providers, by name. */
    public static List<ProviderConfig> loadProviderConfigs() {
        return ProviderRecords.loadConfigs(database());
    }

    /** Saves a whole provider. @return its id */
    public static String saveProviderConfig(ProviderConfig config) {
        return ProviderRecords.save(database(), config, null);
    }

    /** Saves a provider and its key together. */
    public static void saveProviderConfig(ProviderConfig config, ApiKey key) {
        ProviderRecords.save(database(), config, key);
    }

    /** Deletes a provider, and clears what points at it. */
    public static void deleteProviderConfig(String id) {
        ProviderRecords.delete(database(), id);
    }

    /** All keys, by name. */
    public static List<ApiKey> loadApiKeys() {
        return ProviderRecords.loadKeys(database());
    }

    /** Saves a whole key. @return its id */
    public static String saveApiKey(ApiKey key) {
        LiteChatDatabase database = database();
        return database.transaction(Mode.READ_WRITE, List.of(database.apiKeys()), () -> database.apiKeys()
                .put(key));
    }

    /** Deletes a key, and unlinks it from the providers that used it. */
    public static void deleteApiKey(String id) {
        ProviderRecords.deleteKey(database(), id);
    }
}
