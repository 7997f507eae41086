package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code, formulas and diagrams in an answer. */
class RichAnswerTest {
    private static final String CODE = "let answer = 42; // " + "a long line ".repeat(40);
    private static final String RICH =
            """
            ```js
            %s
            ```

            Inside $a^2 + b^2$ and \\(\\frac{1}{2}\\), apart

            $$
            = \\sqrt{2}
            $$

            and wrong $\\frac{1$.

            ```mermaid
            flowchart LR
              Question --> Answer
            ```

            ```mermaid
            flowchart LR
              Question --> --> [
            ```
            """
                    .formatted(CODE);

    private static ChatPage ask(Stage stage) {
        stage.model().answer(Script.stream().delta(RICH).finish("stop").done().rechunked(100));
        ChatPage page = stage.openConnected();
        page.ask("Show all");
        page.turn(0).awaitStatus("completed");
        return page;
    }

    private static Locator button(Locator block, String name) {
        return block.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator block(ChatPage page, int place) {
        return page.turn(0).answer().locator(".code-block").nth(place);
    }

    private static void assertAllIsDrawn(ChatPage page) {
        Locator answer = page.turn(0).answer();
        assertThat(block(page, 0).locator(".hljs-keyword")).hasText("let");
        assertThat(answer.locator("math")).hasCount(3);
        assertThat(answer.locator("math.tml-display msqrt")).hasCount(1);
        assertThat(answer.locator("code.formula--wrong")).hasText("\\frac{1");
        page.awaitDiagrams();
        assertThat(block(page, 1).locator("svg")).containsText("Question");
        assertThat(block(page, 2).getByText("This diagram cannot be drawn. Here is its source."))
                .isVisible();
        assertThat(block(page, 2).locator("pre")).containsText("--> --> [");
    }

    @ParameterizedTest
    @EnumSource
    void formulasAndDiagramsAreDrawnAndWhatIsWrongIsShownAsItsSource(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = ask(stage);
            assertAllIsDrawn(page);
            Locator diagram = block(page, 1);
            assertThat(diagram.locator("pre")).isHidden();
            assertNotEquals(0, diagram.locator("svg").boundingBox().width);
            button(diagram, "Source").click();
            assertThat(diagram.locator("pre")).containsText("Question --> Answer");
            assertThat(diagram.locator("svg")).isHidden();
            button(diagram, "Source").click();
            assertThat(diagram.locator("svg")).isVisible();
            Object styled = page.tab()
                    .evaluate(
                            "() => document.querySelectorAll('.markdown [style], .markdown style, .markdown foreignObject').length");
            assertEquals(0, styled);
        }
    }

    @ParameterizedTest
    @EnumSource
    void codeNamesItsLanguageAndCanBeWrapped(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = ask(stage);
            Locator block = block(page, 0);
            assertThat(block.locator("[data-ref=language]")).hasText("js");
            Locator code = block.locator("pre");
            assertEquals(true, code.evaluate("pre => pre.scrollWidth > pre.clientWidth"));
            button(block, "Wrap").click();
            assertEquals(false, code.evaluate("pre => pre.scrollWidth > pre.clientWidth"));
            assertThat(button(block, "Wrap")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void codeIsCopiedAndDownloadedAsItWasWritten() throws IOException {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            ChatPage page = ask(stage);
            assertThat(block(page, 0).locator(".hljs-number")).hasText("42");
            Locator copy = button(block(page, 0), "Copy");
            copy.evaluate(
                    """
                    button => new MutationObserver(() => {
                        window.told ||= button.textContent === 'Copied';
                    }).observe(button, { subtree: true, childList: true, characterData: true })""");
            copy.click();
            page.tab().waitForFunction("() => window.told"); // it says so for two seconds
            assertEquals(CODE + "\n", page.tab().evaluate("() => navigator.clipboard.readText()"));
            Download download = page.tab()
                    .waitForDownload(() -> button(block(page, 0), "Download").click());
            assertEquals("code.js.txt", download.suggestedFilename());
            try (var file = download.createReadStream()) {
                assertEquals(CODE + "\n", new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFetchedForTheFirstOfItsKindIsThereWithoutANetwork(Browsers browser, @TempDir Path profile) {
        try (Stage stage = Stage.in(browser, profile)) {
            stage.model().answer(Script.saying("Plain."), Script.saying(RICH));
            ChatPage page = stage.openConnected();
            page.awaitOfflineUse();
            page.ask("Show all");
            page.turn(0).awaitAnswer("Plain.");
            stage.site().close();
            page.ask("Again");
            page.turn(1).awaitStatus("completed");
            page.storage().await("rows.interactions.every(each => each.status === 'COMPLETED')");
            Locator answer = page.turn(1).answer();
            assertThat(answer.locator(".hljs-keyword").first()).hasText("let");
            assertThat(answer.locator("math")).hasCount(3);
            page.awaitDiagrams();
            assertThat(answer.locator(".diagram svg")).containsText("Question");
        }
    }
}
