package litechat.persistence.contract;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Tag;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.PersistenceException;
import litechat.persistence.Table;
import litechat.persistence.Transaction;

/** What a transaction does not allow. */
final class RefusalCases {
    private RefusalCases() {}

    static List<Case> all() {
        return List.of(
                new Case("transaction: writing outside of one is refused and writes nothing", RefusalCases::outside),
                new Case("transaction: a table that it does not name is refused", RefusalCases::unnamed),
                new Case("transaction: one that reads only refuses to write", RefusalCases::readOnly));
    }

    private static void outside(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> tags.add(Samples.tag("a")));
        for (Transaction.Work write : List.<Transaction.Work>of(
                () -> tags.add(Samples.tag("b")),
                () -> tags.put(Samples.tag("b")),
                () -> tags.bulkAdd(List.of(Samples.tag("b"))),
                () -> tags.bulkPut(List.of(Samples.tag("b"))),
                () -> tags.update("a", Changes.of("name", "x")),
                () -> tags.delete("a"),
                () -> tags.bulkDelete(List.of("a")),
                tags::clear,
                () -> tags.toQuery().modify(Changes.of("name", "x")),
                () -> tags.toQuery().delete())) {
            Expect.thrown(IllegalStateException.class, write);
            Expect.equal(List.of(Samples.tag("a")), tags.toQuery().toList());
        }
    }

    private static void unnamed(Subject subject) {
        LiteChatDatabase database = subject.database();
        Expect.thrown(
                PersistenceException.class,
                () -> subject.write(database.tags(), () -> {
                    database.tags().add(Samples.tag("a"));
                    database.rules().add(Samples.rule("a"));
                }));
        Expect.thrown(
                PersistenceException.class,
                () -> subject.write(database.tags(), () -> database.rules().get("a")));
        Expect.equal(0, database.tags().count());
        Expect.equal(0, database.rules().count());
    }

    private static void readOnly(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        Expect.thrown(PersistenceException.class, () -> subject.database()
                .transaction(Mode.READ_ONLY, List.of(tags), () -> tags.add(Samples.tag("a"))));
        Expect.thrown(PersistenceException.class, () -> subject.database()
                .transaction(Mode.READ_ONLY, List.of(tags), () -> tags.toQuery().delete()));
        Expect.equal(0, tags.count());
    }
}
