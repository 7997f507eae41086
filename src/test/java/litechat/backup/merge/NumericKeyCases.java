package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.backup.Digest;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.FullExportData;
import litechat.persistence.ImportOptions;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowStream;
import litechat.persistence.Table;
import litechat.persistence.UnconfirmedRows;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Rows that an older program left under numbers, when a backup meets them: none is lost, and none is there twice. */
public final class NumericKeyCases {
    private static final Timestamp CREATED = new Timestamp(1_749_634_200_000.0);
    private static final Attributes TAG = named(5.0, "Five");

    private final Digest.Factory digests;

    private NumericKeyCases(Digest.Factory digests) {
        this.digests = digests;
    }

    public static List<Case> all(Digest.Factory digests) {
        NumericKeyCases cases = new NumericKeyCases(digests);
        List<Case> all = new ArrayList<>(List.of(
                cases.of("a backup of them is identical to them", NumericKeyCases::identical),
                cases.of("more than a page has come once, and are taken back", NumericKeyCases::many),
                cases.of("a name that is theirs is found with another key", NumericKeyCases::named),
                cases.of("a number and the text that it has are two rows", NumericKeyCases::twins),
                cases.of("a key that was here keeps its secret", NumericKeyCases::secret),
                cases.of("a mod among them waits to be confirmed", NumericKeyCases::unconfirmed),
                cases.of("one that is named since then stays", NumericKeyCases::neededSince),
                cases.of("one that was changed since then stays", NumericKeyCases::changedSince),
                cases.of("all data in their place leave none of them", NumericKeyCases::allData),
                cases.of("all data of them come back under texts", NumericKeyCases::ownData)));
        for (Choice choice : Choice.values()) {
            if (choice != Choice.SKIP) {
                all.add(cases.of("their own backup comes once: " + choice, imports -> ownBackup(imports, choice)));
                all.add(cases.of("another backup is taken back: " + choice, imports -> otherBackup(imports, choice)));
            }
        }
        return all;
    }

    /** What a case does. */
    private interface Body {
        void run(Imports imports);
    }

    private Case of(String name, Body body) {
        return new Case("rows under numbers: " + name, subject -> {
            PersistenceService.bind(subject.database());
            body.run(new Imports(subject.database(), digests));
        });
    }

    private static Attributes named(Object id, String name) {
        return Attributes.of("id", id)
                .with("name", name)
                .with("createdAt", CREATED)
                .with("updatedAt", CREATED);
    }

    private static void fill(Imports imports) {
        imports.put("tags", TAG);
        imports.put("tags", named("t", "Text"));
        imports.put("rules", named(3.0, "Three").with("type", "system"));
        imports.put("tagRuleLinks", Attributes.of("id", 7.0).with("tagId", 5.0).with("ruleId", 3.0));
        imports.put("apiKeys", named(2.0, "Two").with("value", "sk-2"));
        imports.put(
                "mods",
                named(4.0, "Four").without("updatedAt").with("enabled", true).with("loadOrder", 1.0));
        imports.put("conversations", dated(9.0));
        imports.put("conversations", dated("c"));
        imports.put("interactions", turn(11.0, 9.0));
        imports.put("interactions", turn("i", "c"));
    }

    private static Attributes dated(Object id) {
        return Attributes.of("id", id)
                .with("title", "T")
                .with("createdAt", CREATED)
                .with("updatedAt", CREATED);
    }

    private static Attributes turn(Object id, Object conversation) {
        return Attributes.of("id", id)
                .with("conversationId", conversation)
                .with("index", 0.0)
                .with("createdAt", CREATED);
    }

    /** A backup of what is here. */
    private static String backup() {
        List<String> sections = new ArrayList<>();
        for (Map.Entry<DataSection, RowStream> section :
                PersistenceService.exportAllData().sections().entrySet()) {
            List<String> rows = new ArrayList<>();
            RowStream stream = section.getValue();
            for (List<Attributes> page = stream.next(); page != null; page = stream.next()) {
                for (Attributes row : page) {
                    rows.add(JsonText.of(row));
                }
            }
            if (!section.getKey().isSettings()) {
                sections.add(Imports.section(section.getKey().title(), rows.toArray(new String[0])));
            }
        }
        return Imports.file(sections.toArray(new String[0]));
    }

    private static void identical(Imports imports) {
        fill(imports);
        for (SectionComparison section : imports.read(backup()).compare((done, total) -> {})) {
            Expect.isTrue(section.section() + " is the same", !section.isDifferent());
            Expect.equal(0, section.onlyHere());
        }
    }

    private static void many(Imports imports) {
        int count = 300;
        Table<Attributes> tags = imports.database.raw("tags");
        imports.database.write(List.of(tags), () -> {
            for (int i = 0; i < count; i++) {
                tags.add(named((double) i, "Tag " + i));
            }
        });
        String before = imports.contents();
        imports.merge(backup(), Choice.KEEP_MINE);
        Expect.equal(count, tags.count());
        Expect.equal(0, tags.where(":id").below("").count());
        Expect.isTrue("it is taken back", imports.undo(false).undone());
        Expect.equal(before, imports.contents());
    }

    private static void ownBackup(Imports imports, Choice choice) {
        fill(imports);
        String before = imports.contents();
        String backup = backup();
        imports.merge(backup, choice);
        Expect.equal(List.of("5", "t"), keys(imports, "tags"));
        Expect.equal(List.of("7"), keys(imports, "tagRuleLinks"));
        Expect.equal("5", imports.row("tagRuleLinks", "7").get("tagId"));
        Expect.equal("9", imports.row("interactions", "11").get("conversationId"));
        Expect.equal(List.of("9", "c"), keys(imports, "conversations"));
        Expect.equal("sk-2", imports.row("apiKeys", "2").get("value"));
        MergeResult again = imports.merge(backup, choice);
        Expect.equal(0, again.written() + again.removed());
        Expect.equal(1, new RestorePoints(imports.database).load().size());
        Expect.isTrue("it is taken back", imports.undo(false).undone());
        Expect.equal(before, imports.contents());
    }

    private static void otherBackup(Imports imports, Choice choice) {
        fill(imports);
        String before = imports.contents();
        String file = Imports.file(
                Imports.section("tags", JsonText.of(named("5", "Changed").with("updatedAt", CREATED.plusMillis(1)))),
                Imports.section("rules"),
                Imports.section("tagRuleLinks"),
                Imports.section("conversations", JsonText.of(dated("n"))),
                Imports.section("interactions", JsonText.of(turn("m", "n"))));
        imports.merge(file, choice);
        if (choice == Choice.REPLACE) {
            Expect.equal(List.of("5"), keys(imports, "tags"));
            Expect.equal("Changed", imports.row("tags", "5").get("name"));
            Expect.equal(List.of("n"), keys(imports, "conversations"));
            Expect.equal(List.of("m"), keys(imports, "interactions"));
            Expect.equal(List.of(), keys(imports, "rules"));
        }
        Expect.isTrue("it is taken back", imports.undo(false).undone());
        Expect.equal(before, imports.contents());
    }

    private static void named(Imports imports) {
        fill(imports);
        String before = imports.contents();
        String file = Imports.file(
                Imports.section("rules", JsonText.of(named("r", "R").with("type", "system"))),
                Imports.section("tags", JsonText.of(named("x", "Five"))),
                Imports.section(
                        "tagRuleLinks",
                        JsonText.of(Attributes.of("id", "l").with("tagId", "x").with("ruleId", "r"))));
        imports.merge(file, Choice.KEEP_NEWER);
        List<Attributes> links = imports.database
                .raw("tagRuleLinks")
                .where("[tagId+ruleId]")
                .equalTo(List.of("5", "r"))
                .toList();
        Expect.equal(1, links.size());
        Expect.equal("Five", imports.row("tags", "5").get("name"));
        Expect.isTrue("it is taken back", imports.undo(false).undone());
        Expect.equal(before, imports.contents());
    }

    private static void twins(Imports imports) {
        fill(imports);
        imports.put("tags", named("5", "Fifth"));
        String before = imports.contents();
        String file = Imports.file(Imports.section("tags", JsonText.of(named("n", "N"))));
        for (Choice choice : List.of(Choice.KEEP_MINE, Choice.REPLACE)) {
            imports.merge(file, choice);
            Expect.equal(choice == Choice.REPLACE ? List.of("n") : List.of("5", "5", "n", "t"), keys(imports, "tags"));
            Expect.isTrue("it is taken back", imports.undo(false).undone());
            Expect.equal(before, imports.contents());
        }
        String sameName = Imports.file(
                Imports.section("tags", JsonText.of(named("5", "Five").with("updatedAt", CREATED.plusMillis(1)))));
        for (Choice choice : List.of(Choice.KEEP_NEWER, Choice.REPLACE)) {
            imports.merge(sameName, choice);
            boolean replaced = choice == Choice.REPLACE;
            Expect.equal(replaced ? List.of("5") : List.of("5", "5", "t"), keys(imports, "tags"));
            Expect.equal(
                    replaced ? "Five" : "Five (2)", imports.row("tags", "5").get("name"));
            Expect.isTrue("it is taken back", imports.undo(false).undone());
            Expect.equal(before, imports.contents());
        }
    }

    private static void secret(Imports imports) {
        fill(imports);
        Attributes renamed = named("2", "Renamed").with("updatedAt", CREATED.plusMillis(1));
        imports.merge(Imports.file(Imports.section("apiKeys", JsonText.of(renamed))), Choice.REPLACE);
        Expect.equal(List.of("2"), keys(imports, "apiKeys"));
        Expect.equal("sk-2", imports.row("apiKeys", "2").get("value"));
        Expect.equal("Renamed", imports.row("apiKeys", "2").get("name"));
    }

    private static void unconfirmed(Imports imports) {
        fill(imports);
        imports.merge(backup(), Choice.KEEP_NEWER);
        Expect.equal(List.of(UnconfirmedRows.entry("mods", "4", Imports.NOW).key("key")), keys(imports, "local"));
    }

    private static void neededSince(Imports imports) {
        fill(imports);
        imports.merge(backup(), Choice.KEEP_NEWER);
        imports.put("interactions", turn("new", "9").with("index", 1.0));
        Expect.equal(new Undo.Result(false, 1), imports.undo(false));
        Expect.equal(new Undo.Result(true, 1), imports.undo(true));
        Expect.equal("T", imports.row("conversations", "9").get("title"));
        Expect.equal(TAG, numbered(imports, "tags", 5.0));
    }

    private static void changedSince(Imports imports) {
        fill(imports);
        imports.merge(backup(), Choice.KEEP_NEWER);
        imports.put("tags", named("5", "Mine"));
        Expect.equal(new Undo.Result(true, 1), imports.undo(true));
        Expect.equal("Mine", imports.row("tags", "5").get("name"));
        Expect.equal(null, numbered(imports, "tags", 5.0));
    }

    /** The keys in a table as texts. */
    private static List<String> keys(Imports imports, String table) {
        List<String> keys = new ArrayList<>();
        for (Attributes row : imports.database.raw(table).toQuery().toList()) {
            keys.add(RawRows.keyOf(table, row));
        }
        return keys;
    }

    private static @Nullable Attributes numbered(Imports imports, String table, double key) {
        return imports.database.raw(table).where(":id").equalTo(key).first();
    }

    private static void ownData(Imports imports) {
        fill(imports);
        PersistenceService.importAllData(PersistenceService.exportAllData(), ImportOptions.everything());
        Expect.equal(List.of("5", "t"), keys(imports, "tags"));
        Attributes link = imports.row("tagRuleLinks", "7");
        Expect.equal(List.of("5", "3"), List.of(link.key("tagId"), link.key("ruleId")));
        Expect.equal("5", link.text("tagId"));
        Expect.equal("sk-2", imports.row("apiKeys", "2").get("value"));
    }

    private static void allData(Imports imports) {
        fill(imports);
        List<List<Attributes>> pages = new ArrayList<>(List.of(List.of(named("2", "Renamed"))));
        RowStream keys = () -> pages.isEmpty() ? null : pages.remove(0);
        RowStream none = () -> null;
        PersistenceService.importAllData(
                new FullExportData(1, Map.of(DataSection.API_KEYS, keys, DataSection.TAGS, none)),
                ImportOptions.everything());
        Expect.equal(List.of("2"), keys(imports, "apiKeys"));
        Expect.equal("sk-2", imports.row("apiKeys", "2").get("value"));
        Expect.equal(List.of(), keys(imports, "tags"));
    }
}
