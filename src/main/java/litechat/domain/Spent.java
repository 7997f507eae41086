package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * What answers took together.
 *
 * @param cost US dollars, of those whose price is known
 * @param unpriced how many have no known price
 * @param waitMillis how long their first words took together, of those that tell
 * @param waits how many tell
 */
public record Spent(
        double answers,
        double promptTokens,
        double completionTokens,
        double cost,
        double unpriced,
        double waitMillis,
        double waits) {

    /** Of no answers. */
    public static final Spent NONE = new Spent(0, 0, 0, 0, 0, 0, 0);

    /** What the answer of a turn with this metadata took, or null if nobody counted its tokens. */
    public static @Nullable Spent of(Attributes metadata, @Nullable CatalogueModel model) {
        Double prompt = either(metadata, "promptTokens", "inputTokens");
        Double completion = either(metadata, "completionTokens", "outputTokens");
        if (prompt == null && completion == null) {
            return null;
        }
        double sent = prompt == null ? 0 : prompt;
        double written = completion == null ? 0 : completion;
        Double cost = model == null ? null : model.cost(sent, written);
        Double told = metadata.number("timeToFirstToken");
        double wait = told == null ? -1 : told;
        return new Spent(
                1, sent, written, cost == null ? 0 : cost, cost == null ? 1 : 0, Math.max(0, wait), wait >= 0 ? 1 : 0);
    }

    /** Other programs use the second name; what is no number of tokens is none. */
    private static @Nullable Double either(Attributes metadata, String name, String otherName) {
        Double number = metadata.number(name);
        Double tokens = number == null ? metadata.number(otherName) : number;
        return tokens != null && tokens >= 0 && tokens < 1e12 ? tokens : null;
    }

    public Spent plus(Spent other) {
        return new Spent(
                answers + other.answers,
                promptTokens + other.promptTokens,
                completionTokens + other.completionTokens,
                cost + other.cost,
                unpriced + other.unpriced,
                waitMillis + other.waitMillis,
                waits + other.waits);
    }

    public double tokens() {
        return promptTokens + completionTokens;
    }

    /** How long the first words of an answer took on average, in milliseconds; null if none tells. */
    public @Nullable Double averageWait() {
        return waits == 0 ? null : waitMillis / waits;
    }
}
