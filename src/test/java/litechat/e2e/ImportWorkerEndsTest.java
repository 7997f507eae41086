package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ImportSection;
import litechat.e2e.page.StoredState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worker is ended in the middle of the one transaction of an import, or of taking it back. */
class ImportWorkerEndsTest {
    private static final String NAME = "many.json";

    /** Parts of the rows that have been moved when the worker is ended. */
    private static final List<Double> MOMENTS = List.of(0.01, 0.5, 0.99);

    /** Ends the worker when it tells that so many rows have been moved. */
    private static final String END =
            """
            const postMessage = Worker.prototype.postMessage;
            Worker.prototype.postMessage = function (message) {
                this.addEventListener('message', ({ data }) => {
                    if (data.progress?.moved >= window.endAt) {
                        window.ended = true;
                        this.terminate();
                    }
                });
                postMessage.call(this, message);
            };
            """;

    @ParameterizedTest
    @EnumSource
    void theRowsAreThoseOfBeforeOrThoseOfAfter(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.context().addInitScript("{" + END + "}");
            ChatPage page = stage.open();
            StoredState.put(page.tab(), ManyRows.here());
            page.reload();
            StoredState old = StoredState.of(page.tab());
            StoredState whole = imported(page);
            assertNotEquals(old.data(), whole.data());
            page.imports().undo();
            page.imports().awaitUndone();
            for (double part : MOMENTS) {
                page.reload();
                prepare(page);
                endAt(page, part);
                page.imports().runImport();
                awaitEnd(page);
                judge(page, old, whole, part);
            }
            page.reload();
            assertEquals(whole.data(), imported(page).data());
            for (double part : MOMENTS) {
                endAt(page, part);
                page.imports().undo();
                awaitEnd(page);
                StoredState after = StoredState.of(page.tab());
                assertTrue(after.data().equals(old.data()) || after.data().equals(whole.data()), "undone, " + part);
                page.reload();
                page.imports().open();
                if (after.data().equals(old.data())) {
                    page.imports().awaitPast();
                    return;
                }
                page.imports().awaitPast(NAME);
            }
            page.imports().undo();
            page.imports().awaitUndone();
            assertEquals(old.data(), StoredState.of(page.tab()).data());
        }
    }

    private static void prepare(ChatPage page) {
        ImportSection section = page.imports().open();
        section.choose(NAME, ManyRows.file());
        section.read();
        section.awaitPreview();
        section.decide("REPLACE");
    }

    private static StoredState imported(ChatPage page) {
        prepare(page);
        page.imports().runImport();
        page.imports().awaitImported();
        return StoredState.of(page.tab());
    }

    private static void endAt(ChatPage page, double part) {
        page.tab().evaluate("rows => { window.endAt = rows; }", part * ManyRows.TURNS_OF_FILE);
    }

    private static void awaitEnd(ChatPage page) {
        page.tab().waitForFunction("() => window.ended");
    }

    private static void judge(ChatPage page, StoredState old, StoredState whole, double part) {
        StoredState after = StoredState.of(page.tab());
        boolean isNew = after.data().equals(whole.data());
        assertTrue(isNew || after.data().equals(old.data()), () -> part + ": " + after.differences(old));
        page.reload();
        ImportSection section = page.imports().open();
        if (isNew) {
            section.awaitPast(NAME);
            section.undo();
            section.awaitUndone();
        }
        section.awaitPast();
        assertEquals(old.data(), StoredState.of(page.tab()).data());
    }
}
