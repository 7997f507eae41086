package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Tag;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.PersistenceException;
import litechat.persistence.Table;
import litechat.persistence.Transaction;

/** Transactions inside others. */
final class NestingCases {
    private NestingCases() {}

    static List<Case> all() {
        return List.of(
                new Case("nesting: an inner transaction commits with the outer one", NestingCases::commit),
                new Case("nesting: what the outer one does after the inner is part of it", NestingCases::goesOn),
                new Case("nesting: a failure of the outer undoes the inner too", NestingCases::outerFails),
                new Case("nesting: a failure of the inner, not caught, undoes all", NestingCases::innerFails),
                new Case("nesting: a failure of the inner, caught, undoes all and comes through", NestingCases::caught),
                new Case("nesting: after a failure of the inner the outer can do no more", NestingCases::outerIsOver),
                new Case("nesting: an inner one cannot take further tables", NestingCases::furtherTables),
                new Case("nesting: an inner one cannot write where the outer reads only", NestingCases::furtherMode),
                new Case("nesting: three deep", NestingCases::threeDeep));
    }

    private static List<Table<?>> both(LiteChatDatabase database) {
        return List.of(database.tags(), database.rules());
    }

    private static void commit(Subject subject) {
        LiteChatDatabase database = subject.database();
        database.write(both(database), () -> {
            database.tags().add(Samples.tag("a"));
            String result = database.transaction(Mode.READ_WRITE, List.of(database.rules()), () -> database.rules()
                    .add(Samples.rule("b")));
            Expect.equal("b", result);
        });
        expectCounts(subject, 1, 1);
    }

    private static void goesOn(Subject subject) {
        LiteChatDatabase database = subject.database();
        database.write(both(database), () -> {
            subject.write(database.rules(), () -> database.rules().add(Samples.rule("b")));
            Expect.equal(1, database.rules().count());
            database.tags().add(Samples.tag("a"));
            subject.write(database.tags(), () -> database.tags().add(Samples.tag("c")));
        });
        expectCounts(subject, 2, 1);
    }

    private static void outerFails(Subject subject) {
        LiteChatDatabase database = subject.database();
        Expect.thrown(
                IllegalStateException.class,
                () -> database.write(both(database), () -> {
                    subject.write(database.rules(), () -> database.rules().add(Samples.rule("b")));
                    throw new IllegalStateException("outer");
                }));
        expectCounts(subject, 0, 0);
    }

    private static void innerFails(Subject subject) {
        LiteChatDatabase database = subject.database();
        IllegalStateException failure = new IllegalStateException("inner");
        Expect.same(
                failure,
                Expect.thrown(
                        IllegalStateException.class,
                        () -> database.write(both(database), () -> {
                            database.tags().add(Samples.tag("a"));
                            subject.write(database.rules(), failing(database, failure));
                        })));
        expectCounts(subject, 0, 0);
    }

    private static void caught(Subject subject) {
        LiteChatDatabase database = subject.database();
        IllegalStateException failure = new IllegalStateException("inner");
        Expect.same(
                failure,
                Expect.thrown(
                        RuntimeException.class,
                        () -> database.write(both(database), () -> {
                            database.tags().add(Samples.tag("a"));
                            Expect.same(
                                    failure,
                                    Expect.thrown(
                                            RuntimeException.class,
                                            () -> subject.write(database.rules(), failing(database, failure))));
                        })));
        expectCounts(subject, 0, 0);
    }

    private static void outerIsOver(Subject subject) {
        LiteChatDatabase database = subject.database();
        IllegalStateException failure = new IllegalStateException("inner");
        List<String> refused = new ArrayList<>();
        Expect.thrown(
                RuntimeException.class,
                () -> database.write(both(database), () -> {
                    Expect.thrown(
                            RuntimeException.class, () -> subject.write(database.rules(), failing(database, failure)));
                    Expect.thrown(
                            PersistenceException.class, () -> database.tags().add(Samples.tag("a")));
                    refused.add("add");
                    Expect.thrown(
                            PersistenceException.class, () -> database.tags().count());
                    refused.add("count");
                }));
        Expect.equal(List.of("add", "count"), refused);
        expectCounts(subject, 0, 0);
    }

    private static Transaction.Work failing(LiteChatDatabase database, RuntimeException failure) {
        return () -> {
            database.rules().add(Samples.rule("b"));
            throw failure;
        };
    }

    private static void furtherTables(Subject subject) {
        LiteChatDatabase database = subject.database();
        Expect.thrown(
                PersistenceException.class,
                () -> subject.write(database.tags(), () -> {
                    database.tags().add(Samples.tag("a"));
                    subject.write(database.rules(), () -> database.rules().add(Samples.rule("b")));
                }));
        expectCounts(subject, 0, 0);
    }

    private static void furtherMode(Subject subject) {
        LiteChatDatabase database = subject.database();
        Expect.thrown(
                PersistenceException.class,
                () -> database.transaction(Mode.READ_ONLY, both(database), () -> {
                    subject.write(database.tags(), () -> database.tags().add(Samples.tag("a")));
                    return true;
                }));
        expectCounts(subject, 0, 0);
    }

    private static void threeDeep(Subject subject) {
        LiteChatDatabase database = subject.database();
        Table<Tag> tags = database.tags();
        subject.write(tags, () -> {
            tags.add(Samples.tag("1"));
            subject.write(tags, () -> {
                tags.add(Samples.tag("2"));
                subject.write(tags, () -> tags.add(Samples.tag("3")));
                tags.add(Samples.tag("4"));
            });
            tags.add(Samples.tag("5"));
        });
        expectCounts(subject, 5, 0);
    }

    private static void expectCounts(Subject subject, int tags, int rules) {
        Expect.equal(tags, subject.database().tags().count());
        Expect.equal(rules, subject.database().rules().count());
    }
}
