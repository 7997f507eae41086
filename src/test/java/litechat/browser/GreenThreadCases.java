package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Tag;
import litechat.interop.GreenThreads;
import litechat.interop.Promises;
import litechat.interop.dexie.Transaction;
import litechat.persistence.Table;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;

/** Starting green threads from everywhere. */
final class GreenThreadCases {
    private GreenThreadCases() {}

    static List<Case> all() {
        return List.of(
                new Case("threads: from a timer one starts at once and may wait", GreenThreadCases::fromTimer),
                new Case("threads: from a running one it starts when that one waits", GreenThreadCases::fromThread),
                new Case("threads: one started in a transaction is outside of it", GreenThreadCases::fromTransaction),
                new Case("threads: an exception after a wait is caught where it belongs", GreenThreadCases::exception));
    }

    private static void fromTimer(Subject subject) {
        List<String> log = new ArrayList<>();
        Timers.after(1, () -> {
            GreenThreads.start(() -> {
                log.add("started");
                Promises.await(Timers.promise(1));
                log.add("waited");
            });
            log.add("callback ended");
        });
        Timers.waitUntil(() -> log.size() == 3);
        Expect.equal(List.of("started", "callback ended", "waited"), log);
    }

    private static void fromThread(Subject subject) {
        List<String> log = new ArrayList<>();
        GreenThreads.start(() -> {
            log.add("inner");
            GreenThreads.start(() -> log.add("innermost"));
            Promises.await(Timers.promise(20));
            log.add("inner goes on");
        });
        log.add("outer");
        Timers.waitUntil(() -> log.size() == 4);
        Expect.equal(List.of("outer", "inner", "innermost", "inner goes on"), log);
    }

    private static void fromTransaction(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        List<String> log = new ArrayList<>();
        subject.write(tags, () -> {
            tags.add(Samples.tag("a"));
            GreenThreads.start(() -> {
                log.add(Transaction.current() == null ? "outside" : "inside");
                Promises.await(Timers.promise(1));
                subject.write(tags, () -> {
                    log.add(tags.count() + " before");
                    tags.add(Samples.tag("b"));
                });
                log.add("written");
            });
            tags.add(Samples.tag("c"));
        });
        Timers.waitUntil(() -> log.size() == 3);
        Expect.equal(List.of("outside", "2 before", "written"), log);
        Expect.equal(3, tags.count());
    }

    private static void exception(Subject subject) {
        List<String> log = new ArrayList<>();
        GreenThreads.start(() -> {
            try {
                Promises.await(Timers.promise(1));
                throw new IllegalStateException("alone");
            } catch (IllegalStateException e) {
                log.add("caught after a wait: " + e.getMessage());
            }
        });
        Timers.waitUntil(() -> log.size() == 1);
        Expect.equal(List.of("caught after a wait: alone"), log);
    }
}
