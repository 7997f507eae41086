package litechat.providers;

/**
 * What sets the families of Anthropic's models apart, as far as requests have to heed it.
 *
 * @param name what the names of its models have in them
 * @param longestAnswer tokens that an answer may have at most, thoughts among them
 * @param thinking how it is told to think
 * @param takesBothSamplers whether it takes {@code temperature} and {@code top_p} together; later ones refuse that
 */
record ClaudeFamily(String name, double longestAnswer, Thinking thinking, boolean takesBothSamplers) {
    private static final ClaudeFamily[] FAMILIES = {
        new ClaudeFamily("claude-2", 4096, Thinking.NONE, true),
        new ClaudeFamily("claude-instant", 4096, Thinking.NONE, true),
        new ClaudeFamily("claude-3-haiku", 4096, Thinking.NONE, true),
        new ClaudeFamily("claude-3-opus", 4096, Thinking.NONE, true),
        new ClaudeFamily("claude-3-sonnet", 4096, Thinking.NONE, true),
        new ClaudeFamily("claude-3-5-", 8192, Thinking.NONE, true),
        new ClaudeFamily("claude-3-7-", 64_000, Thinking.BUDGET, true),
        new ClaudeFamily("opus-4-0", 32_000, Thinking.BUDGET, true),
        new ClaudeFamily("opus-4-2025", 32_000, Thinking.BUDGET, true),
        new ClaudeFamily("opus-4-1", 32_000, Thinking.BUDGET, false),
        new ClaudeFamily("-4-0", 64_000, Thinking.BUDGET, true),
        new ClaudeFamily("-4-2025", 64_000, Thinking.BUDGET, true),
        new ClaudeFamily("-4-5", 64_000, Thinking.BUDGET, false),
    };

    /** Those that came later, and those of which nobody knows. */
    private static final ClaudeFamily LATER = new ClaudeFamily("", Double.POSITIVE_INFINITY, Thinking.ADAPTIVE, false);

    /** How a model is told to think: not at all, by a number of tokens, or by how much it is to try. */
    enum Thinking {
        NONE,
        BUDGET,
        ADAPTIVE
    }

    /** The family of a model. */
    static ClaudeFamily of(String model) {
        for (ClaudeFamily family : FAMILIES) {
            if (model.contains(family.name)) {
                return family;
            }
        }
        return LATER;
    }
}
