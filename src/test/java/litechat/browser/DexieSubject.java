package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.GreenThreads;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.interop.dexie.Dexie;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.Transaction;
import litechat.persistence.contract.Subject;
import litechat.persistence.dexie.DexieEngine;

/** IndexedDB through Dexie under the contract. */
record DexieSubject(String name, DexieEngine engine, LiteChatDatabase database) implements Subject {
    private static int databases;

    /** A database that no other test has. */
    static DexieSubject open() {
        DexieSubject subject = at(newName());
        subject.database().open();
        return subject;
    }

    /** The database of this name, not opened. */
    static DexieSubject at(String name) {
        DexieEngine engine = new DexieEngine(name, Schema.VERSIONS);
        return new DexieSubject(name, engine, new LiteChatDatabase(engine));
    }

    static String newName() {
        databases++;
        return "test-" + databases;
    }

    void delete() {
        engine.close();
        Promises.await(Dexie.delete(name));
    }

    @Override
    public void together(Transaction.Work first, Transaction.Work second) {
        List<Throwable> failures = new ArrayList<>();
        Thenable one = started(first, failures);
        Thenable other = started(second, failures);
        Promises.await(one);
        Promises.await(other);
        if (!failures.isEmpty()) {
            throw new AssertionError("a thread failed", failures.get(0));
        }
    }

    private static Thenable started(Transaction.Work work, List<Throwable> failures) {
        return Dexie.promise((resolve, reject) -> GreenThreads.start(() -> {
            try {
                work.run();
            } catch (Throwable e) { // reported by the thread that waits for this one
                failures.add(e);
            }
            resolve.call(Timers.nothing());
        }));
    }
}
