package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.Map;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that are pressed while an input method composes mean something to it, and nothing to the page. */
class InputMethodTest {
    private static final String PRESS =
            """
            (element, pressed) => !element.dispatchEvent(
                new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...pressed }))""";

    /** Presses a key as a browser tells it in the middle of a composition, in the one way or the other. */
    private static boolean isTakenComposing(Locator field, String way, String key, boolean ctrl) {
        Map<String, Object> composing = way.equals("code")
                ? Map.of("key", key, "ctrlKey", ctrl, "keyCode", 229)
                : Map.of("key", key, "ctrlKey", ctrl, "isComposing", true);
        return (boolean) field.evaluate(PRESS, composing);
    }

    private static boolean isTaken(Locator field, String key, boolean ctrl) {
        return (boolean) field.evaluate(PRESS, Map.of("key", key, "ctrlKey", ctrl));
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, state", "CHROMIUM, code", "FIREFOX, state"})
    void enterSendsNothingAndArrowsBringNothingBack(Browsers browser, String way) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("はい"));
            ChatPage page = stage.openConnected();
            Locator input = page.composer().input();
            input.fill("にほ");
            assertFalse(isTakenComposing(input, way, "Enter", false));
            assertThat(input).hasValue("にほ");
            input.fill("日本?");
            assertTrue(isTaken(input, "Enter", false));
            page.turn(0).awaitAnswer("はい");
            assertTrue(stage.model().takeChat().body().contains("日本?"));
            assertEquals(1, stage.model().requests("POST", ModelServer.CHAT).size());

            assertThat(input).hasValue("");
            page.composer().bringBack("日本?");
            input.fill("");
            assertFalse(isTakenComposing(input, way, "ArrowUp", false));
            assertThat(input).hasValue("");
            assertTrue(isTaken(input, "ArrowUp", false));
            assertThat(input).hasValue("日本?");
        }
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, state", "CHROMIUM, code"})
    void aQuestionThatIsEditedIsNeitherAskedNorGivenUp(Browsers browser, String way) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("はい"), Script.saying("いいえ"));
            ChatPage page = stage.openConnected();
            page.ask("日本?");
            page.turn(0).awaitAnswer("はい");
            page.turn(0).action("edit").click();
            Locator editor = page.turn(0).editor();
            editor.fill("にほ");
            assertFalse(isTakenComposing(editor, way, "Enter", true));
            isTakenComposing(editor, way, "Escape", false);
            assertThat(editor).hasCount(1);
            assertThat(editor).hasValue("にほ");
            editor.fill("日本語?");
            assertTrue(isTaken(editor, "Enter", true));
            page.turn(0).awaitAnswer("いいえ");
            assertThat(page.turn(0).question()).hasText("日本語?");
            assertEquals(2, stage.model().requests("POST", ModelServer.CHAT).size());
        }
    }
}
