package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.FullExportData;
import litechat.persistence.ImportOptions;
import litechat.persistence.ImportReport;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowStream;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Everything out, and everything or some of it in again. */
final class ImportCases {
    private ImportCases() {}

    static List<Case> all() {
        return List.of(
                new Case("export: gives every row of every section as it is stored", ImportCases::exported),
                new Case("export: reads a section when it is asked for, page by page", ImportCases::lazily),
                new Case("import: what was exported comes back as it was", ImportCases::roundTrip),
                new Case("import: what is not ticked or not there stays", ImportCases::selective),
                new Case("import: moments in ISO form become dates", ImportCases::isoDates),
                new Case("import: what is gone releases what referred to it", ImportCases::released),
                new Case("import: a project that is gone leaves its conversations", ImportCases::projectGone),
                new Case("import: what refers to nothing stays out or loses its link", ImportCases::dangling),
                new Case("import: a secret that the data leave out stays", ImportCases::secrets),
                new Case("import: of the table of settings only settings are replaced", ImportCases::onlySettings),
                new Case("import: two turns in one place are numbered anew", ImportCases::renumbered),
                new Case("import: a setting stays whose name is longer than one can be saved", ImportCases::longName),
                new Case("import: contents stay that something still names", ImportCases::filesInUse),
                new Case("import: names may change places", ImportCases::swappedNames),
                new Case("import: a field that would become a prototype is dropped", ImportCases::prototypes));
    }

    private static void exported(Subject subject) {
        ImportData.fill(subject);
        FullExportData data = PersistenceService.exportAllData();
        Expect.equal(1, data.version());
        Expect.equal(12, data.sections().size());
        for (Map.Entry<DataSection, RowStream> section : data.sections().entrySet()) {
            List<Attributes> stored = new ArrayList<>();
            for (Attributes row :
                    subject.rows(section.getKey().table()).toQuery().toList()) {
                if (!row.key("key").startsWith("turn:")) {
                    stored.add(row);
                }
            }
            List<Attributes> rows = ImportData.all(section.getValue());
            Expect.isTrue(section.getKey() + " is there", !rows.isEmpty());
            Expect.equal(stored, rows);
        }
    }

    private static void lazily(Subject subject) {
        PersistenceService.bind(subject.database());
        RowStream stream =
                Expect.present(PersistenceService.exportAllData().sections().get(DataSection.TAGS));
        subject.write(subject.database().tags(), () -> {
            for (int i = 1000; i < 1450; i++) {
                subject.database().tags().add(Samples.tag("t" + i));
            }
        });
        int read = Expect.present(stream.next()).size();
        Expect.isTrue("it is read page by page", read <= 200);
        subject.write(subject.database().tags(), () -> subject.database().tags().delete("t1300"));
        for (List<Attributes> page = stream.next(); page != null; page = stream.next()) {
            Expect.isTrue("it is read page by page", page.size() <= 200);
            read += page.size();
        }
        Expect.equal(449, read);
        Expect.equal(null, stream.next());
    }

    private static void roundTrip(Subject subject) {
        ImportData.fill(subject);
        FullExportData data = ImportData.copy(PersistenceService.exportAllData());
        List<String> before = ImportData.lines(subject);
        PersistenceService.clearAllData();
        ImportReport report = PersistenceService.importAllData(data, ImportOptions.everything());
        List<String> expected = new ArrayList<>(before);
        expected.removeIf(line -> line.contains("turn:"));
        Expect.equal(expected, ImportData.lines(subject));
        Expect.equal(new ImportReport(expected.size(), 0, 0), report);
        PersistenceService.importAllData(data, ImportOptions.everything());
        Expect.equal(expected, ImportData.lines(subject));
    }

    private static void selective(Subject subject) {
        ImportData.fill(subject);
        List<String> before = ImportData.lines(subject);
        FullExportData everything = ImportData.copy(PersistenceService.exportAllData());
        PersistenceService.importAllData(everything, ImportOptions.of());
        PersistenceService.importAllData(new FullExportData(1, Map.of()), ImportOptions.everything());
        Expect.equal(before, ImportData.lines(subject));
        FullExportData two = ImportData.of(DataSection.MODS, ImportData.row("n").with("name", "New mod"))
                .and(DataSection.TAGS)
                .data();
        PersistenceService.importAllData(two, ImportOptions.of(DataSection.MODS, DataSection.RULES));
        Expect.equal(List.of("n"), subject.rows("mods").toQuery().primaryKeys());
        for (String table : List.of("tags", "rules", "conversations", "interactions", "projects")) {
            Expect.isTrue(table + " stays", subject.rows(table).count() > 0);
        }
        PersistenceService.importAllData(two, ImportOptions.of(DataSection.TAGS));
        Expect.equal(0, subject.rows("tags").count());
    }

    private static void filesInUse(Subject subject) {
        ImportData.fill(subject);
        Table<Attributes> files = subject.rows("attachments");
        subject.write(files, () -> {
            for (Object hash : List.of(5.0, "asked", "drafted", "given", "trashed")) {
                files.add(Attributes.of("sha256", hash).with("base64", ""));
            }
        });
        put(subject, "interactions", ImportData.turn("i9", "c1", 9).with("fileHashes", List.of("asked")));
        put(subject, "trash", ImportData.row("e/0").with("groupId", "e").with("fileHashes", List.of("trashed")));
        Attributes file = ImportData.row("f").with("sha256", "drafted");
        put(subject, "local", Attributes.of("key", "enclosures:c1").with("files", List.of(file)));
        Attributes given = Attributes.of("sha256", "given").with("base64", "Yg==");
        ImportData data = ImportData.of(DataSection.ATTACHMENTS, given);
        PersistenceService.importAllData(data.data(), ImportOptions.everything());
        Expect.equal(
                List.of("asked", "drafted", "given", "trashed"), files.toQuery().primaryKeys());
        Expect.equal("Yg==", Expect.present(files.get("given")).get("base64"));
        PersistenceService.importAllData(
                data.and(DataSection.INTERACTIONS, ImportData.turn("n", "c1", 0))
                        .data(),
                ImportOptions.everything());
        Expect.equal(List.of("drafted", "given", "trashed"), files.toQuery().primaryKeys());
    }

    private static void put(Subject subject, String table, Attributes row) {
        subject.write(subject.rows(table), () -> subject.rows(table).put(row));
    }

    private static void isoDates(Subject subject) {
        ImportData.fill(subject);
        Attributes row = ImportData.row("n")
                .with("title", "N")
                .with("createdAt", "2025-06-11T09:30:00.123Z")
                .with("updatedAt", Samples.UPDATED)
                .with("archivedAt", null);
        PersistenceService.importAllData(
                ImportData.of(DataSection.CONVERSATIONS, row).data(), ImportOptions.everything());
        Attributes stored = Expect.present(subject.rows("conversations").get("n"));
        Expect.equal(Samples.CREATED, stored.get("createdAt"));
        Expect.equal(Samples.UPDATED, stored.get("updatedAt"));
    }

    private static void released(Subject subject) {
        ImportData.fill(subject);
        FullExportData none = ImportData.of(DataSection.TAGS)
                .and(DataSection.API_KEYS)
                .and(DataSection.SYNC_REPOS)
                .and(DataSection.CONVERSATIONS, ImportData.row("c2").with("title", "Two"))
                .data();
        PersistenceService.importAllData(none, ImportOptions.everything());
        Expect.equal(0, subject.rows("tagRuleLinks").count());
        Expect.equal(
                List.of(), Expect.present(subject.rows("projects").get("p1")).get("defaultTagIds"));
        Expect.equal(
                null, Expect.present(subject.rows("providerConfigs").get("v1")).get("apiKeyId"));
        Expect.equal(List.of("i2"), subject.rows("interactions").toQuery().primaryKeys());
    }

    private static void projectGone(Subject subject) {
        ImportData.fill(subject);
        // The child comes back at the top; what is in it must not go with its parent that does not.
        Attributes child = ImportData.row("p2").with("name", "Child").with("parentId", "p1");
        ImportReport report = PersistenceService.importAllData(
                ImportData.of(DataSection.PROJECTS, child).data(), ImportOptions.everything());
        Expect.equal(new ImportReport(1, 0, 1), report);
        Expect.equal(null, Expect.present(subject.rows("projects").get("p2")).get("parentId"));
        Expect.equal(
                null, Expect.present(subject.rows("conversations").get("c1")).get("projectId"));
        Expect.equal(
                "p2", Expect.present(subject.rows("conversations").get("c2")).get("projectId"));
        Expect.equal(2, subject.rows("interactions").count());
    }

    private static void dangling(Subject subject) {
        ImportData.fill(subject);
        Attributes conversation = ImportData.row("n")
                .with("title", "N")
                .with("projectId", "nowhere")
                .with("syncRepoId", "nowhere");
        FullExportData data = ImportData.of(DataSection.CONVERSATIONS, conversation)
                .and(DataSection.INTERACTIONS, ImportData.turn("here", "n", 0), ImportData.turn("not", "c1", 0))
                .and(
                        DataSection.TAG_RULE_LINKS,
                        ImportData.row("l").with("tagId", "nowhere").with("ruleId", "u1"))
                .data();
        ImportReport report = PersistenceService.importAllData(data, ImportOptions.everything());
        Expect.equal(new ImportReport(2, 2, 1), report);
        Attributes stored = Expect.present(subject.rows("conversations").get("n"));
        Expect.equal(null, stored.get("projectId"));
        Expect.equal(null, stored.get("syncRepoId"));
        Expect.equal(List.of("here"), subject.rows("interactions").toQuery().primaryKeys());
        Expect.equal(0, subject.rows("tagRuleLinks").count());
    }

    private static void secrets(Subject subject) {
        ImportData.fill(subject);
        FullExportData data = ImportData.of(
                        DataSection.API_KEYS, ImportData.row("k1").with("name", "Renamed"))
                .and(
                        DataSection.SYNC_REPOS,
                        ImportData.row("r1").with("name", "R").with("remoteUrl", "u"))
                .and(DataSection.SETTINGS)
                .data();
        PersistenceService.importAllData(data, ImportOptions.everything());
        Attributes key = Expect.present(subject.rows("apiKeys").get("k1"));
        Expect.equal("sk-1", key.get("value"));
        Expect.equal("Renamed", key.get("name"));
        Expect.equal("pw", Expect.present(subject.rows("syncRepos").get("r1")).get("password"));
        Expect.equal("pat", PersistenceService.loadSetting("gitGlobalPat", null));
        Attributes other = ImportData.row("k1").with("name", "K").with("value", "sk-2");
        PersistenceService.importAllData(
                ImportData.of(DataSection.API_KEYS, other).data(), ImportOptions.everything());
        Expect.equal("sk-2", Expect.present(subject.rows("apiKeys").get("k1")).get("value"));
    }

    private static void onlySettings(Subject subject) {
        ImportData.fill(subject);
        Attributes setting = Attributes.of("key", "settings:a").with("value", null);
        PersistenceService.importAllData(
                ImportData.of(DataSection.SETTINGS, setting).data(), ImportOptions.everything());
        Expect.equal(
                List.of("settings:a", "settings:gitGlobalPat", "turn:x"),
                subject.rows("appState").toQuery().primaryKeys());
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("a", null);
        expected.put("gitGlobalPat", "pat");
        Expect.equal(expected, PersistenceService.loadSettings());
    }

    /** An older version may have saved it. */
    private static void longName(Subject subject) {
        ImportData.fill(subject);
        Attributes setting =
                Attributes.of("key", "settings:" + "n".repeat(70_000)).with("value", 1.0);
        subject.write(subject.rows("appState"), () -> subject.rows("appState").add(setting));
        FullExportData data = ImportData.copy(PersistenceService.exportAllData());
        PersistenceService.clearAllData();
        PersistenceService.importAllData(data, ImportOptions.everything());
        Expect.equal(setting, subject.rows("appState").get(setting.key("key")));
    }

    private static void renumbered(Subject subject) {
        ImportData.fill(subject);
        FullExportData data = ImportData.of(
                        DataSection.INTERACTIONS,
                        ImportData.turn("b", "c1", 1),
                        ImportData.turn("a", "c1", 1),
                        ImportData.turn("z", "c1", 0),
                        ImportData.turn("other", "c2", 7),
                        ImportData.turn("off", "c1", -1))
                .data();
        PersistenceService.importAllData(data, ImportOptions.everything());
        List<String> places = new ArrayList<>();
        for (Attributes row : subject.rows("interactions").toQuery().toList()) {
            places.add(row.key("id") + row.key("index"));
        }
        Expect.equal(List.of("a1", "b2", "off-1", "other7", "z0"), places);
    }

    private static void swappedNames(Subject subject) {
        ImportData.fill(subject);
        FullExportData data = ImportData.of(
                        DataSection.TAGS,
                        ImportData.row("t1").with("name", "Tag t2"),
                        ImportData.row("t2").with("name", "Tag t1"))
                .data();
        PersistenceService.importAllData(data, ImportOptions.everything());
        Expect.equal("Tag t2", Expect.present(subject.rows("tags").get("t1")).get("name"));
        Expect.equal(1, subject.rows("tagRuleLinks").count());
    }

    private static void prototypes(Subject subject) {
        ImportData.fill(subject);
        Attributes polluted = Attributes.of("polluted", true);
        Attributes row = ImportData.row("n")
                .with("title", "N")
                .with("__proto__", polluted)
                .with("metadata", Attributes.of("list", List.of(Attributes.of("__proto__", polluted))));
        PersistenceService.importAllData(
                ImportData.of(DataSection.CONVERSATIONS, row).data(), ImportOptions.everything());
        Attributes stored = Expect.present(subject.rows("conversations").get("n"));
        Expect.equal(null, stored.get("__proto__"));
        Expect.equal(List.of(Attributes.NONE), stored.attributes("metadata").get("list"));
    }
}
