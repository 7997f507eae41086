package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.events.UiEvent.SetGlobalErrorRequest;
import litechat.events.UiEvent.SidebarVisibilityChanged;
import litechat.events.UiEvent.ToggleSidebarRequest;
import org.junit.jupiter.api.Test;

class CoordinatorTest {
    @Test
    void theSidebarIsToggledOrSet() {
        try (RunningStores stores = new RunningStores()) {
            stores.request(new ToggleSidebarRequest(null));
            stores.request(new ToggleSidebarRequest(null));
            stores.request(new ToggleSidebarRequest(true));
            stores.request(new ToggleSidebarRequest(true));
            stores.request(new ToggleSidebarRequest(null));
            assertEquals(
                    List.of(true, false, true, true, false),
                    stores.all(SidebarVisibilityChanged.class).stream()
                            .map(SidebarVisibilityChanged::isCollapsed)
                            .toList());
        }
    }

    @Test
    void aSentenceIsShownAndTakenAway() {
        try (RunningStores stores = new RunningStores()) {
            stores.request(new SetGlobalErrorRequest("Oh."));
            stores.request(new SetGlobalErrorRequest(null));
            assertEquals(
                    List.of(new GlobalErrorChanged("Oh."), new GlobalErrorChanged(null)),
                    stores.all(GlobalErrorChanged.class));
        }
    }

    @Test
    void aStoreIsConnectedOnce() {
        try (RunningStores stores = new RunningStores()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> Coordinator.connect(stores.bus, List.of(new UiStore(stores.bus))));
        }
    }
}
