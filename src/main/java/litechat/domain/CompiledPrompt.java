package litechat.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is sent for a turn.
 *
 * @param turn the question as it is recorded; what is set for the model stands in its parameters
 * @param rules the rules that go along with a new question; none where a turn is repeated as it was
 * @param tokens about how many tokens the messages are
 * @param contextLength how many tokens the model takes, question and answer together, or null if it is not known
 * @param catalogued what its server's catalogue says of the model, as it is kept; nothing if it says nothing
 * @param serverType which protocol the model's server speaks, or null if there is no such server
 * @param leftOut how many of the oldest turns there was no room for
 */
public record CompiledPrompt(
        PromptTurn turn,
        List<ChatMessage> messages,
        List<AppliedRule> rules,
        double tokens,
        @Nullable Double contextLength,
        Attributes catalogued,
        @Nullable String serverType,
        int leftOut) {

    /** Whether it is more than the model takes, even without the turns before. */
    public boolean isTooLong() {
        return ContextLength.isExceeded(contextLength, tokens);
    }

    /** The same with something else recorded of the question. */
    public CompiledPrompt withTurn(PromptTurn recorded) {
        return new CompiledPrompt(recorded, messages, rules, tokens, contextLength, catalogued, serverType, leftOut);
    }

    /** The same with messages that have the contents of their files in them. */
    public CompiledPrompt withMessages(List<ChatMessage> filled) {
        return new CompiledPrompt(turn, filled, rules, tokens, contextLength, catalogued, serverType, leftOut);
    }
}
