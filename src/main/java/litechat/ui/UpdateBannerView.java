package litechat.ui;

import litechat.events.EventBus;
import litechat.events.PwaEvent.ApplyUpdateRequest;
import litechat.events.PwaEvent.UpdateAvailable;

/** Says that a newer version waits; the reader decides when it comes. */
final class UpdateBannerView {
    private final ViewRoot root = ViewRoot.find(".update-banner");
    private boolean isShown;

    UpdateBannerView(EventBus bus) {
        root.onClick("reload", () -> bus.request(new ApplyUpdateRequest()));
        root.onClick("dismiss", () -> show(false));
        bus.on(UpdateAvailable.class, event -> show(true));
        update();
    }

    void update() {
        root.ref("content").setHidden(!isShown);
    }

    private void show(boolean shown) {
        isShown = shown;
        update();
    }
}
