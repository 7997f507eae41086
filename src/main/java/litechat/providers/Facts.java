package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** What is known of a request and its model, under the names of {@link ChatRequest#facts}. */
record Facts(Attributes values) {
    private static final double LEAST_WINDOW = 4096;
    private static final double USUAL_ANSWER = 4096;
    private static final double SHORT_ANSWER = 1024;
    /** Code and many languages take more tokens than are counted here. */
    private static final double MORE_THAN_COUNTED = 1.25;

    /**
     * How many tokens a server that makes room for so many has to make room for: what is sent, and its answer.
     *
     * <p>Doubled until it is enough, since a server loads a model anew for each other size. What fits into the least window
     * that a server has of its own is left to it: it may have a larger one.
     *
     * @param longestAnswer null if nobody limits it
     * @return null if that is to be left to the server
     */
    @Nullable
    Double window(@Nullable Double longestAnswer) {
        Double sent = values.number("tokens");
        if (sent == null) {
            return null;
        }
        Double most = values.number("context_length");
        double counted = sent * MORE_THAN_COUNTED;
        boolean isShort = counted + (longestAnswer == null ? SHORT_ANSWER : longestAnswer) <= LEAST_WINDOW;
        if (isShort && (most == null || most >= LEAST_WINDOW)) {
            return null;
        }
        double needed = counted + (longestAnswer == null ? USUAL_ANSWER : longestAnswer);
        double window = LEAST_WINDOW;
        while (window < needed) {
            window *= 2;
        }
        return most == null ? window : Math.min(most, window);
    }

    /** How many tokens the model answers with at most, or null. */
    @Nullable
    Double longestAnswer() {
        Double longest = values.number("max_completion_tokens");
        return longest == null || longest <= 0 ? null : longest;
    }

    /** Whether the model takes one of these parameters; null if that is not known. */
    @Nullable
    Boolean takes(String... names) {
        if (!(values.get("supported_parameters") instanceof List<?> taken) || taken.isEmpty()) {
            return null;
        }
        for (String name : names) {
            if (taken.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
