package litechat.domain;

import org.jspecify.annotations.Nullable;

/** Why a server ended an answer, in its own word, as the metadata of a turn record it under {@code finishReason}. */
public final class FinishReason {
    private FinishReason() {}

    /** Whether the answer was as long as the model, its context or the settings allow, whichever protocol says so. */
    public static boolean isLength(@Nullable String reason) {
        return reason != null
                && switch (reason) {
                    case "length", "max_tokens", "MAX_TOKENS", "model_length", "model_context_window_exceeded" -> true;
                    default -> false;
                };
    }
}
