package litechat.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is sent for a turn.
 *
 * @param turn the question as it is recorded; what was asked of the model beside the messages stands in its parameters
 * @param rules the rules that go along with a new question; none where a turn is repeated as it was
 * @param tokens about how many tokens the messages are
 * @param contextLength how many tokens the model takes, question and answer together, or null if it is not known
 * @param catalogued what its server's catalogue says of the model, as it is kept; nothing if it says nothing
 * @param leftOut how many of the oldest turns there was no room for
 */
public record CompiledPrompt(
        PromptTurn turn,
        List<ChatMessage> messages,
        List<AppliedRule> rules,
        double tokens,
        @Nullable Double contextLength,
        Attributes catalogued,
        int leftOut) {

    /** Whether it is more than the model takes, even without the turns before. */
    public boolean isTooLong() {
        return ContextLength.isExceeded(contextLength, tokens);
    }
}
