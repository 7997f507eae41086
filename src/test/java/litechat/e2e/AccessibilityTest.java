package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import litechat.backup.SampleRows;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chromium only, because axe reads what stands in the page, and that is the same in both browsers. */
class AccessibilityTest {
    private static final String EVERY_KIND =
            """
            # Title

            Text `code` [link](https://example.org) ![picture](https://x.org/a.png)

            | a | b |
            |---|---|
            | 1 | 2 |

            ```js
            let x;
            ```

            > quote

            - [x] task

            A formula $x^2$.

            ```mermaid
            flowchart LR
              A --> B
            ```
            """;

    private static final Path AXE = Path.of("js-interop/node_modules/axe-core/axe.min.js");
    private static final int WIDE = 1440;
    private static final int NARROW = 360;
    private static final int HEIGHT = 800;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noStateOfThePageHasASeriousViolation(ColorScheme colours) throws IOException, InterruptedException {
        Gate gate = new Gate();
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.model()
                    .answer(
                            Script.saying(EVERY_KIND),
                            Script.saying("Again"),
                            Script.stream().delta("half").errorEvent("overloaded"),
                            Script.stream()
                                    .delta("on its way")
                                    .gate(gate)
                                    .finish("stop")
                                    .done());
            ChatPage page = stage.open();
            page.tab().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            page.tab().setViewportSize(WIDE, HEIGHT);
            page.tab().evaluate(Files.readString(AXE));
            assertNoViolation(page, "nothing set up");
            page.providers().open();
            page.providers().field("save").click();
            assertNoViolation(page, "a form with errors");
            page.providers().close();
            page.providers().connect("Local", stage.model().baseUrl(), Stage.MODEL, "");
            assertNoViolation(page, "an empty chat");
            page.models().open().part("fetch").click();
            assertThat(page.models().part("servers")).containsText("The server lists");
            assertNoViolation(page, "the models");
            page.models().close();
            page.ask("Show all");
            page.turn(0).awaitStatus("completed");
            assertThat(page.turn(0).answer().locator("table")).isVisible();
            assertThat(page.turn(0).answer().locator(".hljs-keyword")).isVisible();
            assertThat(page.turn(0).answer().locator(".diagram svg")).isVisible();
            assertNoViolation(page, "an answer");
            page.turn(0).action("edit").focus();
            page.tab().keyboard().press("Enter");
            assertThat(page.turn(0).editor()).isFocused();
            assertNoViolation(page, "a question that is edited");
            page.tab().keyboard().press("Escape");
            page.turn(0).action("menu").click();
            assertNoViolation(page, "the menu of a turn");
            page.tab().locator("#turn-menu [data-action=others]").click();
            assertThat(page.tab().locator(".other-models")).isVisible();
            assertNoViolation(page, "the choice of other models");
            page.tab().keyboard().press("Escape");
            page.turn(0).action("regenerate").click();
            page.turn(0).awaitAnswer("Again");
            assertNoViolation(page, "another version");
            page.turn(0).choose("compare");
            assertThat(page.tab().locator(".compare-dialog__version")).hasCount(2);
            assertNoViolation(page, "versions side by side");
            page.tab().keyboard().press("Escape");
            page.turn(0).choose("details");
            assertThat(page.tab().locator(".turn-dialog")).isVisible();
            assertNoViolation(page, "the details of an answer");
            page.tab().keyboard().press("Escape");
            ItemEditor rules = page.settings().open("rules").editor("rules", 0).add();
            rules.fill("name", "brief").fill("content", "Be brief.").save();
            page.settings().close();
            page.composer().rules().click();
            page.composer().box("brief").check();
            assertNoViolation(page, "the choice of rules");
            page.tab().keyboard().press("Escape");
            page.part(".composer", "picker")
                    .setInputFiles(new FilePayload("notes.txt", "text/plain", "abc".getBytes(StandardCharsets.UTF_8)));
            page.tab().locator(".composer .file-chip [data-ref=open]").click();
            assertThat(page.tab().locator(".file-dialog pre")).hasText("abc");
            assertNoViolation(page, "an attached file");
            page.tab().keyboard().press("Escape");
            page.composer().input().fill("@");
            assertThat(page.tab().locator(".suggestion").first()).isVisible();
            assertNoViolation(page, "suggestions");
            page.tab().keyboard().press("Escape");
            page.composer().input().fill("Next");
            page.composer().preview();
            assertNoViolation(page, "what will be sent");
            page.tab().keyboard().press("Escape");
            page.ask("Fail");
            page.turn(1).awaitStatus("error");
            page.ask("Go on");
            gate.awaitReached();
            assertThat(page.turn(2).answer()).hasText("on its way");
            assertNoViolation(page, "an error and an answer on its way");
            gate.open();
            page.turn(2).awaitStatus("completed");
            page.projects().add("Work");
            page.projects().expand("Work");
            assertNoViolation(page, "a project");
            page.projects().choose("Work", "choose-project");
            assertThat(page.projects().dialog()).isVisible();
            assertNoViolation(page, "the settings of a project");
            page.tab().keyboard().press("Escape");
            assertThat(page.projects().dialog()).isHidden();
            page.projects().choose("Work", "choose-delete-project");
            assertThat(page.projects().deletion()).isVisible();
            assertNoViolation(page, "the deletion of a project");
            page.tab().keyboard().press("Escape");
            page.export().open().includeKeys();
            page.part(".export-dialog", "scope").selectOption("dates");
            page.tab().locator(".export-dialog summary").click();
            assertNoViolation(page, "the export");
            page.tab().keyboard().press("Escape");
            page.conversations().choose("Show all", "export");
            assertThat(page.tab().locator(".document-dialog")).isVisible();
            assertNoViolation(page, "the export of a conversation");
            page.tab().keyboard().press("Escape");
            page.settings().open("general");
            assertNoViolation(page, "the general settings");
            for (String section : List.of("rules", "keys", "mods", "repositories")) {
                page.settings().go(section).editor(section, 0).add().failToSave();
                assertNoViolation(page, "the form of the " + section);
            }
            page.settings().go("keys").part("set").click();
            page.part(".passphrase-dialog", "save").click();
            assertNoViolation(page, "the form for a passphrase");
            page.tab().keyboard().press("Escape");
            page.settings().go("usage");
            assertNoViolation(page, "the usage");
            page.tab().setViewportSize(NARROW, HEIGHT);
            assertNoViolation(page, "the settings on a narrow page");
            page.settings().close();
            assertNoViolation(page, "a narrow page");
            page.part(".chat-header", "toggle-sidebar").click();
            assertNoViolation(page, "a drawer");
            page.conversations().delete("Show all");
            assertNoViolation(page, "a note with a way back");
            page.tab().setViewportSize(WIDE, HEIGHT);
            page.settings().open("trash");
            page.settings().section("trash").locator("[data-ref=restore]").waitFor();
            assertNoViolation(page, "the trash");
            page.settings().go("archive");
            assertNoViolation(page, "the archive");
            page.settings().go("import");
            page.settings()
                    .section("import")
                    .locator("[data-ref=file]")
                    .setInputFiles(new FilePayload(
                            "backup.json",
                            "application/json",
                            SampleRows.export().getBytes(StandardCharsets.UTF_8)));
            page.settings().section("import").locator("[data-ref=read]").click();
            assertThat(page.settings().section("import").locator("[data-ref=decision]"))
                    .isVisible();
            assertNoViolation(page, "what an import would change");
            page.settings().go("storage");
            assertThat(page.settings().part("measure")).isVisible();
            assertNoViolation(page, "the storage");
            page.settings().part("clear-all").click();
            assertNoViolation(page, "the question before everything is cleared");
        }
    }

    private static void assertNoViolation(ChatPage page, String state) {
        Object violations = page.tab()
                .evaluate(
                        """
                        async () => {
                            await Promise.all(document.getAnimations().filter(each =>
                                each.effect.getComputedTiming().endTime !== Infinity).map(each => each.finished.catch(() => 0)));
                            const { violations } = await axe.run();
                            return violations.filter(each => ['serious', 'critical'].includes(each.impact)).map(each =>
                                each.id + ': ' + each.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
                                .join('\\n');
                        }""");
        assertEquals("", violations, state);
    }
}
