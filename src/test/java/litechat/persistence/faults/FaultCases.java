package litechat.persistence.faults;

import java.util.ArrayList;
import java.util.List;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.contract.Case;

/** For every operation, and every call of the database in it: it happens wholly or not at all. */
public final class FaultCases {
    private FaultCases() {}

    public static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            cases.add(new Case("whichever call fails, nothing changed: " + operation.name(), subject -> {
                FailingEngine failing = new FailingEngine(subject.engine());
                EveryCall.of(operation, new LiteChatDatabase(failing), failing);
            }));
        }
        return cases;
    }
}
