package litechat.ui;

import litechat.domain.Interaction;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.ui.state.TurnStatus;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells a screen reader once how an answer ended; the answer itself is for the reader to go to. */
final class LiveRegion {
    private static final int PAUSE_MILLIS = 100;

    private final HTMLElement region = ViewRoot.find(".live-region").element();
    private @Nullable String conversationId;

    LiveRegion(EventBus bus) {
        bus.on(SelectedItemChanged.class, event -> conversationId = event.conversationId());
        bus.on(InteractionCompleted.class, event -> announce(sentence(event.interaction())));
    }

    private void announce(String text) {
        // The same sentence twice would be no change, and not be read.
        region.setTextContent("");
        Window.setTimeout(() -> region.setTextContent(text), PAUSE_MILLIS);
    }

    private String sentence(Interaction interaction) {
        if (!interaction.conversationId().equals(conversationId)) {
            return Messages.OTHER_ANSWER_COMPLETE;
        }
        return switch (TurnStatus.of(interaction)) {
            case STREAMING, COMPLETED -> Messages.ANSWER_COMPLETE;
            case STOPPED, INTERRUPTED -> Messages.ANSWER_STOPPED;
            case ERROR -> {
                String error = interaction.metadata().text("error");
                yield error == null ? Messages.ANSWER_FAILED : Messages.answerFailed(error);
            }
        };
    }
}
