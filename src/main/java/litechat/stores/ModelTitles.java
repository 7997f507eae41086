package litechat.stores;

import java.util.List;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.Clock;
import litechat.domain.Conversation;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.PromptTurn;
import litechat.events.EventBus;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.TurnService;
import litechat.prompt.TitlePrompt;
import litechat.prompt.Titles;
import litechat.prompt.TokenEstimate;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatRequest;
import litechat.providers.ProviderException;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Has a model name a conversation after its first answer, if the reader chose one for that.
 *
 * <p>What it cost is kept with the conversation in a turn that is not shown. A title that somebody gave meanwhile stays.
 */
final class ModelTitles {
    /** No title is so long; a model that goes on is stopped. */
    private static final int LONGEST_ANSWER = 4_000;

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final ModelServers servers;
    private final ConversationStore conversations;

    ModelTitles(EventBus bus, Ids ids, Clock clock, ModelServers servers, ConversationStore conversations) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.servers = servers;
        this.conversations = conversations;
    }

    /** A turn has ended; returns when its conversation has its title. */
    void ended(Interaction turn) {
        PromptTurn question = turn.prompt();
        boolean isFirst = turn.index() == 0 && turn.parentId() == null;
        if (question == null || !isFirst || !turn.status().equals(InteractionStatus.COMPLETED)) {
            return;
        }
        try {
            Object model = PersistenceService.loadSetting("autoTitleModelId", null);
            String first = Titles.of(question.content(), AttachedFiles.of(question.metadata()));
            Conversation named = PersistenceService.loadConversation(turn.conversationId());
            if (model instanceof String modelId
                    && named != null
                    && named.title().equals(first)) {
                Conversation titled = TurnService.title(
                        ask(turn, question.content().isBlank() ? first : question.content(), modelId), first);
                if (titled != null) {
                    conversations.renamed(titled);
                }
            }
        } catch (PersistenceException e) {
            bus.emit(new GlobalErrorChanged(e.sentence()));
        }
    }

    /** The hidden turn that says what was asked and answered. */
    private Interaction ask(Interaction turn, String question, String modelId) {
        PromptTurn prompt = PromptTurn.of(ids.next(), question, modelId);
        Interaction asked = Interaction.titling(turn.conversationId(), prompt, clock.now());
        Answer answer = new Answer();
        try {
            List<ChatMessage> messages = TitlePrompt.messages(question, turn.responseText());
            Attributes facts = Attributes.of("tokens", TokenEstimate.of(messages));
            ChatRequest request =
                    new ChatRequest(servers.require(modelId).model(), messages, Attributes.NONE, List.of(), facts);
            AnswerEnd end = servers.answer(modelId, request, answer, answer.stop);
            Attributes metadata = asked.metadata();
            for (var entry : end.usage().asMap().entrySet()) {
                metadata = metadata.with(entry.getKey(), entry.getValue());
            }
            String title = TitlePrompt.title(answer.text.toString());
            return asked.with(title == null ? "" : title, InteractionStatus.COMPLETED, clock.now(), metadata);
        } catch (ProviderException e) {
            Attributes metadata = asked.metadata().with("error", e.sentence());
            return asked.with("", InteractionStatus.ERROR, clock.now(), metadata);
        }
    }

    /** What the model says. */
    private static final class Answer implements AnswerListener {
        private final Stop stop = new Stop();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void text(String piece) {
            text.append(piece);
            if (text.length() > LONGEST_ANSWER) {
                stop.stop();
            }
        }

        @Override
        public void reasoning(String piece) {}

        @Override
        public void notice(@Nullable String sentence) {}
    }
}
