package litechat.ui.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litechat.domain.Conversation;
import org.jspecify.annotations.Nullable;

/** The conversations that are known, the last active first. */
public final class ConversationList {
    private final List<Conversation> byActivity = new ArrayList<>();
    private final LowerCase lowerCase;

    /** @param lowerCase puts texts into the small letters of the reader's language */
    public ConversationList(LowerCase lowerCase) {
        this.lowerCase = lowerCase;
    }

    /** Puts a text into small letters; the class library's way would bring the tables of all scripts along. */
    @FunctionalInterface
    public interface LowerCase {
        String of(String text);
    }

    /** Replaces all by these, which are in order. */
    public void load(List<Conversation> conversations) {
        byActivity.clear();
        byActivity.addAll(conversations);
    }

    /** Adds a conversation, or takes it for the one with its id. */
    public void put(Conversation conversation) {
        remove(conversation.id());
        int place = Collections.binarySearch(byActivity, conversation, Conversation::byActivity);
        byActivity.add(place < 0 ? -place - 1 : place, conversation);
    }

    public void remove(String id) {
        for (int i = 0; i < byActivity.size(); i++) {
            if (byActivity.get(i).id().equals(id)) {
                byActivity.remove(i);
                return;
            }
        }
    }

    public @Nullable Conversation find(@Nullable String id) {
        for (Conversation conversation : byActivity) {
            if (conversation.id().equals(id)) {
                return conversation;
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return byActivity.isEmpty();
    }

    /** Those whose title has the text in it, in capitals or not; all if the text is blank. */
    public List<Conversation> matching(String text) {
        String wanted = lowerCase.of(text.trim());
        if (wanted.isEmpty()) {
            return Collections.unmodifiableList(byActivity);
        }
        List<Conversation> found = new ArrayList<>();
        for (Conversation conversation : byActivity) {
            if (lowerCase.of(conversation.title()).contains(wanted)) {
                found.add(conversation);
            }
        }
        return found;
    }
}
