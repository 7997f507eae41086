package litechat.ui;

import litechat.events.Connection;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.EventBus;
import litechat.events.UiEvent.ConnectionChanged;

/** The sidebar around the list of conversations. */
final class SidebarView {
    private final ViewRoot root = ViewRoot.find(".sidebar");
    private Connection connection = Connection.OPENING;

    SidebarView(EventBus bus, Action openProviders, Action openExport, Action openSettings, Action focusComposer) {
        root.onClick("new-chat", () -> {
            bus.request(new SelectItemRequest(null, null));
            focusComposer.run();
        });
        root.onClick("open-providers", openProviders);
        root.onClick("open-export", openExport);
        root.onClick("open-settings", openSettings);
        bus.on(ConnectionChanged.class, event -> {
            connection = event.connection();
            update();
        });
        update();
    }

    void update() {
        root.ref("connection").setAttribute("data-state", state());
        root.ref("connection-text").setTextContent(sentence());
    }

    private String state() {
        return switch (connection) {
            case READY -> "ready";
            case OPENING -> "opening";
            case BLOCKED -> "blocked";
            case READ_ONLY, OUTDATED, LOST, GONE, UNAVAILABLE -> "failed";
        };
    }

    private String sentence() {
        return switch (connection) {
            case READY -> Messages.STORAGE_READY;
            case OPENING -> Messages.STORAGE_OPENING;
            case BLOCKED -> Messages.STORAGE_BLOCKED;
            case READ_ONLY -> Messages.STORAGE_READ_ONLY;
            case OUTDATED -> Messages.STORAGE_OUTDATED;
            case LOST -> Messages.STORAGE_LOST;
            case GONE -> Messages.STORAGE_GONE;
            case UNAVAILABLE -> Messages.STORAGE_UNAVAILABLE;
        };
    }
}
