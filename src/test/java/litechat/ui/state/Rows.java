package litechat.ui.state;

import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.PromptTurn;
import litechat.domain.Timestamp;

/** Rows to test with. */
final class Rows {
    private Rows() {}

    static Conversation conversation(String id, String title, double updatedAt) {
        return Conversation.create(id, title, new Timestamp(updatedAt));
    }

    static Interaction turn(String id, String conversationId, double index) {
        return Interaction.start(
                conversationId, index, PromptTurn.of(id, "Question " + id, "home:llama"), new Timestamp(1000));
    }

    static Interaction answered(Interaction turn, String text) {
        return turn.with(text, InteractionStatus.COMPLETED, new Timestamp(2000), turn.metadata());
    }

    static Interaction arriving(Interaction turn, String text) {
        return turn.with(text, InteractionStatus.STREAMING, null, Attributes.of("modelId", "home:llama"));
    }
}
