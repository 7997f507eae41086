package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.Table;

/** Single rows, many rows, and what a closed database does. */
final class TableCases {
    private TableCases() {}

    static List<Case> all() {
        return List.of(
                new Case("table: a missing row is null", TableCases::missing),
                new Case("table: put replaces the whole row", TableCases::putReplaces),
                new Case("table: delete takes one row, and none if it is not there", TableCases::delete),
                new Case("table: clear takes all rows of one table only", TableCases::clear),
                new Case(
                        "table: bulk rows are added, replaced, read in the order asked for and deleted",
                        TableCases::bulk),
                new Case("table: rows come in the order of their keys", TableCases::keyOrder),
                new Case("table: a stored row shares nothing with the list that was saved", TableCases::noSharing),
                new Case("table: a value of no stored form is refused before anything is written", TableCases::noForm),
                new Case("table: rows are there after closing and opening again", TableCases::reopened),
                new Case("table: a closed database refuses", TableCases::closed));
    }

    private static Table<Conversation> conversations(Subject subject) {
        return subject.database().conversations();
    }

    private static Conversation named(String id, String title) {
        return Conversation.create(id, title, Samples.CREATED);
    }

    private static void missing(Subject subject) {
        Expect.equal(null, conversations(subject).get("none"));
        Expect.equal(null, conversations(subject).toQuery().first());
        Expect.equal(List.of(), conversations(subject).toQuery().toList());
    }

    private static void putReplaces(Subject subject) {
        Table<Conversation> table = conversations(subject);
        subject.write(table, () -> table.put(Samples.conversation("a")));
        subject.write(table, () -> Expect.equal("a", table.put(named("a", "new"))));
        Expect.equal(named("a", "new"), table.get("a"));
        Expect.equal(1, table.count());
        Expect.equal(
                null, Expect.present(subject.rows("conversations").get("a")).get("unknownText"));
    }

    private static void delete(Subject subject) {
        Table<Conversation> table = conversations(subject);
        subject.write(table, () -> table.bulkAdd(List.of(named("a", "A"), named("b", "B"))));
        subject.write(table, () -> {
            table.delete("a");
            table.delete("none");
        });
        Expect.equal(List.of("b"), table.toQuery().primaryKeys());
    }

    private static void clear(Subject subject) {
        Table<Conversation> table = conversations(subject);
        subject.write(table, () -> table.bulkAdd(List.of(named("a", "A"), named("b", "B"))));
        subject.write(subject.database().tags(), () -> subject.database().tags().add(Samples.tag("t")));
        subject.write(table, table::clear);
        Expect.equal(0, table.count());
        Expect.equal(1, subject.database().tags().count());
    }

    private static void bulk(Subject subject) {
        Table<Conversation> table = conversations(subject);
        subject.write(table, () -> table.bulkAdd(List.of(named("c", "C"), named("a", "A"), named("b", "B"))));
        subject.write(table, () -> table.bulkPut(List.of(named("b", "B2"), named("d", "D"))));
        Expect.equal(Arrays.asList(named("b", "B2"), null, named("a", "A")), table.bulkGet(List.of("b", "none", "a")));
        subject.write(table, () -> table.bulkDelete(List.of("a", "none", "d")));
        Expect.equal(List.of("b", "c"), table.toQuery().primaryKeys());
        subject.write(table, () -> {
            table.bulkAdd(List.of());
            table.bulkPut(List.of());
            table.bulkDelete(List.of());
        });
        Expect.equal(List.of(), table.bulkGet(List.of()));
    }

    private static void keyOrder(Subject subject) {
        Table<Conversation> table = conversations(subject);
        subject.write(table, () -> {
            for (String id : List.of("b", "a", "B", "_", "10", "9", "-")) {
                table.add(named(id, id));
            }
        });
        Expect.equal(
                List.of("-", "10", "9", "B", "_", "a", "b"), table.toQuery().primaryKeys());
        Expect.equal(List.of("b", "a"), table.toQuery().reverse().limit(2).primaryKeys());
    }

    private static void noSharing(Subject subject) {
        Table<Attributes> rows = subject.rows("appState");
        List<Object> values = new ArrayList<>(List.of("a"));
        subject.write(rows, () -> rows.put(Attributes.of("key", "k").with("value", values)));
        values.add("b");
        Expect.equal(List.of("a"), Expect.present(rows.get("k")).get("value"));
    }

    private static void noForm(Subject subject) {
        Table<Attributes> rows = subject.rows("appState");
        subject.write(rows, () -> {
            rows.put(Attributes.of("key", "before"));
            Expect.thrown(
                    IllegalArgumentException.class,
                    () -> rows.put(Attributes.of("key", "k").with("value", new Object())));
        });
        Expect.equal(List.of("before"), rows.toQuery().primaryKeys());
    }

    private static void reopened(Subject subject) {
        Table<Conversation> table = conversations(subject);
        subject.write(table, () -> table.add(Samples.conversation("a")));
        subject.engine().close();
        subject.engine().open();
        Expect.equal(Samples.conversation("a"), table.get("a"));
    }

    private static void closed(Subject subject) {
        Table<Conversation> table = conversations(subject);
        subject.engine().close();
        Expect.thrown(DatabaseClosed.class, () -> table.get("a"));
        Expect.thrown(DatabaseClosed.class, table::count);
        Expect.thrown(DatabaseClosed.class, () -> table.orderBy("title").toList());
        Expect.thrown(DatabaseClosed.class, () -> subject.write(table, () -> table.add(named("a", "A"))));
    }
}
