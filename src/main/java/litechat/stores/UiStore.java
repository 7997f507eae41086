package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.UiEvent;

/** What is shown of the page itself; nothing of it is kept. */
public final class UiStore implements ActionStore {
    private static final String ID = "uiStore";

    private final EventBus bus;
    private boolean sidebarCollapsed;

    public UiStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        UiEvent.SetGlobalErrorRequest.class,
                        ID,
                        request -> bus.emit(new UiEvent.GlobalErrorChanged(request.error()))),
                new ActionHandler<>(UiEvent.ToggleSidebarRequest.class, ID, request -> {
                    sidebarCollapsed = request.isCollapsed() == null ? !sidebarCollapsed : request.isCollapsed();
                    bus.emit(new UiEvent.SidebarVisibilityChanged(sidebarCollapsed));
                }));
    }
}
