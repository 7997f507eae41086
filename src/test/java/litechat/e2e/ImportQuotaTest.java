package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ImportSection;
import litechat.e2e.page.ManyFiles;
import litechat.e2e.page.StoredState;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A browser that really has no more room for an import: with each piece that it gets, more of it fits.
 *
 * <p>Piece by piece in Chromium only: Firefox counts what was taken back as used for a while, and then has not even room for deletions.
 */
class ImportQuotaTest {
    private static final String NAME = "many.json";
    private static final String SENTENCE =
            "Storage quota exceeded. Please free up space. What was saved before is kept; this was not saved.";
    private static final int PIECE = 1 << 20;
    private static final int TURNS = 5;
    private static final int FILLED_AGAIN = 1_000;
    private static final int MOST_TIMES = 60;

    private final byte[] file = ManyRows.file(TURNS);
    private int freed;
    private int notRead;
    private int notMoved;

    @ParameterizedTest
    @EnumSource(names = "CHROMIUM")
    void whateverDoesNotFitChangesNothingAndGoesThroughWithMoreRoom(
            Browsers browser, @TempDir Path profile, TestReporter reporter) {
        Map<String, String> whole = imported(browser);
        try (Stage stage = Stage.withLittleStorage(browser, profile)) {
            stage.watch().expect("[Qq]uota");
            ChatPage page = stage.open();
            StoredState.put(page.tab(), ManyRows.here());
            page.reload();
            StoredState old = StoredState.of(page.tab());
            page.imports().open();
            page.settings().files(); // what the page notes by itself then is noted while there is room
            OtherTab other = OtherTab.open(stage);
            other.fill(PIECE, 0);
            read(page, other);
            other.fill(PIECE, FILLED_AGAIN);
            move(page, other);
            reporter.publishEntry("no room", notRead + " times while reading, " + notMoved + " times while moving");
            assertTrue(notRead > 0 && notMoved > 0, notRead + " and " + notMoved);
            other.delete("filler");
            assertEquals(whole, StoredState.of(page.tab()).data());
            page.imports().undo();
            page.imports().awaitUndone();
            assertEquals(old, StoredState.of(page.tab()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "FIREFOX")
    void whereThereIsNoRoomAtAllNothingIsChangedAndItGoesThroughWhenThereIs(Browsers browser, @TempDir Path profile) {
        Map<String, String> whole = imported(browser);
        try (Stage stage = Stage.withLittleStorage(browser, profile)) {
            stage.watch().expect("[Qq]uota");
            ChatPage page = stage.open();
            page.awaitOfflineUse(); // or the files of the page that are kept for it would run out of room too
            StoredState.put(page.tab(), ManyRows.here());
            page.reload();
            ImportSection section = page.imports().open();
            OtherTab other = OtherTab.open(stage);
            other.fill(PIECE, 0);
            StoredState old = StoredState.of(page.tab());
            section.choose(NAME, file);
            section.read();
            awaitEnd(section);
            assertThat(section.part("error")).hasText(SENTENCE);
            assertEquals(old, StoredState.of(page.tab()));
            other.delete("filler");
            stage.restartBrowser(); // it counts anew then
            page = stage.open();
            runImport(page);
            assertEquals(whole, StoredState.of(page.tab()).data());
        }
    }

    /** What is there after the same import where there is room. */
    private Map<String, String> imported(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            StoredState.put(page.tab(), ManyRows.here());
            runImport(page);
            return StoredState.of(page.tab()).data();
        }
    }

    private void runImport(ChatPage page) {
        ImportSection section = page.imports().open();
        section.choose(NAME, file);
        section.read();
        section.awaitPreview();
        section.runImport();
        section.awaitImported();
    }

    /** Makes room until the file can be read. */
    private void read(ChatPage page, OtherTab other) {
        ImportSection section = page.imports();
        ManyFiles files = page.settings().files();
        while (true) {
            String before = files.digest();
            section.choose(NAME, file);
            section.read();
            awaitEnd(section);
            if (section.part("decision").isVisible()) {
                return;
            }
            notRead++;
            assertThat(section.part("error")).hasText(SENTENCE);
            assertEquals(before, files.digest(), "what was put aside is gone");
            makeRoom(other);
        }
    }

    /** Makes room until what was read can be moved. */
    private void move(ChatPage page, OtherTab other) {
        ImportSection section = page.imports();
        ManyFiles files = page.settings().files();
        while (true) {
            String before = files.digest();
            section.runImport();
            awaitEnd(section);
            if (section.part("decision").isHidden()) {
                section.awaitImported();
                return;
            }
            notMoved++;
            assertThat(section.part("error")).hasText(SENTENCE);
            assertEquals(before, files.digest());
            makeRoom(other);
        }
    }

    /** Where not even this fits, the next import does not either. */
    private void makeRoom(OtherTab other) {
        freed += other.makeRoom(freed) ? 1 : 0;
        assertTrue(notRead + notMoved < MOST_TIMES, "there never is room enough");
    }

    private static void awaitEnd(ImportSection section) {
        assertThat(section.part("work")).isHidden();
    }
}
