package litechat.domain;

/**
 * Something that was deleted and can still be put back.
 *
 * @param kind what it was: {@code conversation}, {@code project}, {@code rule}, {@code tag}, {@code provider}, {@code message}
 *     for a single turn, or {@code repair} for what a repair of the database changed
 * @param rows how many rows of the database it is made of
 * @param bytes how much they take, near enough
 */
public record TrashEntry(String id, String kind, String title, Timestamp deletedAt, int rows, double bytes) {
    /** The entry that plain values are, as {@link #toAttributes} gives them. */
    public static TrashEntry of(Attributes values) {
        Double rows = values.number("rows");
        Double bytes = values.number("bytes");
        return new TrashEntry(
                values.key("id"),
                values.key("kind"),
                values.key("title"),
                values.get("deletedAt") instanceof Timestamp moment ? moment : Timestamp.UNKNOWN,
                rows == null ? 0 : (int) (double) rows,
                bytes == null ? 0 : bytes);
    }

    public Attributes toAttributes() {
        return Attributes.of("id", id)
                .with("kind", kind)
                .with("title", title)
                .with("deletedAt", deletedAt)
                .with("rows", (double) rows)
                .with("bytes", bytes);
    }
}
