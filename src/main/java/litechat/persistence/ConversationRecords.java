package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Timestamp;

/** The operations on conversations. */
final class ConversationRecords {
    /** So few that the page does not stand still while they are read and put in order. */
    private static final int PAGE = 2_000;

    private ConversationRecords() {}

    static List<Conversation> load(LiteChatDatabase database) {
        List<Conversation> conversations = new ArrayList<>();
        Object last = null;
        do {
            Page<Conversation> page = database.conversations().page(last, PAGE);
            conversations.addAll(page.rows());
            // After each page and not once: what is in order is only passed over, and no single step is long.
            conversations.sort(Conversation::byActivity);
            last = page.last();
        } while (last != null);
        return conversations;
    }

    /** By the index; it leaves out rows without a valid {@code updatedAt}, which belong at the end. */
    static List<Conversation> loadRecent(LiteChatDatabase database, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        // One more than asked for, to see whether the last place is shared.
        List<Conversation> recent = database.conversations()
                .orderBy("updatedAt")
                .reverse()
                .limit(limit + 1)
                .toList();
        if (recent.size() <= limit && recent.size() < database.conversations().count()) {
            recent = load(database);
        } else if (recent.size() > limit
                && recent.get(limit).updatedAt().equals(recent.get(limit - 1).updatedAt())) {
            addAllOf(database, recent.get(limit).updatedAt(), recent);
        }
        recent.sort(Conversation::byActivity);
        return recent.subList(0, Math.min(limit, recent.size()));
    }

    /** Of those that were active at the same moment the index has the last ids first. */
    private static void addAllOf(LiteChatDatabase database, Timestamp moment, List<Conversation> recent) {
        recent.removeIf(conversation -> conversation.updatedAt().equals(moment));
        recent.addAll(
                database.conversations().where("updatedAt").equalTo(moment).toList());
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
