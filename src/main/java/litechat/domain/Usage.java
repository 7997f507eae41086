package litechat.domain;

import java.util.List;

/**
 * How much room the rows of the database take, near enough.
 *
 * @param tables every table
 * @param largest the conversations that take most, the largest first
 * @param rowsRead how many rows were counted so far
 * @param rowsTotal how many there were when the counting began
 */
public record Usage(
        List<OfTable> tables, List<OfConversation> largest, double rowsRead, double rowsTotal, boolean isComplete) {

    /** What the rows of one table take. */
    public record OfTable(String table, double rows, double bytes) {}

    /** What a conversation takes with its turns. */
    public record OfConversation(String id, String title, double turns, double bytes) {}
}
