package litechat.domain;

/** Says which field of which kind of record has no acceptable value. */
public final class InvalidRecord extends IllegalArgumentException {
    private final String field;

    public InvalidRecord(String field, String reason) {
        super(field + " " + reason);
        this.field = field;
    }

    /** The field's name, with dots where it is nested. */
    public String field() {
        return field;
    }
}
