package litechat.persistence.faults;

import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Transaction;

/**
 * One method of a service, ready to be called on {@link World}.
 *
 * @param method the method with the simple names of its parameters' types
 * @param what which way of it, if there are several
 * @param setup what is done before, in a database that does not fail
 */
public record Operation(String method, String what, boolean writes, Setup setup, Transaction.Work call) {
    /** What is done before. */
    public interface Setup {
        void on(LiteChatDatabase database);
    }

    static Operation reading(String method, Transaction.Work call) {
        return new Operation(method, "", false, database -> {}, call);
    }

    static Operation writing(String method, Transaction.Work call) {
        return new Operation(method, "", true, database -> {}, call);
    }

    Operation as(String newWhat) {
        return new Operation(method, newWhat, writes, setup, call);
    }

    Operation after(Setup newSetup) {
        return new Operation(method, what, writes, newSetup, call);
    }

    public String name() {
        return method + (what.isEmpty() ? "" : " " + what);
    }
}
