package litechat.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Clock;
import litechat.domain.Conversation;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.ConversationsLoaded;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import litechat.interop.web.Elements;
import litechat.interop.web.IntersectionObserver;
import litechat.interop.web.Intl;
import litechat.ui.state.ActivityGroup;
import litechat.ui.state.ConversationList;
import litechat.ui.state.LocalCalendar;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** The list of conversations, by the time of their last activity; more rows are made as the reader comes to them. */
final class ConversationListView {
    private static final int SLICE = 100;

    private final EventBus bus;
    private final Clock clock;
    private final LocalCalendar calendar;
    private final ViewRoot root = ViewRoot.find(".conversation-list");
    private final HTMLInputElement filter = ViewRoot.find(".sidebar").input("filter");
    private final ConversationMenu menu;
    private final ProjectTreeView projects;
    private final HTMLElement more = root.ref("more");
    private final IntersectionObserver end;
    private final KeyedList<ConversationGroupRow.Shown> groups = new KeyedList<>(
            root.ref("groups"), ConversationGroupRow.Shown::heading, value -> new ConversationGroupRow());
    private final ConversationList conversations = new ConversationList(Intl::lowerCase);
    private final Set<String> answering = new HashSet<>();
    private @Nullable String selectedId;
    private @Nullable String menuId;
    private boolean loaded;
    private int limit = SLICE;

    ConversationListView(
            EventBus bus, Clock clock, LocalCalendar calendar, RenameDialog renameDialog, Action focusComposer) {
        this.bus = bus;
        this.clock = clock;
        this.calendar = calendar;
        this.projects = new ProjectTreeView(bus, focusComposer, this::updateAndKeepFocus);
        this.menu = new ConversationMenu(bus, clock, root, "item-menu", () -> conversations.find(menuId));
        menu.on("rename", renameDialog::open);
        this.end = IntersectionObserver.create(root.element(), "600px", this::onEnd);
        listenToReader();
        listenToStores();
        update();
    }

    private void listenToReader() {
        root.element().addEventListener("click", this::onClick);
        filter.addEventListener("input", event -> {
            limit = SLICE;
            root.element().setScrollTop(0);
            update();
        });
        // What was today may be yesterday when the reader comes back.
        HTMLDocument.current().addEventListener("visibilitychange", event -> update());
    }

    private void listenToStores() {
        bus.on(ConversationsLoaded.class, event -> {
            conversations.load(event.conversations());
            loaded = true;
            update();
        });
        bus.on(ConversationAdded.class, event -> put(event.conversation()));
        bus.on(ConversationUpdated.class, event -> put(event.conversation()));
        bus.on(ConversationDeleted.class, event -> {
            conversations.remove(event.conversation().id());
            updateAndKeepFocus();
        });
        bus.on(SelectedItemChanged.class, event -> {
            selectedId = event.conversationId();
            update();
        });
        bus.on(
                StreamingIdsChanged.class,
                event -> showAnswering(event.conversationIds().values()));
    }

    void update() {
        List<Conversation> inProjects = new ArrayList<>();
        List<Conversation> outside = new ArrayList<>();
        for (Conversation each : conversations.matching(filter.getValue())) {
            if (each.archivedAt() == null) {
                (projects.holds(each) ? inProjects : outside).add(each);
            }
        }
        boolean isFiltered = !filter.getValue().trim().isEmpty();
        boolean isEmpty = inProjects.isEmpty() && outside.isEmpty();
        projects.update(inProjects, isFiltered, this::rowsOf);
        List<Conversation> shown = outside.subList(0, Math.min(limit, outside.size()));
        List<ConversationGroupRow.Shown> rows = new ArrayList<>();
        for (ActivityGroup group : ActivityGroup.of(shown, clock.now(), calendar)) {
            rows.add(new ConversationGroupRow.Shown(group.heading(), rowsOf(group.conversations())));
        }
        groups.update(rows);
        root.ref("empty").setHidden(!loaded || isFiltered || !isEmpty);
        root.ref("no-match").setHidden(!isFiltered || !isEmpty);
        boolean isComplete = shown.size() == outside.size();
        more.setHidden(isComplete);
        end.disconnect();
        if (!isComplete) {
            // Observed anew, it reports at once whether the end is still in view.
            end.observe(more);
        }
    }

    private List<ConversationRow.Shown> rowsOf(List<Conversation> shown) {
        List<ConversationRow.Shown> rows = new ArrayList<>();
        for (Conversation each : shown) {
            rows.add(new ConversationRow.Shown(
                    each.id(), each.title(), each.id().equals(selectedId), answering.contains(each.id())));
        }
        return rows;
    }

    private void put(Conversation conversation) {
        conversations.put(conversation);
        updateAndKeepFocus();
    }

    private void showAnswering(Collection<String> conversationIds) {
        answering.clear();
        answering.addAll(conversationIds);
        update();
    }

    private void onEnd(boolean isInView) {
        if (isInView) {
            limit += SLICE;
            update();
        }
    }

    private void onClick(Event event) {
        HTMLElement item = Elements.closest(event.getTarget(), "[data-id]");
        if (item == null) {
            return;
        }
        String id = item.getAttribute("data-id");
        if (Elements.closest(event.getTarget(), "[data-ref=open-menu]") == null) {
            bus.request(new SelectItemRequest(id, "conversation"));
            return;
        }
        if (!id.equals(menuId) && Elements.matches(menu.element(), ":popover-open")) {
            // Or the browser would take the click for the one that closes the menu.
            menu.element().hidePopover();
        }
        menuId = id;
    }

    /** Updates; if the focus was in a row that goes, the row in its place gets it. */
    private void updateAndKeepFocus() {
        HTMLElement focused = Elements.focused();
        boolean wasHere = Elements.contains(root.element(), focused);
        int place = wasHere ? placeOf(focused) : 0;
        update();
        if (wasHere && !Elements.contains(root.element(), Elements.focused())) {
            int count = openButtons().getLength();
            if (count > 0) {
                openButtons().get(Math.min(place, count - 1)).focus();
            } else {
                ViewRoot.find(".sidebar").ref("new-chat").focus();
            }
        }
    }

    private int placeOf(@Nullable HTMLElement focused) {
        HTMLElement item = focused == null ? null : Elements.closest(focused, "[data-id]");
        int place = 0;
        while (item != null
                && place < openButtons().getLength()
                && !Elements.contains(item, openButtons().get(place))) {
            place++;
        }
        return place;
    }

    private NodeList<? extends HTMLElement> openButtons() {
        return root.element().querySelectorAll("[data-ref=open]");
    }
}
