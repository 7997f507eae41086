package litechat.ui;

import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.UiEvent.ConnectionChanged;
import org.jspecify.annotations.Nullable;

/** Says when nothing can be saved, and what to do about it. */
final class ConnectionBannerView {
    private final ViewRoot root = ViewRoot.find(".connection-banner");
    private Connection connection = Connection.OPENING;
    private @Nullable String cause;

    ConnectionBannerView(EventBus bus) {
        bus.on(ConnectionChanged.class, event -> {
            connection = event.connection();
            cause = event.cause();
            update();
        });
        update();
    }

    void update() {
        String sentence = sentence();
        root.ref("text").setTextContent(sentence == null ? "" : sentence);
        root.ref("content").setHidden(sentence == null);
    }

    private @Nullable String sentence() {
        return switch (connection) {
            case OPENING, READY -> null;
            case BLOCKED -> Messages.CONNECTION_BLOCKED;
            case READ_ONLY -> Messages.CONNECTION_READ_ONLY;
            case OUTDATED -> Messages.CONNECTION_OUTDATED;
            case LOST -> withCause(Messages.CONNECTION_LOST);
            case GONE -> Messages.CONNECTION_GONE;
            case UNAVAILABLE -> withCause(Messages.CONNECTION_FAILED);
        };
    }

    private String withCause(String sentence) {
        return cause == null ? sentence : Messages.because(sentence, cause);
    }
}
