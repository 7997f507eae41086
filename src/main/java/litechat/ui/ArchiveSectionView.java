package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.ConversationsLoaded;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.EventBus;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import litechat.ui.state.ConversationList;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The conversations that were put aside. */
final class ArchiveSectionView implements SettingsSection {
    private static final int SLICE = 100;

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-archive");
    private final HTMLInputElement filter = root.input("filter");
    private final ConversationList conversations = new ConversationList(Intl::lowerCase);
    private final KeyedList<Conversation> items =
            new KeyedList<>(root.ref("items"), Conversation::id, each -> new ItemRow(each.id()));
    private boolean loaded;
    private int limit = SLICE;

    ArchiveSectionView(EventBus bus) {
        this.bus = bus;
        filter.addEventListener("input", event -> update());
        root.onClick("more", () -> {
            limit += SLICE;
            update();
        });
        bus.on(ConversationsLoaded.class, event -> {
            conversations.load(event.conversations());
            loaded = true;
            update();
        });
        bus.on(ConversationAdded.class, event -> put(event.conversation()));
        bus.on(ConversationUpdated.class, event -> put(event.conversation()));
        bus.on(ConversationDeleted.class, event -> {
            conversations.remove(event.conversation().id());
            update();
        });
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadConversationsRequest());
    }

    void update() {
        List<Conversation> archived = new ArrayList<>();
        for (Conversation each : conversations.matching(filter.getValue())) {
            if (each.archivedAt() != null) {
                archived.add(each);
            }
        }
        HTMLElement focused = Elements.focused();
        boolean wasHere = Elements.contains(root.ref("items"), focused);
        items.update(archived.subList(0, Math.min(limit, archived.size())));
        boolean isFiltered = !filter.getValue().trim().isEmpty();
        root.ref("empty").setHidden(!loaded || isFiltered || !archived.isEmpty());
        root.ref("no-match").setHidden(!isFiltered || !archived.isEmpty());
        root.ref("more").setHidden(archived.size() <= limit);
        if (wasHere && !Elements.contains(root.ref("items"), Elements.focused())) {
            filter.focus();
        }
    }

    private void put(Conversation conversation) {
        conversations.put(conversation);
        if (loaded) {
            update();
        }
    }

    private final class ItemRow implements KeyedList.Row<Conversation> {
        private final ViewRoot row = ViewRoot.fromTemplate("settings-archive-item");

        ItemRow(String id) {
            row.onClick(
                    "restore", () -> bus.request(new UpdateConversationRequest(id, Changes.of("archivedAt", null))));
            row.onClick("delete", () -> bus.request(new DeleteConversationRequest(id)));
        }

        @Override
        public HTMLElement element() {
            return row.element();
        }

        @Override
        public void update(Conversation conversation) {
            String title = conversation.title().isEmpty() ? Messages.UNTITLED : conversation.title();
            row.setText("title", title);
            row.setText(
                    "detail",
                    conversation.archivedAt() == null
                            ? ""
                            : ProjectMessages.archivedAt(
                                    Intl.dateTime(conversation.archivedAt().epochMillis())));
            row.ref("restore").setAttribute("aria-label", ProjectMessages.unarchive(title));
            row.ref("delete").setAttribute("aria-label", ProjectMessages.deleteLabel(title));
        }
    }
}
