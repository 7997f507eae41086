package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
import litechat.persistence.PersistenceException;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The index by which a conversation's interactions are read in order. */
final class CompoundCases {
    private CompoundCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "query: the compound index gives a conversation's interactions in order",
                        CompoundCases::compound),
                new Case("query: the compound index gives a part of a conversation", CompoundCases::compoundRange),
                new Case(
                        "query: a list in order loses no row that the compound index leaves out", CompoundCases::whole),
                new Case("query: a list in order is what the transaction around it sees", CompoundCases::within),
                new Case(
                        "query: a list in order takes no table that the transaction does not name",
                        CompoundCases::foreign));
    }

    private static Table<Interaction> turns(Subject subject) {
        Table<Interaction> table = subject.database().interactions();
        subject.write(table, () -> {
            for (int index : List.of(10, 2, -1, 0, 1)) {
                table.add(Samples.interaction("z" + (100 - index), "c", index));
                table.add(Samples.interaction("y" + index, "b", index));
            }
        });
        return table;
    }

    private static List<Double> indexes(List<Interaction> interactions) {
        List<Double> indexes = new ArrayList<>();
        for (Interaction interaction : interactions) {
            Expect.equal("c", interaction.conversationId());
            indexes.add(interaction.index());
        }
        return indexes;
    }

    private static void compound(Subject subject) {
        List<Object> all = List.of("c", -1e300);
        List<Object> end = List.of("c", 1e300);
        Table<Interaction> table = turns(subject);
        Expect.equal(
                List.of(-1.0, 0.0, 1.0, 2.0, 10.0),
                indexes(table.where("[conversationId+index]").between(all, end).toList()));
        Expect.equal(
                List.of(10.0, 2.0),
                indexes(table.where("[conversationId+index]")
                        .between(all, end)
                        .reverse()
                        .limit(2)
                        .toList()));
    }

    private static void compoundRange(Subject subject) {
        Table<Interaction> table = turns(subject);
        Expect.equal(
                List.of(0.0, 1.0, 2.0),
                indexes(table.where("[conversationId+index]")
                        .between(List.of("c", 0), List.of("c", 2))
                        .toList()));
        Expect.equal(
                List.of("y2"),
                table.where("[conversationId+index]").equalTo(List.of("b", 2)).primaryKeys());
    }

    private static void whole(Subject subject) {
        Table<Attributes> rows = subject.rows("interactions");
        subject.write(rows, () -> {
            add(rows, "g", "c", Attributes.NONE);
            add(rows, "f", "c", Double.NaN);
            add(rows, "e", "c", null);
            add(rows, "d", "c", List.of(1));
            add(rows, "i", "c", "0");
            add(rows, "h", "c", new Timestamp(0));
            add(rows, "a", "c", 10);
            add(rows, "b", "c", -1);
            add(rows, "c", "c", 2);
            rows.add(Attributes.of("id", "j").with("conversationId", "c"));
            add(rows, "k", "cc", 0);
            add(rows, "l", "", 0);
        });
        Expect.equal(
                List.of("b", "c", "a", "h", "i", "d", "e", "f", "g", "j"),
                ids(rows.listInOrder("conversationId", "index", "c")));
        Expect.equal(List.of("k"), ids(rows.listInOrder("conversationId", "index", "cc")));
        Expect.equal(List.of(), ids(rows.listInOrder("conversationId", "index", "d")));
    }

    private static void within(Subject subject) {
        Table<Attributes> rows = subject.rows("interactions");
        subject.write(rows, () -> {
            add(rows, "b", "c", 0);
            Expect.equal(List.of("b"), ids(rows.listInOrder("conversationId", "index", "c")));
            add(rows, "a", "c", null);
            Expect.equal(List.of("b", "a"), ids(rows.listInOrder("conversationId", "index", "c")));
            rows.delete("b");
            Expect.equal(List.of("a"), ids(rows.listInOrder("conversationId", "index", "c")));
        });
    }

    private static void foreign(Subject subject) {
        Table<Attributes> rows = subject.rows("interactions");
        Table<Attributes> tags = subject.rows("tags");
        Expect.thrown(
                PersistenceException.class,
                () -> subject.write(tags, () -> rows.listInOrder("conversationId", "index", "c")));
    }

    private static void add(Table<Attributes> rows, String id, String conversationId, @Nullable Object index) {
        rows.add(Attributes.of("id", id).with("conversationId", conversationId).with("index", index));
    }

    private static List<String> ids(List<Attributes> rows) {
        List<String> ids = new ArrayList<>();
        for (Attributes row : rows) {
            ids.add(row.key("id"));
        }
        return ids;
    }
}
