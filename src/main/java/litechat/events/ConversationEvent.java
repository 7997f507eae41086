package litechat.events;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/** Requests and events about conversations. */
public final class ConversationEvent {
    /** The types of items that can be shown. */
    public static final String CONVERSATION = "conversation";

    public static final String PROJECT = "project";

    private ConversationEvent() {}

    /** Asks for the list to be read from the database. */
    public record LoadConversationsRequest() implements Request {
        @Override
        public String name() {
            return "conversation.load.conversations.request";
        }
    }

    /** Asks for a new, empty conversation, which is then selected. */
    public record AddConversationRequest(String title) implements Request {
        @Override
        public String name() {
            return "conversation.add.conversation.request";
        }
    }

    /** Asks for some fields to be changed. */
    public record UpdateConversationRequest(String id, Changes updates) implements Request {
        @Override
        public String name() {
            return "conversation.update.conversation.request";
        }
    }

    /** Asks for a conversation to be deleted with its interactions. */
    public record DeleteConversationRequest(String id) implements Request {
        @Override
        public String name() {
            return "conversation.delete.conversation.request";
        }
    }

    /** Asks for a conversation to be deleted without a way back, which takes no room in the trash. */
    public record DeleteConversationForEverRequest(String id) implements Request {
        @Override
        public String name() {
            return "conversation.delete.for.ever.request";
        }
    }

    /** Asks for a conversation that was deleted just now to be put back. */
    public record RestoreConversationRequest(String id) implements Request {
        @Override
        public String name() {
            return "conversation.restore.conversation.request";
        }
    }

    /** Asks for conversations to be read again that another tab has changed; an empty list means all. */
    public record RefreshConversationsRequest(List<String> ids) implements Request {
        @Override
        public String name() {
            return "conversation.refresh.conversations.request";
        }
    }

    /** Asks for an item to be shown: a conversation, or the page for a new one, in a project or (null) in none. */
    public record SelectItemRequest(@Nullable String id, @Nullable String type) implements Request {
        @Override
        public String name() {
            return "conversation.select.item.request";
        }
    }

    /** The list was read; the last active comes first. */
    public record ConversationsLoaded(List<Conversation> conversations) implements Event {
        @Override
        public String name() {
            return "conversation.conversations.loaded";
        }
    }

    /** A conversation was saved that had not been there. */
    public record ConversationAdded(Conversation conversation) implements Event {
        @Override
        public String name() {
            return "conversation.added";
        }
    }

    /** A conversation was changed and saved; this is how it stands. */
    public record ConversationUpdated(Conversation conversation) implements Event {
        @Override
        public String name() {
            return "conversation.updated";
        }
    }

    /** A conversation was put aside. */
    public record ConversationArchived(Conversation conversation) implements Event {
        @Override
        public String name() {
            return "conversation.archived";
        }
    }

    /** A conversation was deleted; it can still be put back if there is an entry of the trash. */
    public record ConversationDeleted(Conversation conversation, @Nullable TrashEntry entry) implements Event {
        @Override
        public String name() {
            return "conversation.deleted";
        }
    }

    /** A conversation was not deleted, because there is no room to keep it in the trash. */
    public record ConversationKept(Conversation conversation) implements Event {
        @Override
        public String name() {
            return "conversation.kept";
        }
    }

    /** Another item is shown. */
    public record SelectedItemChanged(@Nullable String itemId, @Nullable String itemType) implements Event {
        /** The conversation that is shown, or null on the page for a new one. */
        public @Nullable String conversationId() {
            return CONVERSATION.equals(itemType) ? itemId : null;
        }

        /** The project that the next conversation begins in, or null. */
        public @Nullable String projectId() {
            return PROJECT.equals(itemType) ? itemId : null;
        }

        @Override
        public String name() {
            return "conversation.selected.item.changed";
        }
    }

    /** The list is being read, was read, or could not be. */
    public record LoadingStateChanged(boolean isLoading, @Nullable String error) implements Event {
        @Override
        public String name() {
            return "conversation.loading.state.changed";
        }
    }
}
