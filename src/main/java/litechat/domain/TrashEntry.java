package litechat.domain;

/**
 * Something that was deleted and can still be put back.
 *
 * @param kind what it was: {@code conversation}, {@code project}, {@code rule}, {@code tag}, {@code provider}, or
 *     {@code repair} for what a repair of the database changed
 * @param rows how many rows of the database it is made of
 * @param bytes how much they take, near enough
 */
public record TrashEntry(String id, String kind, String title, Timestamp deletedAt, int rows, double bytes) {}
