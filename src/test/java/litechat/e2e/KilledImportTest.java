package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import litechat.LongRun;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ImportSection;
import litechat.e2e.page.StoredState;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A browser is killed at some moment of an import, or of taking one back: then the database holds all of it, or nothing.
 *
 * <p>After such a death Chromium would delete the whole database in one of the next starts. The page prevents it (see {@link
 * TornLogTest}), unless the browser dies again before it has. A deletion is a loss, and fails: it is told from all else by the
 * name of the database, which is another one then.
 */
class KilledImportTest {
    private static final int KILLS = LongRun.times("litechat.kills", 4);
    private static final long SEED = Long.getLong("litechat.seed", 1);
    private static final List<String> CHOICES = List.of("KEEP_NEWER", "REPLACE");
    private static final String NAME = "many.json";
    private static final double A_LITTLE_LONGER = 1.1;

    /** In which step of an import the browser is killed, and whether it can hold the old and the new rows then. */
    private enum Moment {
        IMPORTING(true, true),
        READING(true, false),
        UNDOING(true, true),
        REPLACING(true, true),
        IMPORTED(false, true),
        DECIDING(true, false),
        UNDONE(true, false);

        private final boolean canBeOld;
        private final boolean canBeNew;

        Moment(boolean canBeOld, boolean canBeNew) {
            this.canBeOld = canBeOld;
            this.canBeNew = canBeNew;
        }
    }

    private final Map<String, StoredState> imported = new HashMap<>();
    private final Map<Moment, Long> millis = new EnumMap<>(Moment.class);
    private final byte[] file = ManyRows.file();

    @ParameterizedTest
    @EnumSource
    void theRowsAreThoseOfBeforeOrThoseOfAfter(Browsers browser, @TempDir Path profile, TestReporter reporter)
            throws InterruptedException {
        try (LongRun run = new LongRun("kills during imports in " + browser, SEED);
                Stage stage = Stage.in(browser, profile)) {
            StoredState old = filled(stage.open());
            ChatPage page = stage.open();
            for (String choice : CHOICES) {
                importAndTakeBack(page, choice, old);
            }
            page.settings().close();
            for (int i = 0; i < KILLS; i++) {
                SplittableRandom random = new SplittableRandom(run.next());
                Moment moment = Moment.values()[i % Moment.values().length];
                String choice = moment == Moment.REPLACING ? "REPLACE" : CHOICES.get(i % CHOICES.size());
                List<String> tabs = page.storage().openTabs();
                walkTo(page, moment, choice, random);
                BrowserProcess.kill(profile);
                stage.startBrowserAgain();
                page = stage.open();
                page.storage().awaitGone(tabs);
                judge(page, StoredState.of(page.tab()), old, moment, choice, run);
            }
            assertUndecidedImportsGo(page, old);
            run.held();
            reporter.publishEntry(run.toString());
        }
    }

    private static StoredState filled(ChatPage page) {
        StoredState.put(page.tab(), ManyRows.here());
        page.reload();
        return StoredState.of(page.tab());
    }

    /** Without a kill: how long it takes, and what has to be there afterwards. */
    private void importAndTakeBack(ChatPage page, String choice, StoredState old) {
        ImportSection section = page.imports();
        if (section.part("read").isHidden()) {
            section.open();
        }
        section.choose(NAME, file);
        long start = System.nanoTime();
        section.read();
        section.awaitPreview();
        millis.put(Moment.READING, since(start));
        section.decide(choice);
        start = System.nanoTime();
        section.runImport();
        section.awaitImported();
        millis.put(choice.equals("REPLACE") ? Moment.REPLACING : Moment.IMPORTING, since(start));
        StoredState after = StoredState.of(page.tab());
        assertNotEquals(old.data(), after.data());
        imported.put(choice, after);
        start = System.nanoTime();
        section.undo();
        section.awaitUndone();
        millis.put(Moment.UNDOING, since(start));
        assertEquals(old, StoredState.of(page.tab()));
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void walkTo(ChatPage page, Moment moment, String choice, SplittableRandom random)
            throws InterruptedException {
        ImportSection section = page.imports().open();
        section.choose(NAME, file);
        section.read();
        if (moment == Moment.READING) {
            waitSomewhereIn(moment, random);
            return;
        }
        section.awaitPreview();
        section.decide(choice);
        if (moment == Moment.DECIDING) {
            return;
        }
        section.runImport();
        if (moment == Moment.IMPORTING || moment == Moment.REPLACING) {
            waitSomewhereIn(moment, random);
            return;
        }
        section.awaitImported();
        if (moment == Moment.IMPORTED) {
            return;
        }
        section.undo();
        if (moment == Moment.UNDOING) {
            waitSomewhereIn(moment, random);
            return;
        }
        section.awaitUndone();
    }

    private void waitSomewhereIn(Moment moment, SplittableRandom random) throws InterruptedException {
        Thread.sleep((long) (random.nextDouble() * A_LITTLE_LONGER * millis.getOrDefault(moment, 0L)));
    }

    private void judge(ChatPage page, StoredState after, StoredState old, Moment moment, String choice, LongRun run) {
        StoredState whole = Objects.requireNonNull(imported.get(choice));
        boolean isOld = after.data().equals(old.data());
        boolean isNew = after.data().equals(whole.data());
        String what = run + ", killed while " + moment + " " + choice;
        assertEquals(
                old.identity(), after.identity(), what + ", this is another database: the browser deleted the one");
        assertTrue(
                isOld || isNew, () -> what + ", mixed: " + after.data() + "\nold: " + old.data() + "\nnew: " + whole);
        assertTrue(isOld ? moment.canBeOld : moment.canBeNew, what + ", but the rows are " + (isOld ? "old" : "new"));
        // The browser decides in how many pieces it hands a file over, and with that how many records there are.
        assertEquals(isNew ? 1 : 0, after.imports().size(), what);
        ImportSection section = page.imports().open();
        if (isNew) {
            section.awaitPast(NAME);
            section.undo();
            section.awaitUndone();
            StoredState undone = StoredState.of(page.tab());
            assertEquals(old.data(), undone.data(), what);
            assertEquals(Map.of(), undone.imports());
        }
        section.awaitPast();
        page.settings().close();
        StoredState.ageUndecidedImports(page.tab());
        run.saw(moment + (isOld ? " old" : " new"));
    }

    /** What the dead left aside, and one import more that nobody decides, is gone after some days. */
    private void assertUndecidedImportsGo(ChatPage page, StoredState old) {
        ImportSection section = page.imports().open();
        section.choose(NAME, file);
        section.read();
        section.awaitPreview();
        assertTrue(!StoredState.of(page.tab()).staged().isEmpty());
        StoredState.ageUndecidedImports(page.tab());
        page.reload();
        page.storage().await("rows.restorePoints.length === 0");
        assertEquals(old, StoredState.of(page.tab()));
    }
}
