package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Timestamp;
import litechat.interop.Promises;
import litechat.interop.dexie.Dexie;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.SchemaVersion;
import litechat.persistence.Table;
import litechat.persistence.UpgradeFailed;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;
import litechat.persistence.dexie.DexieEngine;

/** A database that an older program made. */
final class UpgradeCases {
    private static final String DATE = "\"Date 1749634200123\"";

    private UpgradeCases() {}

    static List<Case> all() {
        return List.of(
                new Case("upgrade: a database of version 1 keeps every row and every field", UpgradeCases::keepsAll),
                new Case("upgrade: its rows can be read, ordered and changed", UpgradeCases::usable),
                new Case("upgrade: turns and those in the trash are found by their files", UpgradeCases::filesFound),
                new Case("upgrade: one that throws leaves the old data readable", UpgradeCases::throwing),
                new Case("upgrade: after one that threw, a better one succeeds", UpgradeCases::secondAttempt));
    }

    private static void keepsAll(Subject subject) {
        String name = DexieSubject.newName();
        PlainDexie.makeVersion1(name);
        List<String> before = PlainDexie.lines(name);
        DexieSubject upgraded = DexieSubject.at(name);
        upgraded.database().open();
        List<String> after = PlainDexie.lines(name);
        List<String> expected = new ArrayList<>();
        for (String line : before) {
            expected.add(isMoment(line) ? line.replace("\"2025-06-11T09:30:00.123Z\"", DATE) : line);
        }
        expected.add("conversations/iso/archivedAt=null");
        expected.add("conversations/bad/archivedAt=null");
        expected.add("interactions/old/createdAt=" + DATE);
        expected.sort(null);
        List<String> sorted = new ArrayList<>(after);
        sorted.sort(null);
        Expect.equal(String.join("\n", expected), String.join("\n", sorted));
        Expect.equal(Schema.VERSIONS.size() * 10.0, PlainDexie.nativeVersion(name));
        upgraded.delete();
    }

    private static boolean isMoment(String line) {
        for (Map.Entry<String, List<String>> table : Schema.TIMES.entrySet()) {
            for (String field : table.getValue()) {
                if (line.startsWith(table.getKey() + "/") && line.contains("/" + field + "=")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void usable(Subject subject) {
        String name = DexieSubject.newName();
        PlainDexie.makeVersion1(name);
        DexieSubject upgraded = DexieSubject.at(name);
        upgraded.database().open();
        Table<Conversation> conversations = upgraded.database().conversations();
        Conversation iso = Expect.present(conversations.get("iso"));
        Expect.equal(Samples.CREATED, iso.createdAt());
        Expect.equal("2025-06-11T09:30:00.123Z", iso.metadata().get("a"));
        Conversation bad = Expect.present(conversations.get("bad"));
        Expect.equal(Timestamp.UNKNOWN, bad.createdAt());
        Expect.equal(Samples.CREATED, Expect.present(conversations.get("date")).archivedAt());
        Expect.equal(List.of("bad", "date", "iso"), conversations.toQuery().primaryKeys());
        Expect.equal(List.of("date", "iso"), conversations.orderBy("updatedAt").primaryKeys());
        Expect.equal(
                List.of("odd", "old", "new"),
                upgraded.database()
                        .interactions()
                        .where("[conversationId+index]")
                        .between(List.of("iso", -1), List.of("iso", 9))
                        .primaryKeys());
        for (Table<?> table : upgraded.database().tables()) {
            Expect.isTrue(
                    "every row of " + table.name() + " can be read",
                    !table.toQuery().toList().isEmpty());
        }
        upgraded.write(conversations, () -> conversations.put(iso.withTitle("new")));
        Attributes row = Expect.present(upgraded.rows("conversations").get("iso"));
        Expect.equal("new", row.get("title"));
        upgraded.delete();
    }

    private static void filesFound(Subject subject) {
        String name = DexieSubject.newName();
        DexieEngine older = new DexieEngine(name, Schema.VERSIONS.subList(0, 3));
        LiteChatDatabase before = new LiteChatDatabase(older);
        before.open();
        Attributes files = Attributes.of("attachedFiles", List.of(Attributes.of("sha256", "0a")));
        Attributes turn = Attributes.of("id", "t")
                .with("conversationId", "c")
                .with("prompt", Attributes.of("metadata", files))
                .with("metadata", Attributes.of("attachedFiles", List.of(Attributes.of("sha256", "0b"))));
        Attributes part = Attributes.of("table", "interactions").with("row", turn.with("id", "gone"));
        before.write(List.of(before.raw("interactions"), before.raw("trash")), () -> {
            before.raw("interactions").bulkPut(List.of(turn, Attributes.of("id", "plain")));
            before.raw("trash")
                    .put(Attributes.of("id", "e/0").with("groupId", "e").with("part", part));
        });
        older.close();
        DexieSubject upgraded = DexieSubject.at(name);
        upgraded.database().open();
        for (String hash : List.of("0a", "0b")) {
            Expect.equal(
                    List.of("t"),
                    upgraded.database()
                            .raw("interactions")
                            .where("fileHashes")
                            .equalTo(hash)
                            .primaryKeys());
            Expect.equal(
                    List.of("e/0"),
                    upgraded.database()
                            .raw("trash")
                            .where("fileHashes")
                            .equalTo(hash)
                            .primaryKeys());
        }
        Expect.isTrue("no other row was changed", upgraded.rows("interactions").get("plain") != null);
        upgraded.delete();
    }

    private static List<SchemaVersion> failingAtRow(int number) {
        int[] row = {0};
        SchemaVersion second = Schema.VERSIONS.get(1);
        return List.of(
                Schema.VERSIONS.get(0),
                new SchemaVersion(
                        2,
                        second.stores(),
                        tables -> tables.modify("conversations", stored -> {
                            stored.set("title", "spoilt");
                            row[0]++;
                            if (row[0] == number) {
                                throw new IllegalStateException("row " + number);
                            }
                        })));
    }

    private static void throwing(Subject subject) {
        for (int row = 1; row <= 3; row++) {
            String name = DexieSubject.newName();
            PlainDexie.makeVersion1(name);
            List<String> before = PlainDexie.lines(name);
            DexieEngine engine = new DexieEngine(name, failingAtRow(row));
            UpgradeFailed failure = Expect.thrown(UpgradeFailed.class, engine::open);
            Expect.equal("row " + row, Expect.present(failure.getCause()).getMessage());
            Expect.equal(before, PlainDexie.lines(name));
            Expect.equal(10.0, PlainDexie.nativeVersion(name));
            Expect.equal(1.0, PlainDexie.openVersion1(name));
            Expect.equal(before, PlainDexie.lines(name));
            engine.close();
            Promises.await(Dexie.delete(name));
        }
    }

    private static void secondAttempt(Subject subject) {
        String name = DexieSubject.newName();
        PlainDexie.makeVersion1(name);
        Expect.thrown(UpgradeFailed.class, new DexieEngine(name, failingAtRow(2))::open);
        DexieSubject upgraded = DexieSubject.at(name);
        upgraded.database().open();
        Expect.equal(
                "Ä",
                Expect.present(upgraded.database().conversations().get("iso")).title());
        upgraded.delete();
    }
}
