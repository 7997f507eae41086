package litechat.domain;

import java.util.List;

/**
 * What the answers of a time took: together, and in parts.
 *
 * @param months by their names such as {@code 2025-06}, the newest first
 * @param models by combined ids, those with most tokens first
 * @param conversations by ids, those with most tokens first, and not more than some
 * @param rowsRead how many turns were looked at so far
 * @param rowsTotal how many there were when it began
 */
public record Spending(
        Spent total,
        List<Part> months,
        List<Part> models,
        List<Part> conversations,
        double rowsRead,
        double rowsTotal,
        boolean isComplete) {

    /** What one month, model or conversation took. */
    public record Part(String key, String name, Spent spent) {}
}
