package litechat.ui;

import litechat.events.EventBus;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.events.UiEvent.SetGlobalErrorRequest;
import org.jspecify.annotations.Nullable;

/** Says what went wrong until the reader has seen it. */
final class ErrorBannerView {
    private final ViewRoot root;
    private @Nullable String error;

    ErrorBannerView(EventBus bus, ViewRoot root) {
        this.root = root;
        root.onClick("dismiss", () -> bus.request(new SetGlobalErrorRequest(null)));
        bus.on(GlobalErrorChanged.class, event -> {
            error = event.error();
            update();
        });
        update();
    }

    void update() {
        root.ref("text").setTextContent(error == null ? "" : error);
        root.ref("content").setHidden(error == null);
    }
}
