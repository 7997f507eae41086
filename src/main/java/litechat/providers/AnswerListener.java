package litechat.providers;

import org.jspecify.annotations.Nullable;

/** Receives an answer as it arrives. */
@FunctionalInterface
public interface AnswerListener {
    void text(String piece);

    /** A piece of what the model thought before it answered. */
    default void reasoning(String piece) {}

    /** Why nothing arrives at the moment, in a sentence, or null when that is over. */
    default void notice(@Nullable String sentence) {}
}
