package litechat.ui;

import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.DraftEvent.LoadQuestionsRequest;
import litechat.events.DraftEvent.QuestionsLoaded;
import litechat.events.EventBus;
import litechat.interop.composer.TextField;
import litechat.interop.web.Elements;
import litechat.ui.state.QuestionHistory;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** Brings back what was asked in the conversation: up in the empty field goes back, down comes forward again. */
final class QuestionHistoryView {
    private final EventBus bus;
    private final HTMLTextAreaElement input;
    private final QuestionHistory history = new QuestionHistory();
    private @Nullable String conversationId;

    QuestionHistoryView(EventBus bus, HTMLTextAreaElement input) {
        this.bus = bus;
        this.input = input;
        Elements.onKeyDown(input, this::onKey);
        bus.on(SelectedItemChanged.class, event -> conversationId = event.conversationId());
        bus.on(QuestionsLoaded.class, event -> {
            if (event.conversationId().equals(conversationId)
                    && input.getValue().isEmpty()) {
                history.begin(event.questions());
                show(history.older());
            }
        });
    }

    private void onKey(KeyboardEvent event) {
        boolean plain = !event.isShiftKey() && !event.isAltKey() && !event.isCtrlKey() && !event.isMetaKey();
        if (!plain || Elements.isComposing(event)) {
            return;
        }
        String text = input.getValue();
        boolean isAtEnd = input.getSelectionStart() == text.length();
        boolean goesOn = isAtEnd && history.isShowing(text);
        if (event.getKey().equals("ArrowUp") && text.isEmpty() && conversationId != null) {
            event.preventDefault();
            bus.request(new LoadQuestionsRequest(conversationId));
        } else if (event.getKey().equals("ArrowUp") && goesOn) {
            event.preventDefault();
            show(history.older());
        } else if (event.getKey().equals("ArrowDown") && goesOn) {
            event.preventDefault();
            show(history.newer());
        }
    }

    private void show(@Nullable String question) {
        if (question != null) {
            TextField.replace(input, 0, input.getValue().length(), question);
        }
    }
}
