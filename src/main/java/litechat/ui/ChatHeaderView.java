package litechat.ui;

import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Conversation;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationArchived;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.ConversationsLoaded;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.EventBus;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.events.UiEvent.SidebarVisibilityChanged;
import litechat.events.UiEvent.ToggleSidebarRequest;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import litechat.ui.state.ConversationList;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The head of the chat: the conversation's title and menu. */
final class ChatHeaderView {
    private final EventBus bus;
    private final Clock clock;
    private final Action focusComposer;
    private final ViewRoot root = ViewRoot.find(".chat-header");
    private final HTMLInputElement title = root.input("title");
    private final HTMLElement menu = root.ref("menu");
    private final ConversationList conversations = new ConversationList(Intl::lowerCase);
    private @Nullable String selectedId;
    private boolean sidebarCollapsed;

    ChatHeaderView(EventBus bus, Clock clock, Action focusComposer) {
        this.bus = bus;
        this.clock = clock;
        this.focusComposer = focusComposer;
        listenToReader();
        listenToStores();
        update();
    }

    private void listenToReader() {
        root.onClick("toggle-sidebar", () -> bus.request(new ToggleSidebarRequest(false)));
        root.onClick("rename", () -> {
            menu.hidePopover();
            title.focus();
            title.select();
        });
        new ConversationMenu(bus, clock, root, "menu", () -> conversations.find(selectedId));
        title.addEventListener("change", event -> rename());
        root.ref("title-form").addEventListener("submit", event -> {
            event.preventDefault();
            title.blur();
        });
        Elements.onKeyDown(title, event -> {
            if (event.getKey().equals("Escape") && !Elements.isComposing(event)) {
                event.stopPropagation();
                title.setValue(savedTitle());
                title.blur();
            }
        });
    }

    private void listenToStores() {
        bus.on(ConversationsLoaded.class, event -> {
            conversations.load(event.conversations());
            update();
        });
        bus.on(ConversationAdded.class, event -> put(event.conversation()));
        bus.on(ConversationUpdated.class, event -> put(event.conversation()));
        bus.on(ConversationArchived.class, event -> keepFocus(event.conversation()));
        bus.on(ConversationDeleted.class, event -> {
            conversations.remove(event.conversation().id()); // first: a title that loses the focus is saved
            keepFocus(event.conversation());
            update();
        });
        bus.on(SelectedItemChanged.class, event -> {
            selectedId = event.conversationId();
            title.setValue(savedTitle());
            update();
        });
        bus.on(SidebarVisibilityChanged.class, event -> {
            sidebarCollapsed = event.isCollapsed();
            update();
        });
        // A title that could not be saved must not go on standing there.
        bus.on(GlobalErrorChanged.class, event -> update());
    }

    void update() {
        Conversation shown = conversations.find(selectedId);
        String text = textOf(shown);
        root.ref("heading").setTextContent(text);
        HTMLDocument.current().setTitle(shown == null ? Messages.PROGRAM : Messages.tabTitle(text));
        title.setHidden(shown == null);
        if (Elements.focused() != title) {
            title.setValue(savedTitle());
        }
        root.ref("open-menu").setHidden(shown == null);
        root.ref("toggle-sidebar").setAttribute("aria-expanded", Boolean.toString(!sidebarCollapsed));
    }

    private void put(Conversation conversation) {
        conversations.put(conversation);
        if (conversation.id().equals(selectedId)) {
            update();
        }
    }

    /** The menu's button goes with the conversation. Not before: what is typed meanwhile would go with it too. */
    private void keepFocus(Conversation gone) {
        if (gone.id().equals(selectedId)) {
            menu.hidePopover();
            if (Elements.isFocusInOrNowhere(root.element())) {
                focusComposer.run();
            }
        }
    }

    private void rename() {
        Conversation shown = conversations.find(selectedId);
        String text = title.getValue().trim();
        if (shown != null && !text.isEmpty() && !text.equals(shown.title())) {
            bus.request(new UpdateConversationRequest(shown.id(), Changes.of("title", text)));
        } else {
            title.setValue(savedTitle());
        }
    }

    private String savedTitle() {
        Conversation shown = conversations.find(selectedId);
        return shown == null ? "" : shown.title();
    }

    private static String textOf(@Nullable Conversation shown) {
        if (shown == null) {
            return Messages.NEW_CHAT;
        }
        return shown.title().isEmpty() ? Messages.UNTITLED : shown.title();
    }
}
