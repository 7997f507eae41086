package litechat.backup.merge;

import java.util.List;
import litechat.persistence.PersistenceException;
import litechat.persistence.Transaction;
import litechat.persistence.contract.Expect;
import litechat.persistence.faults.Faults;

/** An import whose calls of the database fail one after the other: each time, everything is as it was. */
public final class InterruptedImport {
    private static final int MOST_CALLS = 2_000;

    private final Imports imports;
    private final Faults faults;

    public InterruptedImport(Imports imports, Faults faults) {
        this.imports = imports;
        this.faults = faults;
    }

    /** The ways to import that differ in what they write. */
    public static List<Choice> choices() {
        return List.of(Choice.KEEP_NEWER, Choice.KEEP_BOTH, Choice.REPLACE);
    }

    /** Lets each call fail while an import is moved, and then while it is taken back. @return how many calls there were */
    public int everyCall(Choice choice) {
        imports.merge(SmallBackups.OLD, choice);
        String old = imports.contents();
        imports.read(SmallBackups.NEW);
        String importId = imports.lastImportId();
        int calls = everyCall(() -> merge(importId, choice));
        Expect.isTrue("something was imported", !imports.contents().equals(old));
        calls += everyCall(() -> imports.undo(false));
        Expect.equal(old, imports.contents());
        return calls;
    }

    private void merge(String importId, Choice choice) {
        ImportSession session = ImportSession.resume(imports.database, imports.digests, importId);
        imports.merge(Expect.present(session), choice);
    }

    private int everyCall(Transaction.Work work) {
        String before = imports.contents();
        for (int others = 0; others < MOST_CALLS; others++) {
            faults.failCallAfter(others);
            boolean failed = failed(work);
            Expect.equal(faults.hasFailed(), failed);
            faults.mend();
            if (!failed) {
                return others;
            }
            String after = imports.contents();
            Expect.isTrue("after " + others + " calls all is as it was, not " + after, before.equals(after));
        }
        throw new AssertionError("It does not end");
    }

    private static boolean failed(Transaction.Work work) {
        try {
            work.run();
            return false;
        } catch (PersistenceException e) { // that it was told is what counts
            return true;
        }
    }
}
