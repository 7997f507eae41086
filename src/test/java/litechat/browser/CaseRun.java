package litechat.browser;

import litechat.interop.GreenThreads;
import litechat.interop.Promises;
import litechat.interop.dexie.Dexie;
import litechat.persistence.contract.Case;
import org.jspecify.annotations.Nullable;

/** One case on its own green thread, with a database of its own and a limit of time. */
final class CaseRun {
    private static final int LONGEST_MILLIS = 300_000;

    private final Case running;
    private @Nullable String failure = "It did not end within five minutes.";

    private CaseRun(Case running) {
        this.running = running;
    }

    /** Runs the case. @return what went wrong, or null */
    static @Nullable String of(Case running) {
        CaseRun run = new CaseRun(running);
        Promises.await(Dexie.promise((resolve, reject) -> {
            GreenThreads.start(() -> {
                run.run();
                resolve.call(Timers.nothing());
            });
            Timers.after(LONGEST_MILLIS, () -> resolve.call(Timers.nothing()));
        }));
        return run.failure;
    }

    private void run() {
        try {
            DexieSubject subject = DexieSubject.open();
            try {
                running.body().run(subject);
            } finally {
                subject.delete();
            }
            failure = null;
        } catch (Throwable e) { // each case fails alone
            failure = e + causes(e);
        }
    }

    private static String causes(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? "" : ", because of " + cause + causes(cause);
    }
}
