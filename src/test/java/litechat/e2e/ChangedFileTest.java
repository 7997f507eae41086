package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ImportSection;
import litechat.e2e.page.ManyFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that is changed on the disk after it was chosen is not what was chosen, and is not read for it. */
class ChangedFileTest {
    private static final String SENTENCE =
            "The browser cannot read the file: it was changed, moved or removed since it was chosen. Choose it again."
                    + " Nothing was changed.";
    /** If {@code hold} is true, {@code held} tells when the worker has begun to read, and {@code goOn} lets it read further. */
    private static final String OF_PAGE =
            """
            const postMessage = Worker.prototype.postMessage;
            Worker.prototype.postMessage = function (message) {
                this.addEventListener('message', ({ data }) => { window.held ||= data.held; });
                window.goOn = () => { window.held = false; postMessage.call(this, { goOn: true }); };
                postMessage.call(this, { ...message, hold: window.hold });
            };
            """;

    private static final String OF_WORKER =
            """
            let hold = false;
            let goOn;
            const gone = new Promise(resolve => { goOn = resolve; });
            addEventListener('message', event => {
                hold ||= event.data.hold;
                if (event.data.goOn) {
                    event.stopImmediatePropagation();
                    goOn();
                }
            });
            const stream = Blob.prototype.stream;
            Blob.prototype.stream = function () {
                return !hold ? stream.call(this) : stream.call(this).pipeThrough(new TransformStream({
                    async transform(chunk, controller) {
                        controller.enqueue(chunk);
                        postMessage({ held: true });
                        await gone;
                    },
                }));
            };
            """;

    private static Path built = Stage.BUILT_PAGE;

    /** What another program does to the file. */
    private enum Change {
        APPENDED {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, " ", StandardOpenOption.APPEND);
            }
        },
        REWRITTEN {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = bytes[i] == 'e' ? (byte) 'i' : bytes[i];
                }
                Files.write(file, bytes, StandardOpenOption.WRITE);
            }
        },
        CUT_OFF {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[] {'{'});
            }
        },
        REMOVED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;

        /** Those that a browser lets a page notice: Firefox tells nothing but how much it has read. */
        static List<Change> seenBy(Browsers browser) {
            return Stream.of(values())
                    .filter(each -> each != REWRITTEN || browser != Browsers.FIREFOX)
                    .toList();
        }

        /** Browsers look at the second in which a file was changed last. */
        void applyTo(Path file) throws IOException {
            to(file);
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
            }
        }
    }

    @BeforeAll
    static void build(@TempDir Path temporary) throws IOException, InterruptedException {
        built = NewerBuild.withWorker(OF_WORKER, temporary);
    }

    @ParameterizedTest
    @EnumSource
    void itIsRefusedAndNothingChanges(Browsers browser, @TempDir Path folder) throws IOException {
        try (Stage stage = Stage.of(built, browser)) {
            stage.context().addInitScript("{" + OF_PAGE + "}");
            ChatPage page = stage.open();
            page.storage().seed(2, 2);
            page.reload();
            ImportSection section = page.imports().open();
            ManyFiles files = page.settings().files();
            String before = files.digest();
            Path file = folder.resolve("backup.json");
            for (Change change : Change.seenBy(browser)) {
                for (String button : List.of("read", "verify")) {
                    Files.write(file, ManyRows.file());
                    choose(section, file);
                    change.applyTo(file);
                    section.part(button).click();
                    assertRefused(section, files, before, change + " before " + button);
                }
            }
            page.tab().evaluate("() => { window.hold = true; }");
            for (Change change : Change.seenBy(browser)) {
                Files.write(file, ManyRows.file());
                choose(section, file);
                section.read();
                page.tab().waitForFunction("() => window.held");
                change.applyTo(file);
                page.tab().evaluate("() => goOn()");
                assertRefused(section, files, before, change + " meanwhile");
            }
            page.tab().evaluate("() => { window.hold = false; }");
            Files.write(file, ManyRows.file());
            Change.APPENDED.applyTo(file); // a driver takes one of the same length for the one that it has chosen
            section.part("file").setInputFiles(file);
            assertThat(section.part("error")).isHidden();
            section.read();
            section.awaitPreview();
        }
    }

    /** A browser looks at a file a moment after it was chosen; only what is changed after that can be noticed. */
    private static void choose(ImportSection section, Path file) {
        section.part("file").setInputFiles(file);
        section.part("file").evaluate("input => input.files[0].slice(0, 1).arrayBuffer().then(() => null)");
    }

    private static void assertRefused(ImportSection section, ManyFiles files, String before, String what) {
        assertThat(section.part("work")).isHidden();
        assertEquals(SENTENCE, section.part("error").textContent(), what);
        assertThat(section.part("decision")).isHidden();
        assertEquals(before, files.digest(), what);
    }
}
