package litechat.persistence.contract;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.Transaction;
import litechat.persistence.memory.MemoryEngine;

/** The engine in memory under the contract. */
public record MemorySubject(MemoryEngine engine, LiteChatDatabase database) implements Subject {
    public static MemorySubject open() {
        MemoryEngine engine = new MemoryEngine(Schema.VERSIONS);
        LiteChatDatabase database = new LiteChatDatabase(engine);
        database.open();
        return new MemorySubject(engine, database);
    }

    @Override
    public void together(Transaction.Work first, Transaction.Work second) {
        FutureTask<Boolean> other = new FutureTask<>(second::run, true);
        new Thread(other).start();
        first.run();
        try {
            other.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("the other thread failed", e);
        }
    }
}
