package litechat.providers;

import litechat.domain.Attributes;

/** One answer in Ollama's form. */
final class OllamaAnswer extends PartialAnswer {
    private final LeadingThoughts thoughts;

    OllamaAnswer(AnswerListener listener) {
        super(listener);
        thoughts = new LeadingThoughts(listener);
    }

    @Override
    void rest() {
        thoughts.end();
    }

    @Override
    void take(Attributes piece) {
        if (piece.get("message") instanceof Attributes message) {
            understood();
            reasoning(message.text("thinking"));
            thoughts.take(message.key("content"));
        }
        if (piece.isTrue("done")) {
            understood();
            reason(piece.text("done_reason"));
            promptTokens(piece.number("prompt_eval_count"));
            completionTokens(piece.number("eval_count"));
            over();
        }
    }
}
