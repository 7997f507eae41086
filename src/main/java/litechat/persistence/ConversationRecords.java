package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Conversation;

/** The operations on conversations. */
final class ConversationRecords {
    private static final Comparator<Conversation> LAST_ACTIVE_FIRST = (a, b) -> {
        int byTime = b.updatedAt().compareTo(a.updatedAt());
        return byTime != 0 ? byTime : a.id().compareTo(b.id());
    };

    private ConversationRecords() {}

    static List<Conversation> load(LiteChatDatabase database) {
        List<Conversation> conversations =
                new ArrayList<>(database.conversations().toQuery().toList());
        conversations.sort(LAST_ACTIVE_FIRST);
        return conversations;
    }

    /** By the index; it leaves out rows without a valid {@code updatedAt}, which belong at the end. */
    static List<Conversation> loadRecent(LiteChatDatabase database, int limit) {
        List<Conversation> recent = new ArrayList<>(database.conversations()
                .orderBy("updatedAt")
                .reverse()
                .limit(limit)
                .toList());
        if (recent.size() < limit && recent.size() < database.conversations().count()) {
            List<Conversation> all = load(database);
            return all.subList(0, Math.min(limit, all.size()));
        }
        recent.sort(LAST_ACTIVE_FIRST);
        return recent;
    }

    static String save(LiteChatDatabase database, Conversation conversation) {
        return Saves.put(database, database.conversations(), conversation, references(conversation));
    }

    /** The fields that name other rows. */
    static Changes references(Conversation conversation) {
        return Changes.of("projectId", conversation.projectId()).and("syncRepoId", conversation.syncRepoId());
    }

    static ConversationData export(LiteChatDatabase database, String id) {
        return database.transaction(
                Mode.READ_ONLY, List.of(database.conversations(), database.interactions()), () -> read(database, id));
    }

    private static ConversationData read(LiteChatDatabase database, String id) {
        Conversation conversation = database.conversations().get(id);
        if (conversation == null) {
            throw new RowMissing();
        }
        return new ConversationData(conversation, InteractionRecords.load(database, id));
    }
}
