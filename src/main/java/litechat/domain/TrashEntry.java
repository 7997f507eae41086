package litechat.domain;

/**
 * Something that was deleted and can still be put back.
 *
 * @param kind what it was: {@code conversation}, {@code project}, {@code rule}, {@code tag} or {@code provider}
 * @param rows how many rows of the database it is made of
 */
public record TrashEntry(String id, String kind, String title, Timestamp deletedAt, int rows) {}
