package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Interaction;
import litechat.persistence.Table;

/** The index by which a conversation's interactions are read in order. */
final class CompoundCases {
    private CompoundCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "query: the compound index gives a conversation's interactions in order",
                        CompoundCases::compound),
                new Case("query: the compound index gives a part of a conversation", CompoundCases::compoundRange));
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
}
