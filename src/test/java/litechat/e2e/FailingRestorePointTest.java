package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ImportSection;
import litechat.e2e.page.ManyFiles;
import litechat.e2e.page.StoredState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an import needs to be taken back cannot be written: then nothing is imported. */
class FailingRestorePointTest {
    /** The worker is told what is to fail with what it is asked. */
    private static final String OF_PAGE =
            """
            const postMessage = Worker.prototype.postMessage;
            Worker.prototype.postMessage = function (message) {
                postMessage.call(this, { ...message, fault: window.fault });
            };
            """;

    /** {@code {at, how}}: IndexedDB refuses this write of what is kept for taking the import back; the last is that of its header. */
    private static final String OF_WORKER =
            """
            let fault;
            let writes = 0;
            addEventListener('message', ({ data }) => { fault ??= data.fault; });
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (row, ...key) {
                const request = put.call(this, row, ...key);
                const isHeader = row.kind === 'import';
                if (fault && this.name === 'restorePoints' && (isHeader || /\\/[ar]\\//.test(row.id))
                        && (fault.at === 'header' ? isHeader : writes++ === fault.at)) {
                    if (fault.how === 'conflict') {
                        return this.add(row, ...key);
                    }
                    request.addEventListener('success', () => this.transaction.abort());
                }
                return request;
            };
            """;

    private static final String LOST = "The connection to the database was lost. Nothing since then has been saved.";
    private static final String TAKEN =
            "Something in the file has a name or an identifier that is taken here. Nothing was changed.";
    private static final int TURNS = 2;
    private static final int ROWS = TURNS * ManyRows.IN_FILE;

    private static Path built = Stage.BUILT_PAGE;

    private record Fault(Object at, String how, String sentence) {}

    @BeforeAll
    static void build(@TempDir Path temporary) throws IOException, InterruptedException {
        built = NewerBuild.withWorker(OF_WORKER, temporary);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsImportedAndThatIsSaid(Browsers browser) {
        try (Stage stage = Stage.of(built, browser)) {
            stage.context().addInitScript("{" + OF_PAGE + "}");
            ChatPage page = stage.open();
            StoredState.put(page.tab(), ManyRows.here());
            page.reload();
            StoredState old = StoredState.of(page.tab());
            ImportSection section = page.imports().open();
            section.choose("many.json", ManyRows.file(TURNS));
            section.read();
            section.awaitPreview();
            section.decide("REPLACE");
            ManyFiles files = page.settings().files();
            String before = files.digest();
            for (Fault each : List.of(
                    new Fault(0, "abort", LOST),
                    new Fault(ROWS / 2, "conflict", TAKEN),
                    new Fault(ROWS, "abort", LOST),
                    new Fault("header", "conflict", TAKEN))) {
                page.tab().evaluate("fault => { window.fault = fault; }", Map.of("at", each.at, "how", each.how));
                section.runImport();
                assertThat(section.part("error")).hasText(each.sentence);
                assertEquals(before, files.digest(), each.toString());
                assertEquals(old.data(), StoredState.of(page.tab()).data());
            }
            page.tab().evaluate("() => { window.fault = undefined; }");
            section.runImport();
            section.awaitImported();
            assertTrue(StoredState.of(page.tab()).imports().values().stream().allMatch(rows -> rows > ROWS));
            section.undo();
            section.awaitUndone();
            assertEquals(old, StoredState.of(page.tab()));
        }
    }
}
