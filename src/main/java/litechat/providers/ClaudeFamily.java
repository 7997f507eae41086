package litechat.providers;

/**
 * What sets the families of Anthropic's models apart, as far as requests have to heed it.
 *
 * @param name what the names of its models have in them
 * @param longestAnswer tokens that an answer may have at most, thoughts among them
 * @param thinking how it is told to think
 * @param samplers what of {@code temperature}, {@code top_p} and {@code top_k} it takes; the later, the less
 */
record ClaudeFamily(String name, double longestAnswer, Thinking thinking, Samplers samplers) {
    private static final ClaudeFamily[] FAMILIES = {
        new ClaudeFamily("claude-2", 4096, Thinking.NONE, Samplers.ALL),
        new ClaudeFamily("claude-instant", 4096, Thinking.NONE, Samplers.ALL),
        new ClaudeFamily("claude-3-haiku", 4096, Thinking.NONE, Samplers.ALL),
        new ClaudeFamily("claude-3-opus", 4096, Thinking.NONE, Samplers.ALL),
        new ClaudeFamily("claude-3-sonnet", 4096, Thinking.NONE, Samplers.ALL),
        new ClaudeFamily("claude-3-5-", 8192, Thinking.NONE, Samplers.ALL),
        new ClaudeFamily("claude-3-7-", 64_000, Thinking.BUDGET, Samplers.ALL),
        new ClaudeFamily("opus-4-0", 32_000, Thinking.BUDGET, Samplers.ALL),
        new ClaudeFamily("opus-4-2025", 32_000, Thinking.BUDGET, Samplers.ALL),
        new ClaudeFamily("opus-4-1", 32_000, Thinking.BUDGET, Samplers.ONE),
        new ClaudeFamily("-4-0", 64_000, Thinking.BUDGET, Samplers.ALL),
        new ClaudeFamily("-4-2025", 64_000, Thinking.BUDGET, Samplers.ALL),
        new ClaudeFamily("-4-5", 64_000, Thinking.BUDGET, Samplers.ONE),
        new ClaudeFamily("-4-6", Double.POSITIVE_INFINITY, Thinking.ADAPTIVE, Samplers.ONE),
        new ClaudeFamily("claude", Double.POSITIVE_INFINITY, Thinking.ADAPTIVE, Samplers.NONE), // those that came later
    };

    /** What others serve in this form. */
    private static final ClaudeFamily OTHER =
            new ClaudeFamily("", Double.POSITIVE_INFINITY, Thinking.ADAPTIVE, Samplers.ALL);

    /** How a model is told to think: not at all, by a number of tokens, or by how much it is to try. */
    enum Thinking {
        NONE,
        BUDGET,
        ADAPTIVE
    }

    /** What it may be told of how words are chosen: all of it, a temperature or else the rest, or nothing. */
    enum Samplers {
        ALL,
        ONE,
        NONE
    }

    /** The family of a model. */
    static ClaudeFamily of(String model) {
        for (ClaudeFamily family : FAMILIES) {
            if (model.contains(family.name)) {
                return family;
            }
        }
        return OTHER;
    }
}
