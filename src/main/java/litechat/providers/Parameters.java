package litechat.providers;

import java.util.Map;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** What a turn asks of a model beside its messages, under the names of the turn's own parameters. */
record Parameters(Attributes values) {
    /** Puts a number under a protocol's name for it, if the turn says one. */
    void copy(String name, Map<String, @Nullable Object> into, String wireName) {
        Double number = values.number(name);
        if (number != null) {
            into.put(wireName, number);
        }
    }

    @Nullable
    Double number(String name) {
        return values.number(name);
    }

    /** How much the model is to reason: none, minimal, low, medium or high; null says nothing. */
    @Nullable
    String effort() {
        String effort = values.text("reasoning_effort");
        return effort == null || effort.isEmpty() ? null : effort;
    }

    /** The same as a number of tokens, where a server wants one. */
    int effortTokens() {
        String effort = effort();
        return effort == null
                ? 0
                : switch (effort) {
                    case "none" -> 0;
                    case "minimal", "low" -> 1024;
                    case "high" -> 24_576;
                    default -> 8192;
                };
    }
}
