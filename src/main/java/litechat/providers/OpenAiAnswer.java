package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;

/** One answer in OpenAI's form. */
final class OpenAiAnswer extends PartialAnswer {
    private static final String DONE = "[DONE]";

    private final ProviderType type;
    private final LeadingThoughts thoughts;

    OpenAiAnswer(ProviderType type, AnswerListener listener) {
        super(listener);
        this.type = type;
        thoughts = new LeadingThoughts(listener);
    }

    @Override
    void rest() {
        thoughts.end();
    }

    @Override
    boolean isMark(String data) {
        return data.equals(DONE);
    }

    @Override
    void take(Attributes piece) {
        if (piece.get("usage") instanceof Attributes counted) {
            usage(counted);
        }
        if (piece.get("choices") instanceof List<?> choices) {
            understood();
            if (!choices.isEmpty() && choices.get(0) instanceof Attributes choice) {
                // What a server that does not stream sends is the message itself.
                message(choice.attributes(choice.get("delta") == null ? "message" : "delta"));
                reason(choice.text("finish_reason"));
            }
        }
    }

    private void usage(Attributes counted) {
        Double asked = counted.number("prompt_tokens");
        Double written = counted.number("completion_tokens");
        Double total = counted.number("total_tokens");
        if (type == ProviderType.XAI
                && asked != null
                && total != null
                && (written == null || total - asked > written)) {
            written = total - asked; // xAI counts thoughts beside what it writes, though they cost the same
        }
        promptTokens(asked);
        completionTokens(written);
        totalTokens(total);
    }

    private void message(Attributes message) {
        // The one name is DeepSeek's, xAI's and that of most local servers, the other OpenRouter's and newer ones'.
        String reasoning = message.text("reasoning_content");
        reasoning(reasoning == null ? message.text("reasoning") : reasoning);
        content(message.get("content"));
        thoughts.take(message.key("refusal"));
    }

    /** Mistral's reasoning models send a list of parts. */
    private void content(@Nullable Object content) {
        if (content instanceof String text) {
            thoughts.take(text);
        } else if (content instanceof List<?> parts) {
            for (Object each : parts) {
                if (each instanceof Attributes part && part.get("thinking") instanceof List<?> thoughts) {
                    for (Object thought : thoughts) {
                        reasoning(thought instanceof Attributes attributes ? attributes.text("text") : null);
                    }
                } else if (each instanceof Attributes part) {
                    thoughts.take(part.key("text"));
                }
            }
        }
    }
}
