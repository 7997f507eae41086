package litechat.stores;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litechat.domain.Conversation;
import org.jspecify.annotations.Nullable;

/** Conversations in their order: the last active first, then by id. */
final class ConversationList {
    private final List<Conversation> conversations = new ArrayList<>();

    /** Takes these, which are in order. */
    void replaceAll(List<Conversation> all) {
        conversations.clear();
        conversations.addAll(all);
    }

    @Nullable
    Conversation find(String id) {
        int index = indexOf(id);
        return index < 0 ? null : conversations.get(index);
    }

    /** Puts it in its place, instead of the one with its id if there is one. */
    void put(Conversation conversation) {
        remove(conversation.id());
        int place = Collections.binarySearch(conversations, conversation, Conversation::byActivity);
        conversations.add(place < 0 ? -place - 1 : place, conversation);
    }

    void remove(String id) {
        int index = indexOf(id);
        if (index >= 0) {
            conversations.remove(index);
        }
    }

    List<Conversation> asList() {
        return List.copyOf(conversations);
    }

    private int indexOf(String id) {
        for (int i = 0; i < conversations.size(); i++) {
            if (conversations.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
