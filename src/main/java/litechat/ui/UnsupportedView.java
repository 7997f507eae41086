package litechat.ui;

import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.UiEvent.ConnectionChanged;
import org.jspecify.annotations.Nullable;

/** Says why the page cannot run, in place of everything else. */
public final class UnsupportedView {
    private final ViewRoot root = ViewRoot.find("#unsupported");
    private boolean started;

    UnsupportedView(EventBus bus) {
        bus.on(ConnectionChanged.class, event -> {
            started |= event.connection() == Connection.READY || event.connection() == Connection.READ_ONLY;
            if (event.connection() == Connection.UNAVAILABLE && !started) {
                refused(event.cause());
            }
        });
    }

    /** The page did not get its database; a cause of its own speaks for itself. */
    private void refused(@Nullable String cause) {
        if (cause == null || cause.equals(Messages.CONNECTION_FAILED)) {
            root.ref("reason-private").setHidden(false);
            show(cause);
        } else {
            show(cause, null);
        }
    }

    /** The page cannot run for a reason that is a sentence for the user; the detail is for whoever helps. */
    public void show(String sentence, @Nullable String detail) {
        root.ref("sentence").setTextContent(sentence);
        root.ref("sentence").setHidden(false);
        show(detail);
    }

    private void show(@Nullable String detail) {
        root.ref("detail-text").setTextContent(detail == null ? "" : detail);
        root.ref("details").setHidden(detail == null);
        root.element().setHidden(false);
    }
}
