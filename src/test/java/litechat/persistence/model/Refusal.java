package litechat.persistence.model;

import java.util.List;
import litechat.domain.InvalidRecord;
import litechat.persistence.RowMissing;
import litechat.persistence.UniqueConflict;

/** The model refuses an operation, for one of these reasons. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final String MISSING = "refused: missing";

    private final transient List<String> reasons;

    Refusal(List<String> reasons) {
        super(reasons.toString());
        this.reasons = reasons;
    }

    static Refusal missing() {
        return new Refusal(List.of(MISSING));
    }

    static Refusal taken(String table, String field, String value) {
        return new Refusal(List.of(takenText(table, field, value)));
    }

    static Refusal invalid(String field) {
        return new Refusal(List.of("refused: invalid " + field));
    }

    static String takenText(String table, String field, String value) {
        return "refused: taken " + table + " " + field + " " + value;
    }

    /** What a service threw, in the words of the model. */
    static String textOf(RuntimeException thrown) {
        if (thrown instanceof RowMissing) {
            return MISSING;
        }
        if (thrown instanceof UniqueConflict conflict) {
            return takenText(conflict.table(), conflict.field(), conflict.value());
        }
        if (thrown instanceof InvalidRecord invalid) {
            return "refused: invalid " + invalid.field();
        }
        return "failed: " + thrown;
    }

    List<String> reasons() {
        return reasons;
    }
}
