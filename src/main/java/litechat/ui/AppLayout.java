package litechat.ui;

import litechat.events.Connection;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.events.UiEvent.SidebarVisibilityChanged;
import litechat.events.UiEvent.StillBlocked;
import litechat.events.UiEvent.ToggleSidebarRequest;
import litechat.interop.web.Elements;
import litechat.interop.web.MediaQueryList;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The page as a whole: what stands there while the program starts, and the sidebar, which is a drawer on narrow screens. */
final class AppLayout {
    private final EventBus bus;
    private final Action focusComposer;
    private final MediaQueryList wide = MediaQueryList.matchMedia("(min-width: 48rem)");
    private final ViewRoot startup = ViewRoot.find("#startup");
    private final HTMLElement layout = ViewRoot.find(".app-layout").element();
    private final ViewRoot sidebar = ViewRoot.find(".sidebar");
    private final HTMLElement chat = ViewRoot.find(".chat").element();
    private final HTMLElement toggle = ViewRoot.find(".chat-header").ref("toggle-sidebar");
    private boolean collapsed = !wide.isMatches();
    private boolean started;
    private boolean isFinding;
    private @Nullable String obstacle;

    AppLayout(EventBus bus, Action focusComposer) {
        this.bus = bus;
        this.focusComposer = focusComposer;
        wide.addEventListener("change", event -> collapse(!wide.isMatches()));
        ViewRoot.find(".app-layout").onClick("scrim", () -> collapse(true));
        sidebar.onClick("close-sidebar", () -> collapse(true));
        sidebar.element().addEventListener("click", event -> {
            if (isDrawer() && Elements.closest(event.getTarget(), "[data-ref=open], [data-ref=new-chat]") != null) {
                collapse(true);
            }
        });
        Elements.onKeyDown(layout, this::onKey);
        bus.on(SidebarVisibilityChanged.class, event -> onVisibility(event.isCollapsed()));
        bus.on(SelectedItemChanged.class, event -> closeDrawer());
        bus.on(ConnectionChanged.class, this::onConnection);
        bus.on(StillBlocked.class, event -> {
            obstacle = Messages.stillBlocked(event.otherTabs());
            update();
        });
        update();
        collapse(collapsed);
    }

    void update() {
        layout.setAttribute("data-sidebar", collapsed ? "closed" : "open");
        Elements.attribute(sidebar.element(), "inert", collapsed ? "" : null);
        Elements.attribute(chat, "inert", isDrawer() ? "" : null);
        startup.element().setHidden(started);
        layout.setHidden(!started);
        if (obstacle != null) {
            startup.ref("startup-text").setTextContent(obstacle);
        }
    }

    /** Shows the sidebar, and gives the focus to where conversations are found by their titles. */
    void find() {
        isFinding = true;
        collapse(false);
    }

    /** Whether the sidebar lies over the chat now. */
    private boolean isDrawer() {
        return !collapsed && !wide.isMatches();
    }

    private void collapse(boolean isCollapsed) {
        bus.request(new ToggleSidebarRequest(isCollapsed));
    }

    private void closeDrawer() {
        if (isDrawer()) {
            collapse(true);
        }
    }

    private void onKey(KeyboardEvent event) {
        boolean menuIsOpen = Elements.find(layout, ":popover-open") != null;
        if (event.getKey().equals("Escape") && isDrawer() && !menuIsOpen && !Elements.isComposing(event)) {
            event.stopPropagation();
            collapse(true);
        }
    }

    private void onVisibility(boolean isCollapsed) {
        boolean changes = collapsed != isCollapsed;
        HTMLElement focused = Elements.focused();
        boolean loses = isCollapsed ? !Elements.contains(chat, focused) : !wide.isMatches() || focused == toggle;
        collapsed = isCollapsed;
        update();
        if (isFinding && !isCollapsed) {
            sidebar.input("filter").select();
            sidebar.input("filter").focus();
        } else if (changes && started && loses) {
            (isCollapsed ? toggle : sidebar.ref("close-sidebar")).focus();
        }
        isFinding = false;
    }

    private void onConnection(ConnectionChanged event) {
        boolean isOpen = event.connection() == Connection.READY || event.connection() == Connection.READ_ONLY;
        boolean starts = !started && isOpen;
        started |= starts;
        obstacle = event.connection() == Connection.BLOCKED ? Messages.CONNECTION_BLOCKED : null;
        update();
        if (starts && wide.isMatches()) {
            focusComposer.run();
        }
    }
}
