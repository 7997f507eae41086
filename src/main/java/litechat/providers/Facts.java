package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** What is known of a request and its model, under the names of {@link ChatRequest#facts}. */
record Facts(Attributes values) {
    private static final double LEAST_WINDOW = 4096;
    private static final double USUAL_ANSWER = 4096;

    /**
     * How many tokens a server that makes room for so many has to make room for: what is sent, and its answer.
     *
     * <p>Doubled until it is enough, since a server loads a model anew for each other size.
     *
     * @param longestAnswer null if nobody limits it
     * @return null if it is not known how many are sent
     */
    @Nullable
    Double window(@Nullable Double longestAnswer) {
        Double sent = values.number("tokens");
        if (sent == null) {
            return null;
        }
        double needed = sent + (longestAnswer == null ? USUAL_ANSWER : longestAnswer);
        double window = LEAST_WINDOW;
        while (window < needed) {
            window *= 2;
        }
        Double most = values.number("context_length");
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
