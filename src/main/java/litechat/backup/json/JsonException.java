package litechat.backup.json;

/** A text is not JSON, or beyond the limits; reading stopped at a place. */
public final class JsonException extends RuntimeException {
    private final JsonProblem problem;
    private final Place place;

    JsonException(JsonProblem problem, Place place, String sentence) {
        super(sentence);
        this.problem = problem;
        this.place = place;
    }

    public JsonProblem problem() {
        return problem;
    }

    public Place place() {
        return place;
    }

    /** What to tell the user, without the place. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
