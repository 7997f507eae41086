package litechat.persistence.contract;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Tag;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.Table;
import litechat.persistence.Transaction;
import litechat.persistence.UniqueConflict;

/** All of it happens, or nothing. */
final class TransactionCases {
    private TransactionCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "transaction: commits the writes of several tables and returns its result",
                        TransactionCases::commit),
                new Case("transaction: reads what it has written itself", TransactionCases::readsOwnWrites),
                new Case(
                        "transaction: an exception undoes all writes and comes through itself",
                        TransactionCases::exception),
                new Case("transaction: an error undoes all writes and comes through itself", TransactionCases::error),
                new Case(
                        "transaction: deleting, clearing, updating and modifying are undone too",
                        TransactionCases::undone),
                new Case("transaction: a conflict that is not caught undoes all writes", TransactionCases::conflict),
                new Case(
                        "transaction: a conflict that is caught leaves the rest to commit",
                        TransactionCases::caughtConflict),
                new Case(
                        "transaction: of many rows, a caught conflict leaves out only its own",
                        TransactionCases::caughtInBulk),
                new Case("transaction: a body without a statement commits", TransactionCases::empty),
                new Case("transaction: the next one is not disturbed by one that failed", TransactionCases::nextOne));
    }

    private static Conversation conversation(String id) {
        return Conversation.create(id, "Title " + id, Samples.CREATED);
    }

    private static void commit(Subject subject) {
        LiteChatDatabase database = subject.database();
        List<Table<?>> tables = List.of(database.conversations(), database.tags());
        String result = database.transaction(Mode.READ_WRITE, tables, () -> {
            database.conversations().add(conversation("a"));
            database.tags().add(Samples.tag("t"));
            return "done";
        });
        Expect.equal("done", result);
        Expect.equal(conversation("a"), database.conversations().get("a"));
        Expect.equal(Samples.tag("t"), database.tags().get("t"));
        Expect.equal(1, database.transaction(Mode.READ_ONLY, tables, () -> database.tags()
                .count()));
    }

    private static void readsOwnWrites(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> {
            table.add(conversation("a"));
            Expect.equal(conversation("a"), table.get("a"));
            Expect.equal(1, table.where("title").equalTo("Title a").count());
            table.delete("a");
            Expect.equal(0, table.count());
        });
    }

    private static void exception(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        IllegalStateException failure = new IllegalStateException("no");
        Expect.same(
                failure,
                Expect.thrown(
                        RuntimeException.class,
                        () -> subject.write(table, () -> {
                            table.add(conversation("a"));
                            throw failure;
                        })));
        Expect.equal(0, table.count());
    }

    private static void error(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        AssertionError failure = new AssertionError("no");
        Expect.same(
                failure,
                Expect.thrown(
                        Error.class,
                        () -> subject.write(table, () -> {
                            table.add(conversation("a"));
                            throw failure;
                        })));
        Expect.equal(0, table.count());
    }

    private static void undone(Subject subject) {
        Table<Attributes> rows = subject.rows("rules");
        List<Attributes> before = List.of(
                Attributes.of("id", "a").with("name", "A").with("type", "x"),
                Attributes.of("id", "b").with("name", "B").with("type", "x"));
        subject.write(rows, () -> rows.bulkAdd(before));
        for (Transaction.Work change : List.<Transaction.Work>of(
                () -> rows.delete("a"),
                rows::clear,
                () -> rows.update("a", Changes.of("name", "C")),
                () -> rows.toQuery().modify(Changes.of("type", "y")),
                () -> rows.where("name").equalTo("B").delete(),
                () -> rows.bulkPut(List.of(Attributes.of("id", "a").with("name", "Z"))),
                () -> rows.bulkDelete(List.of("a", "b")))) {
            Expect.thrown(
                    IllegalStateException.class,
                    () -> subject.write(rows, () -> {
                        change.run();
                        throw new IllegalStateException("no");
                    }));
            Expect.equal(before, rows.toQuery().toList());
        }
    }

    private static void conflict(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> tags.add(Samples.tag("a")));
        Expect.thrown(
                UniqueConflict.class,
                () -> subject.write(tags, () -> {
                    tags.add(Samples.tag("b"));
                    tags.add(Samples.tag("a"));
                }));
        Expect.equal(List.of("a"), tags.toQuery().primaryKeys());
    }

    private static void caughtConflict(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> tags.add(Samples.tag("a")));
        subject.write(tags, () -> {
            tags.add(Samples.tag("b"));
            Expect.thrown(UniqueConflict.class, () -> tags.add(Samples.tag("a")));
            Expect.thrown(UniqueConflict.class, () -> tags.update("b", Changes.of("name", "Tag a")));
            tags.add(Samples.tag("c"));
        });
        Expect.equal(
                List.of(Samples.tag("a"), Samples.tag("b"), Samples.tag("c")),
                tags.toQuery().toList());
    }

    private static void caughtInBulk(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> tags.add(Samples.tag("b")));
        subject.write(tags, () -> {
            List<Tag> more = List.of(Samples.tag("a"), Samples.tag("b"), Samples.tag("c"));
            Expect.thrown(UniqueConflict.class, () -> tags.bulkAdd(more));
        });
        Expect.equal(List.of("a", "b", "c"), tags.toQuery().primaryKeys());
    }

    private static void empty(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> {});
        Expect.equal(7, subject.database().transaction(Mode.READ_ONLY, List.of(tags), () -> 7));
    }

    private static void nextOne(Subject subject) {
        exception(subject);
        commit(subject);
    }
}
