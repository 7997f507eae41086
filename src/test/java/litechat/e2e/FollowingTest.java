package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reader sees and hears of an answer that grows. */
class FollowingTest {
    private static final String DISTANCE = "view => Math.round(view.scrollHeight - view.scrollTop - view.clientHeight)";
    private static final String AT_THE_END =
            "() => { const view = document.querySelector('.message-log [data-ref=scroller]');"
                    + " return view.scrollHeight > view.clientHeight * 2"
                    + " && view.scrollHeight - view.scrollTop - view.clientHeight < 2; }";
    private static final String NOTE_ANNOUNCEMENTS =
            """
            () => {
                window.announced = [];
                const region = document.querySelector('.live-region');
                new MutationObserver(() => region.textContent && window.announced.push(region.textContent))
                    .observe(region, { childList: true, characterData: true, subtree: true });
            }""";

    private static String paragraphs(String word) {
        return (word + " goes on.\n\n").repeat(60);
    }

    @ParameterizedTest
    @EnumSource
    void theViewFollowsOnlyWhileTheReaderIsAtTheEnd(Browsers browser) throws InterruptedException {
        Gate first = new Gate();
        Gate second = new Gate();
        try (Stage stage = Stage.in(browser)) {
            stage.model()
                    .answer(Script.stream()
                            .delta(paragraphs("One"))
                            .gate(first)
                            .delta(paragraphs("Two"))
                            .gate(second)
                            .delta(paragraphs("Three"))
                            .finish("stop")
                            .done());
            ChatPage page = stage.openConnected();
            page.ask("Go");
            first.awaitReached();
            // Drawn, the text is lower than before: whoever has scrolled up by then may be at the end again.
            assertThat(page.turn(0).answer()).hasAttribute("data-plain", "false");
            page.tab().waitForFunction(AT_THE_END);
            Locator scroller = page.part(".message-log", "scroller");
            scroller.evaluate("view => { view.scrollTop -= 300; }");
            Locator jump = page.part(".message-log", "jump-to-latest");
            assertThat(jump).isVisible();
            Object place = scroller.evaluate("view => Math.round(view.scrollTop)");
            first.open();
            second.awaitReached();
            assertThat(page.turn(0).answer()).containsText("Two");
            assertEquals(place, scroller.evaluate("view => Math.round(view.scrollTop)"));
            jump.click();
            assertThat(jump).isHidden();
            second.open();
            page.turn(0).awaitStatus("completed");
            assertThat(page.turn(0).answer()).containsText("Three");
            page.tab().waitForFunction(AT_THE_END);
            assertEquals(0, scroller.evaluate(DISTANCE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerInManyPiecesIsAnnouncedOnce(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            Script script = Script.stream();
            for (int i = 0; i < 200; i++) {
                script.delta("word " + i + " ");
            }
            stage.model().answer(script.finish("stop").done(), Script.saying("Again"));
            ChatPage page = stage.openConnected();
            page.tab().evaluate(NOTE_ANNOUNCEMENTS);
            page.ask("Go");
            page.turn(0).awaitStatus("completed");
            page.ask("Again");
            page.turn(1).awaitAnswer("Again");
            page.tab().waitForFunction("() => window.announced.length >= 2");
            assertEquals("Answer complete.,Answer complete.", page.tab().evaluate("() => window.announced.join()"));
            assertThat(page.turn(0).answer()).hasAttribute("aria-busy", "false");
            assertThat(page.turn(0).answer()).not().hasAttribute("aria-live", "polite");
        }
    }
}
