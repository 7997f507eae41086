package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.persistence.Page;
import litechat.persistence.PersistenceService;
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
                new Case("query: a conversation loses no row that the compound index leaves out", CompoundCases::whole),
                new Case("compound: a row without a place that comes later is loaded too", CompoundCases::later),
                new Case(
                        "query: pages go on behind rows that cannot be read, and over all kinds of keys",
                        CompoundCases::pages));
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
        PersistenceService.bind(subject.database());
        Table<Attributes> rows = subject.rows("interactions");
        subject.write(rows, () -> {
            add(rows, "g", "c", Attributes.NONE);
            add(rows, "f", "c", Double.NaN);
            add(rows, "e", "c", null);
            add(rows, "i", "c", "first");
            add(rows, "a", "c", 10);
            add(rows, "b", "c", -1);
            add(rows, "d", "c", 2);
            add(rows, "c", "c", 2);
            rows.add(Attributes.of("id", "h").with("conversationId", "c"));
            add(rows, "k", "cc", 0);
        });
        Expect.equal(List.of("b", "e", "f", "g", "h", "i", "c", "d", "a"), loaded("c"));
        Expect.equal(List.of("k"), loaded("cc"));
        Expect.equal(List.of(), loaded("d"));
    }

    private static void later(Subject subject) {
        PersistenceService.bind(subject.database());
        Table<Attributes> rows = subject.rows("interactions");
        subject.write(rows, () -> {
            add(rows, "a", "c", 0);
            add(rows, "b", "c", 1);
        });
        Expect.equal(List.of("a", "b"), loaded("c"));
        subject.write(rows, () -> {
            Expect.equal(List.of("a", "b"), loaded("c"));
            add(rows, "y", "c", null);
            Expect.equal(List.of("y", "a", "b"), loaded("c"));
        });
        Expect.equal(List.of("y", "a", "b"), loaded("c"));
        subject.write(rows, () -> rows.delete("y"));
        Expect.equal(List.of("a", "b"), loaded("c"));
        subject.write(rows, () -> add(rows, "x", "c", null));
        Expect.equal(List.of("x", "a", "b"), loaded("c"));
    }

    private static void pages(Subject subject) {
        Table<Interaction> turns = subject.database().interactions();
        Table<Attributes> rows = subject.rows("interactions");
        subject.write(rows, () -> {
            for (int i = 0; i < 9; i++) {
                boolean isReadable = i < 2 || i == 8;
                rows.add(Attributes.of("id", "i" + i).with("conversationId", isReadable ? "c" : null));
            }
            rows.add(Attributes.of("id", 7.0).with("conversationId", "c"));
        });
        List<String> read = new ArrayList<>();
        int pages = 0;
        Object last = null;
        do {
            Page<Interaction> page = turns.page(last, 2);
            for (Interaction turn : page.rows()) {
                read.add(turn.id());
            }
            last = page.last();
            pages++;
        } while (last != null);
        Expect.equal(List.of("i0", "i1", "i8"), read);
        Expect.equal(6, pages);
        Expect.equal(10, rows.page(null, 20).rows().size());
        Expect.equal(null, rows.page(null, 20).last());
    }

    private static List<String> loaded(String conversationId) {
        List<String> ids = new ArrayList<>();
        for (Interaction interaction : PersistenceService.loadInteractionsForConversation(conversationId)) {
            ids.add(interaction.id());
        }
        return ids;
    }

    private static void add(Table<Attributes> rows, String id, String conversationId, @Nullable Object index) {
        rows.add(Attributes.of("id", id).with("conversationId", conversationId).with("index", index));
    }
}
