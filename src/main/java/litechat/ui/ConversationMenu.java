package litechat.ui;

import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Conversation;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.EventBus;
import litechat.events.UiEvent.OpenModalRequest;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What can be done with a conversation, as one of the two menus that offer it. */
final class ConversationMenu {
    private final ViewRoot root;
    private final HTMLElement menu;
    private final Subject subject;

    /** Says which conversation the menu is for. */
    @FunctionalInterface
    interface Subject {
        @Nullable
        Conversation conversation();
    }

    /** Does something with a conversation. */
    @FunctionalInterface
    interface Choice {
        void run(Conversation conversation);
    }

    ConversationMenu(EventBus bus, Clock clock, ViewRoot root, String ref, Subject subject) {
        this.root = root;
        this.menu = root.ref(ref);
        this.subject = subject;
        on("move", conversation -> bus.request(new OpenModalRequest("move:" + conversation.id())));
        on("export", conversation -> bus.request(new OpenModalRequest("export-conversation:" + conversation.id())));
        on(
                "archive",
                conversation -> bus.request(
                        new UpdateConversationRequest(conversation.id(), Changes.of("archivedAt", clock.now()))));
        on("delete", conversation -> bus.request(new DeleteConversationRequest(conversation.id())));
    }

    /** Says what one of its buttons does. */
    void on(String ref, Choice choice) {
        root.onClick(ref, () -> {
            menu.hidePopover();
            Conversation conversation = subject.conversation();
            if (conversation != null) {
                choice.run(conversation);
            }
        });
    }

    HTMLElement element() {
        return menu;
    }
}
