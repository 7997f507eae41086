package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.FullExportData;
import litechat.persistence.ImportOptions;
import litechat.persistence.ImportRefused;
import litechat.persistence.PersistenceService;

/** Data that are not imported: nothing is touched, and it is said where the fault is. */
final class ImportRefusalCases {
    private ImportRefusalCases() {}

    static List<Case> all() {
        Attributes tag = ImportData.row("n").with("name", "N");
        Attributes project = ImportData.row("a").with("name", "A");
        return List.of(
                refused(
                        "another version",
                        "version",
                        ImportData.of(DataSection.MODS).data(2)),
                refused("a row without a key", "tags[1].id", DataSection.TAGS, tag, Attributes.of("name", "x")),
                refused("an empty key", "tags[0].id", DataSection.TAGS, tag.with("id", "")),
                refused("a key that is a fraction", "tags[0].id", DataSection.TAGS, tag.with("id", 7.5)),
                refused("a key that is there twice", "tags[1].id", DataSection.TAGS, tag, tag.with("name", "M")),
                refused("a name that is there twice", "tags[1].name", DataSection.TAGS, tag, tag.with("id", "m")),
                refused(
                        "a link that is there twice",
                        "tagRuleLinks[1].tagId+ruleId",
                        DataSection.TAG_RULE_LINKS,
                        ImportData.row("a").with("tagId", "t1").with("ruleId", "u1"),
                        ImportData.row("b").with("tagId", "t1").with("ruleId", "u1")),
                refused("a day that does not exist", "tags[0].createdAt", date(tag, "2024-02-30T00:00:00Z")),
                refused("a date that is none", "tags[0].createdAt", date(tag, "yesterday")),
                refused("a date that is a number", "tags[0].createdAt", date(tag, 1_700_000_000_000.0)),
                refused(
                        "a server whose id has a colon",
                        "providerConfigs[0]",
                        DataSection.PROVIDER_CONFIGS,
                        ImportData.row("a:b").with("name", "N").with("type", "openai-compatible")),
                refused("a row that lacks what it needs", "tags[0]", DataSection.TAGS, ImportData.row("n")),
                refused(
                        "a row of the settings that is none",
                        "settings[0].key",
                        DataSection.SETTINGS,
                        Attributes.of("key", "turn:x").with("value", "c1")),
                refused(
                        "a project that is its own parent",
                        "projects[0]",
                        DataSection.PROJECTS,
                        project.with("parentId", "a")),
                refused(
                        "projects in a circle",
                        "projects[0].parentId",
                        DataSection.PROJECTS,
                        project.with("parentId", "b"),
                        ImportData.row("b").with("name", "B").with("parentId", "a")),
                refused(
                        "two siblings of one name",
                        "projects[1].name",
                        DataSection.PROJECTS,
                        project,
                        project.with("id", "b").with("parentId", "nowhere")),
                refused("nesting without an end", "tags[0].deep", DataSection.TAGS, tag.with("deep", deep())));
    }

    private static Object deep() {
        Object value = "bottom";
        for (int i = 0; i < 100; i++) {
            value = i % 2 == 0 ? List.of(value) : Attributes.of("x", value);
        }
        return value;
    }

    private static FullExportData date(Attributes tag, Object value) {
        return ImportData.of(DataSection.TAGS, tag.with("createdAt", value)).data();
    }

    private static Case refused(String what, String place, DataSection section, Attributes... rows) {
        return refused(what, place, ImportData.of(section, rows).data());
    }

    private static Case refused(String what, String place, FullExportData data) {
        return new Case("import: refuses " + what + " and changes nothing", subject -> {
            ImportData.fill(subject);
            List<String> before = new ArrayList<>(ImportData.lines(subject));
            ImportRefused refusal = Expect.thrown(
                    ImportRefused.class, () -> PersistenceService.importAllData(data, ImportOptions.everything()));
            Expect.isTrue(
                    place + " is named: " + refusal.place(), refusal.place().startsWith(place));
            Expect.isTrue(refusal.sentence(), refusal.sentence().endsWith(". Nothing was changed."));
            Expect.equal(before, ImportData.lines(subject));
            Expect.equal(0, subject.rows("restorePoints").count());
        });
    }
}
