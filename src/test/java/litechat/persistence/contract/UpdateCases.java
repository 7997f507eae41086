package litechat.persistence.contract;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.persistence.Table;
import litechat.persistence.UniqueConflict;

/** Changing some fields of rows. */
final class UpdateCases {
    private UpdateCases() {}

    static List<Case> all() {
        return List.of(
                new Case("update: the other fields stay as they are on disk", UpdateCases::othersStay),
                new Case(
                        "update: a name with dots reaches into an object and leaves its neighbours", UpdateCases::dots),
                new Case("update: a name with dots makes the objects that are missing", UpdateCases::missingObjects),
                new Case("update: null is a value", UpdateCases::nullIsAValue),
                new Case("update: says whether there is such a row", UpdateCases::missingRow),
                new Case("update: to the value that is there already finds the row too", UpdateCases::sameValue),
                new Case("update: takes every kind of value", UpdateCases::kinds),
                new Case("update: a row that leaves an index and comes back is found again", UpdateCases::indexFollows),
                new Case("update: to a taken name is a conflict", UpdateCases::conflict),
                new Case("modify: changes the rows of the query only", UpdateCases::modify),
                new Case("modify: counts the rows that had the value already", UpdateCases::modifySame),
                new Case(
                        "modify: to a taken name is a conflict that names table and field",
                        UpdateCases::modifyConflict),
                new Case("delete: takes the rows of the query only and says how many", UpdateCases::delete));
    }

    private static void othersStay(Subject subject) {
        Table<Interaction> table = subject.database().interactions();
        Interaction saved = Samples.interaction("a", "c", 0);
        subject.write(table, () -> table.add(saved));
        Attributes before = Expect.present(subject.rows("interactions").get("a"));
        subject.write(table, () -> {
            Expect.isTrue(
                    "there is a row",
                    table.update("a", Changes.of("status", "COMPLETED").and("response", "B")));
        });
        Expect.equal(
                before.with("status", "COMPLETED").with("response", "B"),
                subject.rows("interactions").get("a"));
        Expect.equal(saved.with("B", InteractionStatus.COMPLETED, saved.endedAt(), saved.metadata()), table.get("a"));
    }

    private static void dots(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        Conversation saved = Samples.conversation("a");
        subject.write(table, () -> table.add(saved));
        subject.write(table, () -> table.update("a", Changes.of("metadata.nested.unknownObject.inner", "x")));
        Attributes nested = saved.metadata().attributes("nested");
        Attributes expected =
                saved.metadata().with("nested", nested.with("unknownObject", Attributes.of("inner", "x")));
        Expect.equal(expected, Expect.present(table.get("a")).metadata());
    }

    private static void missingObjects(Subject subject) {
        Table<Attributes> rows = subject.rows("conversations");
        subject.write(rows, () -> rows.add(Attributes.of("id", "a")));
        subject.write(rows, () -> rows.update("a", Changes.of("metadata.error.status", 500)));
        Expect.equal(
                Attributes.of("id", "a").with("metadata", Attributes.of("error", Attributes.of("status", 500.0))),
                rows.get("a"));
    }

    private static void nullIsAValue(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> table.add(Samples.conversation("a")));
        subject.write(table, () -> table.update("a", Changes.of("projectId", null)));
        Attributes row = Expect.present(subject.rows("conversations").get("a"));
        Expect.isTrue("the field is there", row.asMap().containsKey("projectId"));
        Expect.equal(null, row.get("projectId"));
    }

    private static void missingRow(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> Expect.equal(false, table.update("none", Changes.of("title", "x"))));
        Expect.equal(0, table.count());
    }

    private static void sameValue(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> table.add(Samples.conversation("a")));
        subject.write(table, () -> Expect.equal(true, table.update("a", Changes.of("title", "Title a"))));
        Expect.equal(Samples.conversation("a"), table.get("a"));
    }

    private static void kinds(Subject subject) {
        Table<Attributes> rows = subject.rows("appState");
        subject.write(rows, () -> rows.add(Attributes.of("key", "k")));
        subject.write(rows, () -> rows.update("k", Changes.of("value", Samples.OTHERS)));
        subject.write(
                rows,
                () -> rows.update("k", Changes.of("moment", Samples.CREATED).and("list", List.of(1, 2))));
        Expect.equal(
                Attributes.of("key", "k")
                        .with("value", Samples.OTHERS)
                        .with("moment", Samples.CREATED)
                        .with("list", List.of(1.0, 2.0)),
                rows.get("k"));
    }

    private static void indexFollows(Subject subject) {
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> table.add(Samples.conversation("a")));
        subject.write(table, () -> table.update("a", Changes.of("projectId", null)));
        Expect.equal(0, table.where("projectId").equalTo("p1").count());
        subject.write(table, () -> table.update("a", Changes.of("projectId", "p2")));
        Expect.equal(List.of("a"), table.where("projectId").equalTo("p2").primaryKeys());
    }

    private static void conflict(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> tags.bulkAdd(List.of(Samples.tag("a"), Samples.tag("b"))));
        UniqueConflict conflict = Expect.thrown(
                UniqueConflict.class, () -> subject.write(tags, () -> tags.update("b", Changes.of("name", "Tag a"))));
        Expect.equal("tags.name", conflict.table() + "." + conflict.field());
        Expect.equal(Samples.tag("b"), tags.get("b"));
    }

    private static void modify(Subject subject) {
        Table<Interaction> table = subject.database().interactions();
        subject.write(table, () -> {
            table.add(Samples.interaction("a", "c", 0));
            table.add(Samples.interaction("b", "c", 1));
            table.add(Samples.interaction("x", "d", 0));
        });
        subject.write(table, () -> {
            Changes moved = Changes.of("conversationId", "e").and("metadata.modelId", "q:n");
            Expect.equal(2, table.where("conversationId").equalTo("c").modify(moved));
        });
        Expect.equal(
                List.of("a", "b"), table.where("conversationId").equalTo("e").primaryKeys());
        Interaction moved = Expect.present(table.get("b"));
        Expect.equal("q:n", moved.metadata().get("modelId"));
        Expect.equal(Samples.OTHERS, moved.metadata().get("nested"));
        Expect.equal(Samples.interaction("x", "d", 0), table.get("x"));
    }

    private static void modifySame(Subject subject) {
        Table<Rule> table = subject.database().rules();
        subject.write(table, () -> table.bulkAdd(List.of(Samples.rule("a"), Samples.rule("b"))));
        subject.write(table, () -> table.update("b", Changes.of("type", "after")));
        subject.write(table, () -> Expect.equal(2, table.toQuery().modify(Changes.of("type", "after"))));
        Expect.equal(2, table.where("type").equalTo("after").count());
    }

    private static void modifyConflict(Subject subject) {
        Table<Rule> table = subject.database().rules();
        subject.write(table, () -> table.bulkAdd(List.of(Samples.rule("a"), Samples.rule("b"))));
        UniqueConflict conflict = Expect.thrown(
                UniqueConflict.class,
                () -> subject.write(table, () -> table.toQuery().modify(Changes.of("name", "one"))));
        Expect.equal("rules.name", conflict.table() + "." + conflict.field());
        Expect.equal(
                List.of(Samples.rule("a"), Samples.rule("b")), table.toQuery().toList());
    }

    private static void delete(Subject subject) {
        Table<Interaction> table = subject.database().interactions();
        subject.write(table, () -> {
            for (int i = 0; i < 5; i++) {
                table.add(Samples.interaction("a" + i, i < 3 ? "c" : "d", i));
            }
        });
        subject.write(table, () -> {
            Expect.equal(3, table.where("conversationId").equalTo("c").delete());
            Expect.equal(0, table.where("conversationId").equalTo("c").delete());
        });
        Expect.equal(List.of("a3", "a4"), table.toQuery().primaryKeys());
    }
}
