package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.FullExportData;
import litechat.persistence.ImportOptions;
import litechat.persistence.ImportRefused;
import litechat.persistence.ImportReport;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowStream;
import litechat.persistence.faults.FailingEngine;
import org.jspecify.annotations.Nullable;

/** Rows of an import pass through the table where they are put aside: never all at once, and none stays. */
final class ImportStagingCases {
    private static final int PAGE = 100;
    private static final int PAGES = 13;
    private static final int MOST_AT_ONCE = 500;

    private ImportStagingCases() {}

    static List<Case> all() {
        return List.of(
                new Case("import: nothing of what was put aside stays", ImportStagingCases::dropped),
                new Case("import: a late row is refused, and nothing stays", ImportStagingCases::lateRow),
                new Case("import: a stream that fails changes nothing, and nothing stays", ImportStagingCases::failing),
                new Case("import: a late copy of an early key is found", ImportStagingCases::lateCopy),
                new Case("import: rows come and go by pages", ImportStagingCases::paged),
                new Case("import: many turns in doubled places are numbered anew", ImportStagingCases::renumbered),
                new Case("import: a database can be read while it is put aside", ImportStagingCases::itself));
    }

    /** Rows that are made when they are asked for; it looks how many were put aside by then. */
    private static final class Pages implements RowStream {
        private final Subject subject;
        private final Row made;
        private int given;
        private int mostHeld;
        private int putAside;

        Pages(Subject subject, Row made) {
            this.subject = subject;
            this.made = made;
        }

        @Override
        public @Nullable List<Attributes> next() {
            putAside = 0;
            for (Attributes each : subject.rows("restorePoints").toQuery().toList()) {
                putAside += each.get("rows") instanceof List<?> rows ? rows.size() : 0;
            }
            mostHeld = Math.max(mostHeld, given - putAside);
            List<Attributes> page = new ArrayList<>();
            for (int i = 0; i < PAGE && given < PAGES * PAGE; i++) {
                page.add(made.of(given++));
            }
            return page.isEmpty() ? null : page;
        }

        FullExportData as(DataSection section) {
            return new FullExportData(1, Map.of(section, this));
        }
    }

    /** Makes one of many rows. */
    private interface Row {
        Attributes of(int number);
    }

    private static Attributes tag(int number) {
        return ImportData.row("n" + number).with("name", "N" + number);
    }

    private static void dropped(Subject subject) {
        ImportData.fill(subject);
        List<String> others = List.of("data", "data/s/tags/x", "other", "other/r/tags/x", "other/s/tags/x");
        subject.write(subject.rows("restorePoints"), () -> {
            for (String other : others) {
                subject.rows("restorePoints").add(ImportData.row(other));
            }
        });
        FullExportData data = ImportData.copy(PersistenceService.exportAllData());
        PersistenceService.importAllData(data, ImportOptions.everything());
        Expect.equal(others, subject.rows("restorePoints").toQuery().primaryKeys());
    }

    private static void lateRow(Subject subject) {
        int last = PAGE * PAGES - 1;
        Pages pages = new Pages(subject, i -> i < last ? tag(i) : tag(i).with("createdAt", "yesterday"));
        ImportRefused refusal = refused(subject, pages);
        Expect.equal("tags[" + last + "].createdAt", refusal.place());
    }

    private static void lateCopy(Subject subject) {
        int last = PAGE * PAGES - 1;
        Pages pages = new Pages(subject, i -> i < last ? tag(i) : tag(i).with("id", "n0"));
        ImportRefused refusal = refused(subject, pages);
        Expect.equal("tags[" + last + "].id", refusal.place());
    }

    private static ImportRefused refused(Subject subject, Pages pages) {
        ImportData.fill(subject);
        List<String> before = ImportData.lines(subject);
        ImportRefused refusal = Expect.thrown(
                ImportRefused.class,
                () -> PersistenceService.importAllData(pages.as(DataSection.TAGS), ImportOptions.everything()));
        Expect.isTrue("rows were put aside by then", pages.putAside > 0);
        unchanged(subject, before);
        return refusal;
    }

    private static void failing(Subject subject) {
        ImportData.fill(subject);
        List<String> before = ImportData.lines(subject);
        Pages pages = new Pages(subject, i -> {
            if (i > PAGE * (PAGES - 1)) {
                throw new IllegalStateException("The file ends here");
            }
            return tag(i);
        });
        IllegalStateException failure = Expect.thrown(
                IllegalStateException.class,
                () -> PersistenceService.importAllData(pages.as(DataSection.TAGS), ImportOptions.everything()));
        Expect.equal("The file ends here", failure.getMessage());
        Expect.isTrue("rows were put aside by then", pages.putAside > 0);
        unchanged(subject, before);
    }

    private static void unchanged(Subject subject, List<String> before) {
        Expect.equal(before, ImportData.lines(subject));
        Expect.equal(0, subject.rows("restorePoints").count());
    }

    private static void paged(Subject subject) {
        FailingEngine engine = new FailingEngine(subject.engine());
        PersistenceService.bind(new LiteChatDatabase(engine));
        for (String name : List.of("a", "b")) {
            take(subject, DataSection.CONVERSATIONS, i -> ImportData.row(name + i)
                    .with("title", "T"));
            take(subject, DataSection.INTERACTIONS, i -> ImportData.turn(name + i, name + i % 7, i));
            take(subject, DataSection.PROJECTS, i -> ImportData.row(name + i)
                    .with("name", "P")
                    .with("parentId", name + (i + 1)));
        }
        Expect.isTrue("not " + engine.mostAtOnce() + " rows at once", engine.mostAtOnce() <= MOST_AT_ONCE);
        for (DataSection section : List.of(DataSection.CONVERSATIONS, DataSection.INTERACTIONS, DataSection.PROJECTS)) {
            Expect.equal(PAGES * PAGE, subject.rows(section.table()).count());
        }
        Expect.equal("b1", Expect.present(subject.rows("projects").get("b0")).get("parentId"));
    }

    private static void take(Subject subject, DataSection section, Row made) {
        Pages pages = new Pages(subject, made);
        ImportReport report = PersistenceService.importAllData(pages.as(section), ImportOptions.everything());
        Expect.equal(PAGES * PAGE, report.rows());
        Expect.isTrue("not " + pages.mostHeld + " rows in memory", pages.mostHeld <= MOST_AT_ONCE);
    }

    private static void renumbered(Subject subject) {
        ImportData.fill(subject);
        int count = PAGES * PAGE;
        Pages pages = new Pages(subject, i -> ImportData.turn("i" + i, "c1", i == 0 ? 1 : i));
        PersistenceService.importAllData(pages.as(DataSection.INTERACTIONS), ImportOptions.everything());
        for (int i = 0; i < count; i++) {
            Attributes turn = Expect.present(subject.rows("interactions").get("i" + i));
            Expect.equal((double) i, turn.get("index"));
        }
    }

    private static void itself(Subject subject) {
        ImportData.fill(subject);
        List<String> before = ImportData.lines(subject);
        ImportReport report =
                PersistenceService.importAllData(PersistenceService.exportAllData(), ImportOptions.everything());
        Expect.equal(before, ImportData.lines(subject));
        Expect.equal(new ImportReport(before.size() - 1, 0, 0), report);
    }
}
