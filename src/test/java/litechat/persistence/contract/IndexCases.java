package litechat.persistence.contract;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Tag;
import litechat.domain.Timestamp;
import litechat.persistence.Pending;
import litechat.persistence.PersistenceException;
import litechat.persistence.Table;
import litechat.persistence.Transaction;
import litechat.persistence.UniqueConflict;
import org.jspecify.annotations.Nullable;

/** What an index holds, in which order, and what it refuses. */
final class IndexCases {
    private IndexCases() {}

    static List<Case> all() {
        return List.of(
                new Case("index: numbers, then dates, then texts, then arrays", IndexCases::order),
                new Case("index: above and below go on into the other kinds of keys", IndexCases::rangesAcrossKinds),
                new Case("index: what has no key in it is not in it, and still in the table", IndexCases::notHeld),
                new Case("index: a compound index holds a row only if every part is a key", IndexCases::compoundParts),
                new Case("index: a flag is no key to ask for", IndexCases::flagIsNoKey),
                new Case("index: several keys asked for at once are waited for", IndexCases::askedAtOnce),
                new Case("unique: add of a taken id names the id", IndexCases::takenId),
                new Case("unique: add of a taken name names table and field", IndexCases::takenName),
                new Case("unique: put of a taken name names table and field", IndexCases::putTakenName),
                new Case("unique: put of a row under its own name is none", IndexCases::ownName),
                new Case("unique: a taken compound names it", IndexCases::takenCompound),
                new Case("unique: one of many rows names table and field", IndexCases::takenInBulk),
                new Case("unique: names that differ in case are different", IndexCases::caseMatters),
                new Case("unique: a name is free again when its row is gone", IndexCases::freeAgain));
    }

    private static void order(Subject subject) {
        Table<Attributes> rows = mixed(subject);
        Expect.equal(
                List.of("negative", "zero", "half", "early", "late", "empty", "upper", "lower", "umlaut", "array"),
                rows.orderBy("title").primaryKeys());
    }

    private static void askedAtOnce(Subject subject) {
        Table<Attributes> rows = mixed(subject);
        subject.write(rows, () -> {
            Pending<List<String>> first = rows.requestKeys("title", "");
            Pending<List<String>> second = rows.requestKeys(":id", "late");
            Pending<List<String>> third = rows.requestKeys("title", "nowhere");
            Expect.equal(List.of("empty"), first.get());
            Expect.equal(List.of("late"), second.get());
            Expect.equal(List.of(), third.get());
        });
    }

    private static void rangesAcrossKinds(Subject subject) {
        Table<Attributes> rows = mixed(subject);
        Expect.equal(
                List.of("late", "empty", "upper", "lower", "umlaut", "array"),
                rows.where("title").above(new Timestamp(5)).primaryKeys());
        Expect.equal(
                List.of("negative", "zero", "half", "early", "late"),
                rows.where("title").below("").primaryKeys());
    }

    private static Table<Attributes> mixed(Subject subject) {
        Table<Attributes> rows = subject.rows("conversations");
        subject.write(rows, () -> {
            add(rows, "array", List.of("a", 1.0));
            add(rows, "umlaut", "ä");
            add(rows, "lower", "a");
            add(rows, "upper", "Z");
            add(rows, "empty", "");
            add(rows, "late", new Timestamp(6));
            add(rows, "early", new Timestamp(5));
            add(rows, "half", 0.5);
            add(rows, "zero", -0.0);
            add(rows, "negative", -7);
            add(rows, "null", null);
            add(rows, "flag", true);
            add(rows, "object", Attributes.of("a", "b"));
        });
        return rows;
    }

    private static void add(Table<Attributes> rows, String id, @Nullable Object title) {
        rows.add(Attributes.of("id", id).with("title", title));
    }

    private static void notHeld(Subject subject) {
        Table<Attributes> rows = subject.rows("providerConfigs");
        subject.write(rows, () -> {
            Attributes row = Attributes.of("id", "flag").with("name", "1");
            rows.add(row.with("isEnabled", true));
            rows.add(Attributes.of("id", "null").with("name", "2").with("isEnabled", null));
            rows.add(Attributes.of("id", "missing").with("name", "3"));
            rows.add(Attributes.of("id", "nan").with("name", "4").with("isEnabled", Double.NaN));
            rows.add(Attributes.of("id", "number").with("name", "5").with("isEnabled", 1));
        });
        Expect.equal(List.of("number"), rows.orderBy("isEnabled").primaryKeys());
        Expect.equal(5, rows.toQuery().count());
    }

    private static void compoundParts(Subject subject) {
        Table<Attributes> rows = subject.rows("interactions");
        subject.write(rows, () -> {
            rows.add(Attributes.of("id", "both").with("conversationId", "c").with("index", 0));
            rows.add(Attributes.of("id", "one").with("conversationId", "c"));
            rows.add(Attributes.of("id", "null").with("conversationId", "c").with("index", null));
        });
        Expect.equal(List.of("both"), rows.orderBy("[conversationId+index]").primaryKeys());
        Expect.equal(3, rows.where("conversationId").equalTo("c").count());
    }

    private static void flagIsNoKey(Subject subject) {
        Table<Attributes> rows = subject.rows("providerConfigs");
        Expect.thrown(
                PersistenceException.class,
                () -> rows.where("isEnabled").equalTo(true).toList());
    }

    private static void takenId(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> tags.add(Samples.tag("a")));
        expectConflict("tags", "id", "a", () -> subject.write(tags, () -> tags.add(Samples.tag("a"))));
        Expect.equal(1, tags.count());
    }

    private static void takenName(Subject subject) {
        Table<ApiKey> keys = subject.database().apiKeys();
        Table<Attributes> rows = subject.rows("apiKeys");
        subject.write(keys, () -> keys.add(Samples.apiKey("a")));
        expectConflict(
                "apiKeys",
                "name",
                "Key a",
                () -> subject.write(
                        rows, () -> rows.add(Attributes.of("id", "b").with("name", "Key a"))));
        Expect.equal(Samples.apiKey("a"), keys.get("a"));
        Expect.equal(1, keys.count());
    }

    private static void putTakenName(Subject subject) {
        Table<Attributes> rows = subject.rows("mods");
        subject.write(rows, () -> rows.bulkAdd(List.of(named("a", "A"), named("b", "B"))));
        expectConflict("mods", "name", "A", () -> subject.write(rows, () -> rows.put(named("b", "A"))));
        Expect.equal(named("b", "B"), rows.get("b"));
    }

    private static Attributes named(String id, String name) {
        return Attributes.of("id", id).with("name", name);
    }

    private static void ownName(Subject subject) {
        Table<Attributes> rows = subject.rows("rules");
        subject.write(rows, () -> rows.add(named("a", "A")));
        subject.write(rows, () -> rows.put(named("a", "A").with("content", "new")));
        Expect.equal("new", Expect.present(rows.get("a")).get("content"));
    }

    private static void takenCompound(Subject subject) {
        Table<Attributes> rows = subject.rows("tagRuleLinks");
        Attributes link = Attributes.of("id", "a").with("tagId", "t").with("ruleId", "r");
        subject.write(rows, () -> rows.add(link));
        subject.write(rows, () -> rows.add(link.with("id", "b").with("ruleId", "s")));
        expectConflict(
                "tagRuleLinks", "[tagId+ruleId]", "", () -> subject.write(rows, () -> rows.add(link.with("id", "c"))));
        Expect.equal(2, rows.count());
    }

    private static void takenInBulk(Subject subject) {
        Table<Attributes> rows = subject.rows("syncRepos");
        subject.write(rows, () -> rows.add(named("a", "A")));
        List<Attributes> more = List.of(named("b", "B"), named("c", "A"), named("d", "D"));
        expectConflict("syncRepos", "name", "A", () -> subject.write(rows, () -> rows.bulkAdd(more)));
        expectConflict("syncRepos", "name", "A", () -> subject.write(rows, () -> rows.bulkPut(more)));
        Expect.equal(List.of("a"), rows.toQuery().primaryKeys());
    }

    private static void caseMatters(Subject subject) {
        Table<Attributes> rows = subject.rows("tags");
        subject.write(rows, () -> rows.bulkAdd(List.of(named("a", "x"), named("b", "X"), named("c", " x"))));
        Expect.equal(3, rows.count());
    }

    private static void freeAgain(Subject subject) {
        Table<Attributes> rows = subject.rows("tags");
        subject.write(rows, () -> rows.add(named("a", "x")));
        subject.write(rows, () -> {
            rows.delete("a");
            rows.add(named("b", "x"));
        });
        Expect.equal(List.of("b"), rows.toQuery().primaryKeys());
    }

    private static void expectConflict(String table, String field, String value, Transaction.Work work) {
        UniqueConflict conflict = Expect.thrown(UniqueConflict.class, work);
        Expect.equal(table, conflict.table());
        Expect.equal(field, conflict.field());
        Expect.equal(value, conflict.value());
    }
}
