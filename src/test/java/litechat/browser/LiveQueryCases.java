package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Tag;
import litechat.interop.Promises;
import litechat.interop.dexie.LiveQuery;
import litechat.persistence.Table;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;

/** Queries that are asked again. */
final class LiveQueryCases {
    private LiveQueryCases() {}

    static List<Case> all() {
        return List.of(
                new Case("live query: a blocking querier sees what is committed later", LiveQueryCases::seesChanges),
                new Case("live query: sees a change by another connection", LiveQueryCases::otherConnection),
                new Case("live query: is not asked for what it did not read, nor after its end", LiveQueryCases::ends),
                new Case("live query: an exception of the querier reaches the listener", LiveQueryCases::fails));
    }

    private static void seesChanges(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        List<List<String>> seen = new ArrayList<>();
        LiveQuery.Subscription subscription = LiveQuery.subscribe(
                () -> {
                    int count = tags.count();
                    List<String> names = tags.orderBy("name").primaryKeys();
                    Expect.equal(count, names.size());
                    seen.add(names);
                },
                error -> seen.add(List.of("failed")));
        Timers.waitUntil(() -> seen.size() == 1);
        subject.write(tags, () -> {
            tags.add(Samples.tag("a"));
            tags.add(Samples.tag("b"));
        });
        Timers.waitUntil(() -> seen.size() == 2);
        subscription.unsubscribe();
        Expect.equal(List.of(List.of(), List.of("a", "b")), seen);
    }

    private static void otherConnection(Subject subject) {
        DexieSubject other = DexieSubject.at(((DexieSubject) subject).name());
        other.database().open();
        List<Integer> seen = new ArrayList<>();
        Table<Tag> tags = subject.database().tags();
        LiveQuery.Subscription subscription = LiveQuery.subscribe(() -> seen.add(tags.count()), error -> seen.add(-1));
        Timers.waitUntil(() -> seen.size() == 1);
        other.write(other.database().tags(), () -> other.database().tags().add(Samples.tag("a")));
        Timers.waitUntil(() -> seen.size() == 2);
        subscription.unsubscribe();
        other.engine().close();
        Expect.equal(List.of(0, 1), seen);
    }

    private static void ends(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        List<Integer> seen = new ArrayList<>();
        LiveQuery.Subscription subscription = LiveQuery.subscribe(() -> seen.add(tags.count()), error -> seen.add(-1));
        Timers.waitUntil(() -> seen.size() == 1);
        subject.write(
                subject.database().rules(), () -> subject.database().rules().add(Samples.rule("a")));
        Promises.await(Timers.promise(100));
        subscription.unsubscribe();
        subject.write(tags, () -> tags.add(Samples.tag("a")));
        Promises.await(Timers.promise(100));
        Expect.equal(List.of(0), seen);
    }

    private static void fails(Subject subject) {
        List<String> errors = new ArrayList<>();
        LiveQuery.Subscription subscription = LiveQuery.subscribe(
                () -> {
                    throw new IllegalStateException("no");
                },
                error -> errors.add("told"));
        Timers.waitUntil(() -> !errors.isEmpty());
        subscription.unsubscribe();
        Expect.equal(List.of("told"), errors);
    }
}
