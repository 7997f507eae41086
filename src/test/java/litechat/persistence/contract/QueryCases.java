package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Timestamp;
import litechat.persistence.Page;
import litechat.persistence.Pending;
import litechat.persistence.PersistenceException;
import litechat.persistence.Table;

/** Choosing rows by an index. */
final class QueryCases {
    private QueryCases() {}

    static List<Case> all() {
        return List.of(
                new Case("query: equalTo, above, below, between and anyOf choose by a text", QueryCases::byText),
                new Case("query: moments are compared as moments", QueryCases::byTime),
                new Case("query: the primary key can be asked like an index", QueryCases::byPrimaryKey),
                new Case("query: orderBy follows the index, and equal keys their primary key", QueryCases::ordered),
                new Case("query: reverse, offset and limit work together", QueryCases::pages),
                new Case("query: anyOf follows the index whatever the order of the question", QueryCases::anyOf),
                new Case("query: first is the first in the order", QueryCases::first),
                new Case("query: count follows limit and offset", QueryCases::counted),
                new Case("query: each visits the rows in order", QueryCases::each),
                new Case("query: an exception of the visitor ends the visit and comes through", QueryCases::eachFails),
                new Case("query: a range that is upside down is empty", QueryCases::upsideDown),
                new Case("query: an index that does not exist is refused", QueryCases::noIndex),
                new Case("query: a page is of the moment at which it was asked for", QueryCases::askedAhead),
                new Case("query: within a transaction a page has what was written there", QueryCases::askedWithin));
    }

    private static Table<Conversation> abc(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> {
            table.add(conversation("3", "a", 30));
            table.add(conversation("1", "c", 10));
            table.add(conversation("4", "b", 20));
            table.add(conversation("2", "b", 40));
        });
        return table;
    }

    private static Conversation conversation(String id, String title, double updatedAt) {
        return Conversation.create(id, title, Samples.CREATED).withUpdatedAt(new Timestamp(updatedAt));
    }

    private static List<String> ids(Page<Conversation> page) {
        List<String> ids = new ArrayList<>();
        for (Conversation conversation : page.rows()) {
            ids.add(conversation.id());
        }
        return ids;
    }

    private static void askedAhead(Subject subject) {
        Table<Conversation> table = abc(subject);
        Pending<Page<Conversation>> first = table.requestPage(null, 3);
        Pending<Page<Conversation>> rest = table.requestPage("3", 3);
        subject.write(table, () -> table.bulkDelete(List.of("2", "4")));
        Expect.equal(List.of("1", "2", "3"), ids(first.get()));
        Expect.equal("3", first.get().last());
        Expect.equal(List.of("4"), ids(rest.get()));
        Expect.equal(null, rest.get().last());
        Expect.equal(List.of("1", "3"), ids(table.requestPage(null, 3).get()));
    }

    private static void askedWithin(Subject subject) {
        Table<Conversation> table = abc(subject);
        subject.write(table, () -> {
            table.delete("1");
            Pending<Page<Conversation>> page = table.requestPage(null, 2);
            Expect.equal(List.of("2", "3"), ids(page.get()));
            table.delete("3");
        });
        Expect.equal(List.of("2", "4"), ids(table.requestPage(null, 3).get()));
    }

    private static void byText(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(List.of("2", "4"), table.where("title").equalTo("b").primaryKeys());
        Expect.equal(List.of("2", "4", "1"), table.where("title").above("a").primaryKeys());
        Expect.equal(List.of("3"), table.where("title").below("b").primaryKeys());
        Expect.equal(
                List.of("3", "2", "4"), table.where("title").between("a", "b").primaryKeys());
        Expect.equal(
                List.of("3", "1"),
                table.where("title").anyOf(List.of("c", "a", "x")).primaryKeys());
        Expect.equal(List.of(), table.where("title").anyOf(List.of()).primaryKeys());
        Expect.equal(List.of(), table.where("title").equalTo("x").toList());
    }

    private static void byTime(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(
                List.of("3", "2"),
                table.where("updatedAt").above(new Timestamp(20)).primaryKeys());
        Expect.equal(
                List.of("4"),
                table.where("updatedAt").equalTo(new Timestamp(20)).primaryKeys());
        Expect.equal(
                List.of("1", "4"),
                table.where("updatedAt")
                        .between(new Timestamp(-5), new Timestamp(20))
                        .primaryKeys());
    }

    private static void byPrimaryKey(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(List.of("3", "4"), table.where(":id").above("2").primaryKeys());
        Expect.equal(
                List.of("1", "4"), table.where("id").anyOf(List.of("4", "1")).primaryKeys());
        Expect.equal(List.of("4", "3", "2", "1"), table.orderBy("id").reverse().primaryKeys());
    }

    private static void ordered(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(List.of("1", "4", "3", "2"), table.orderBy("updatedAt").primaryKeys());
        Expect.equal(List.of("3", "2", "4", "1"), table.orderBy("title").primaryKeys());
        Expect.equal(
                List.of("1", "4", "2", "3"), table.orderBy("title").reverse().primaryKeys());
    }

    private static void pages(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(
                List.of("4", "3"), table.orderBy("updatedAt").offset(1).limit(2).primaryKeys());
        Expect.equal(
                List.of(conversation("3", "a", 30), conversation("4", "b", 20)),
                table.orderBy("updatedAt").reverse().offset(1).limit(2).toList());
        Expect.equal(List.of("1"), table.orderBy("title").offset(3).limit(5).primaryKeys());
        Expect.equal(List.of(), table.orderBy("title").offset(4).toList());
        Expect.equal(
                List.of("4"),
                table.where("title").equalTo("b").offset(1).limit(1).primaryKeys());
        Expect.equal(List.of(), table.toQuery().limit(0).toList());
    }

    private static void anyOf(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(
                List.of("2", "4", "1"),
                table.where("title").anyOf(List.of("c", "b")).primaryKeys());
        Expect.equal(
                List.of("1", "4", "2"),
                table.where("title").anyOf(List.of("b", "c", "b")).reverse().primaryKeys());
        Expect.equal(
                List.of("4"),
                table.where("title").anyOf(List.of("b", "c")).offset(1).limit(1).primaryKeys());
    }

    private static void first(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(
                conversation("2", "b", 40), table.orderBy("updatedAt").reverse().first());
        Expect.equal(
                conversation("2", "b", 40), table.where("title").equalTo("b").first());
    }

    private static void counted(Subject subject) {
        Table<Conversation> table = abc(subject);
        Expect.equal(4, table.count());
        Expect.equal(2, table.where("title").equalTo("b").count());
        Expect.equal(3, table.toQuery().limit(3).count());
        Expect.equal(1, table.orderBy("title").offset(3).limit(3).count());
    }

    private static void each(Subject subject) {
        List<String> seen = new ArrayList<>();
        abc(subject).orderBy("updatedAt").reverse().each(row -> seen.add(row.id()));
        Expect.equal(List.of("2", "3", "4", "1"), seen);
    }

    private static void eachFails(Subject subject) {
        List<String> seen = new ArrayList<>();
        IllegalStateException failure = new IllegalStateException("enough");
        IllegalStateException thrown = Expect.thrown(
                IllegalStateException.class, () -> abc(subject).toQuery().each(row -> {
                    seen.add(row.id());
                    throw failure;
                }));
        Expect.same(failure, thrown);
        Expect.equal(List.of("1"), seen);
    }

    private static void upsideDown(Subject subject) {
        Expect.equal(List.of(), abc(subject).where("title").between("b", "a").toList());
    }

    private static void noIndex(Subject subject) {
        Table<Attributes> rows = subject.rows("conversations");
        Expect.thrown(
                PersistenceException.class,
                () -> rows.where("metadata").equalTo("x").toList());
        Expect.thrown(PersistenceException.class, () -> rows.orderBy("none").toList());
    }
}
