package litechat.persistence.faults;

import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.contract.Expect;
import org.jspecify.annotations.Nullable;

/** Lets each call of the database that an operation makes fail in turn: whenever it does, nothing has changed. */
public final class EveryCall {
    private static final int MOST_CALLS = 500;

    private EveryCall() {}

    /** Fails each call of the operation. @return how many there were */
    public static int of(Operation operation, LiteChatDatabase database, Faults faults) {
        PersistenceService.bind(database);
        World.fill(database);
        operation.setup().on(database);
        Contents before = Contents.of(database);
        for (int call = 0; call < MOST_CALLS; call++) {
            faults.failCallAfter(call);
            Throwable thrown = attempt(operation);
            boolean failed = faults.hasFailed();
            faults.mend();
            Contents after = Contents.of(database);
            if (!failed) {
                Expect.isTrue("it is called at all", call > 0);
                Expect.equal(null, thrown);
                Expect.isTrue("it writes: " + operation.writes(), before.equals(after) != operation.writes());
                return call;
            }
            boolean told = thrown instanceof PersistenceException failure
                    && failure.sentence().equals(FailingEngine.FAILED);
            Expect.isTrue("call " + call + ": the failure is told, not " + thrown, told);
            Expect.isTrue("call " + call + ": all is as it was, not " + after + "\nbut" + before, before.equals(after));
        }
        throw new AssertionError("It does not end");
    }

    private static @Nullable Throwable attempt(Operation operation) {
        try {
            operation.call().run();
            return null;
        } catch (RuntimeException e) { // what it is, the caller says
            return e;
        }
    }
}
