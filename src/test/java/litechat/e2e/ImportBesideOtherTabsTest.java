package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import litechat.LongRun;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ImportSection;
import litechat.e2e.page.StoredRows;
import litechat.e2e.page.StoredState;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While one tab imports, others import and save: it is as if all had been done one after the other. */
class ImportBesideOtherTabsTest {
    private static final int ENOUGH = 20;
    private static final String FIRST = "first.json";
    private static final String SECOND = "second.json";

    private static final String CLICK_AT =
            """
            moment => {
                const section = document.querySelector('.settings-import');
                const button = section.querySelector('[data-ref=import]');
                new MutationObserver(() => {
                    if (section.querySelector('[data-ref=work]').hidden) window.endedAt ??= Date.now();
                }).observe(section, { attributes: true, subtree: true });
                setTimeout(() => { button.click(); window.endedAt = undefined; window.beganAt = Date.now(); }, moment - Date.now());
            }""";

    /** Presses each button again; a second press of what works already does nothing. */
    private static final String PRESS_ALL =
            """
            () => {
                const ref = name => document.querySelector(`.settings-import [data-ref=${name}]`);
                const names = ['import', 'read', 'verify', 'discard'];
                ref('import').click();
                names.forEach(name => ref(name).click());
                return [...names, 'file'].filter(name => !ref(name).disabled).join();
            }""";

    /** The one that changes most in a build, all of them at night. */
    private static List<String> choices(String... all) {
        return List.of(all).subList(0, Math.min(all.length, LongRun.times("litechat.importChoices", 1)));
    }

    private static ChatPage opened(Stage stage) {
        ChatPage page = stage.open();
        StoredState.put(page.tab(), ManyRows.here());
        page.reload();
        return page;
    }

    private static void preview(ChatPage page, String name, byte[] file, String choice) {
        ImportSection section = page.imports();
        section.choose(name, file);
        section.read();
        section.awaitPreview();
        section.decide(choice);
    }

    private static StoredState imported(ChatPage page) {
        page.imports().runImport();
        page.imports().awaitImported();
        return StoredState.of(page.tab());
    }

    private static void undoLast(ChatPage page) {
        page.imports().undoLast();
        page.imports().awaitUndone();
    }

    /** What is there when both are imported by one tab in this order; after that, nothing of them is. */
    private static StoredState oneAfterTheOther(ChatPage page, String choice, byte[]... files) {
        StoredState before = StoredState.of(page.tab());
        StoredState after = before;
        for (byte[] file : files) {
            preview(page, FIRST, file, choice);
            after = imported(page);
        }
        undoLast(page);
        undoLast(page);
        assertEquals(before, StoredState.of(page.tab()));
        return after;
    }

    @ParameterizedTest
    @EnumSource
    void twoImportsAtOnceAreOneAfterTheOther(Browsers browser, TestReporter reporter) {
        byte[] first = ManyRows.file(2);
        byte[] second = ManyRows.otherFile();
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = opened(stage);
            StoredState old = StoredState.of(page.tab());
            ChatPage other = stage.open();
            page.imports().open();
            other.imports().open();
            for (String choice : choices("REPLACE", "KEEP_MINE")) {
                StoredState ab = oneAfterTheOther(page, choice, first, second);
                StoredState ba = oneAfterTheOther(page, choice, second, first);
                assertNotEquals(ab.data(), ba.data());
                preview(page, FIRST, first, choice);
                preview(other, SECOND, second, choice);
                double moment = System.currentTimeMillis() + 3_000.0; // both tabs have heard of it by then
                page.tab().evaluate(CLICK_AT, moment);
                other.tab().evaluate(CLICK_AT, moment);
                page.imports().awaitImported();
                other.imports().awaitImported();
                assertOverlap(page, other);
                StoredState both = StoredState.of(page.tab());
                boolean isFirstFirst = both.data().equals(ab.data());
                assertTrue(
                        isFirstFirst || both.data().equals(ba.data()),
                        () -> choice + ": " + both.differences(ab) + " and " + both.differences(ba));
                reporter.publishEntry(choice, isFirstFirst ? "the first tab was first" : "the second tab was first");
                assertEquals(2, both.imports().size());
                page.imports().loadImports();
                for (String name : isFirstFirst ? List.of(SECOND, FIRST) : List.of(FIRST, SECOND)) {
                    page.imports().undo(name);
                    page.imports().awaitUndone();
                }
                page.imports().awaitPast();
                assertEquals(old, StoredState.of(page.tab()), choice);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTabThatImportsTakesNoOtherWorkMeanwhile(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = opened(stage);
            page.imports().open();
            StoredState old = StoredState.of(page.tab());
            preview(page, FIRST, ManyRows.file(), "REPLACE");
            StoredState whole = imported(page);
            page.imports().undo();
            page.imports().awaitUndone();
            preview(page, FIRST, ManyRows.file(), "REPLACE");
            assertEquals("", page.tab().evaluate(PRESS_ALL));
            page.imports().awaitImported();
            assertEquals(whole.data(), StoredState.of(page.tab()).data());
            page.imports().awaitPast(FIRST);
            page.imports().undo();
            page.imports().awaitUndone();
            assertEquals(old, StoredState.of(page.tab()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherTabSavesMeanwhileIsThereWholeOrReplacedWhole(Browsers browser, TestReporter reporter) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = opened(stage);
            page.imports().open();
            StoredState old = StoredState.of(page.tab());
            OtherTab other = OtherTab.open(stage);
            for (String choice : choices("REPLACE", "KEEP_NEWER")) {
                preview(page, FIRST, ManyRows.file(), choice);
                StoredState whole = imported(page);
                page.imports().undo();
                page.imports().awaitUndone();
                preview(page, FIRST, ManyRows.file(), choice);
                other.beginSaving();
                other.awaitSaved(ENOUGH);
                page.imports().runImport();
                page.imports().awaitImported();
                other.awaitSaved(ENOUGH);
                int saved = other.endSaving();
                int replaced = saved - countSaved(page);
                assertTrue(choice.equals("REPLACE") ? replaced >= ENOUGH : replaced == 0, choice + ": " + replaced);
                assertTrue(saved - replaced >= ENOUGH, "saved after it: " + (saved - replaced));
                assertThere(page, replaced, saved);
                other.delete("saved-");
                assertEquals(whole.data(), StoredState.of(page.tab()).data());
                page.imports().undo();
                page.imports().awaitUndone();
                assertThere(page, 0, replaced);
                reporter.publishEntry(choice, saved + " saved, " + replaced + " of them replaced");
                other.delete("saved-");
                assertEquals(old, StoredState.of(page.tab()));
            }
        }
    }

    private static int countSaved(ChatPage page) {
        return (int) page.storage().table("conversations").stream()
                .filter(row -> row.get("title").getAsString().startsWith("saved-"))
                .count();
    }

    /** Of what the other tab saved, exactly these are there, and each is whole. */
    private static void assertThere(ChatPage page, int from, int to) {
        JsonObject rows = page.storage().all();
        List<String> conversations = new ArrayList<>();
        for (JsonObject row : StoredRows.rows(rows, "conversations")) {
            conversations.add(row.get("title").getAsString());
        }
        List<String> turns = new ArrayList<>();
        for (JsonObject row : StoredRows.rows(rows, "interactions")) {
            turns.add(row.get("response").getAsString());
        }
        List<String> expected = new ArrayList<>();
        for (int i = from; i < to; i++) {
            expected.add("saved-%05d".formatted(i));
        }
        conversations.removeIf(title -> !title.startsWith("saved-"));
        turns.removeIf(response -> !response.startsWith("saved-"));
        assertEquals(expected, conversations);
        assertEquals(expected, turns);
    }

    private static void assertOverlap(ChatPage page, ChatPage other) {
        double began = Math.max(moment(page, "beganAt"), moment(other, "beganAt"));
        double ended = Math.min(moment(page, "endedAt"), moment(other, "endedAt"));
        assertTrue(began < ended, "the second began at " + began + ", the first ended at " + ended);
    }

    private static double moment(ChatPage page, String name) {
        return ((Number) page.tab().evaluate("name => window[name]", name)).doubleValue();
    }
}
