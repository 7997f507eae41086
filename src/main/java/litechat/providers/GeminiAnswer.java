package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** One answer in Gemini's form; it has no closing mark but the reason of its end. */
final class GeminiAnswer extends PartialAnswer {
    GeminiAnswer(AnswerListener listener) {
        super(listener);
    }

    @Override
    void take(Attributes piece) {
        if (piece.get("candidates") instanceof List<?> candidates) {
            understood();
            if (!candidates.isEmpty() && candidates.get(0) instanceof Attributes candidate) {
                parts(candidate.attributes("content").get("parts"));
                reason(candidate.text("finishReason"));
            }
        }
        if (piece.get("usageMetadata") instanceof Attributes counted) {
            usage(counted);
        }
        String blocked = piece.attributes("promptFeedback").text("blockReason");
        if (blocked != null) {
            understood();
            refuse(blocked);
        }
    }

    private void parts(@Nullable Object list) {
        if (list instanceof List<?> parts) {
            for (Object each : parts) {
                if (each instanceof Attributes part && part.isTrue("thought")) {
                    reasoning(part.text("text"));
                } else if (each instanceof Attributes part) {
                    text(part.text("text"));
                }
            }
        }
    }

    /** Thoughts are paid for as what the model wrote. */
    private void usage(Attributes counted) {
        promptTokens(counted.number("promptTokenCount"));
        Double written = counted.number("candidatesTokenCount");
        Double thought = counted.number("thoughtsTokenCount");
        if (written != null || thought != null) {
            completionTokens((written == null ? 0 : written) + (thought == null ? 0 : thought));
        }
        totalTokens(counted.number("totalTokenCount"));
    }
}
