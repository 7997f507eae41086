package litechat.backup.reading;

import litechat.backup.json.JsonException;
import litechat.backup.json.Place;

/** A file cannot be imported; nothing was changed. */
public final class ImportException extends RuntimeException {
    private final Remark remark;

    public ImportException(Remark remark) {
        super(remark.sentence());
        this.remark = remark;
    }

    public ImportException(Reason reason, Place place, String sentence) {
        this(new Remark(reason, place, sentence));
    }

    /** The refusal of a text that is not JSON. */
    public static ImportException of(JsonException error) {
        Reason reason =
                switch (error.problem()) {
                    case TRUNCATED -> Reason.TRUNCATED;
                    case TRAILING -> Reason.TRAILING;
                    case MALFORMED -> Reason.MALFORMED;
                    case TOO_LARGE -> Reason.TOO_LARGE;
                    case TOO_DEEP -> Reason.TOO_DEEP;
                };
        return new ImportException(reason, error.place(), error.sentence());
    }

    public Reason reason() {
        return remark.reason();
    }

    public Place place() {
        return remark.place();
    }

    /** What is wrong, for the user. */
    public String sentence() {
        return remark.sentence();
    }

    public Remark remark() {
        return remark;
    }
}
