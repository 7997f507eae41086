package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoTabsTest {
    private static final Duration QUICK = Duration.ofSeconds(15);

    private static final String CLICK_AT = "([selector, moment]) => { setTimeout("
            + "() => document.querySelector(selector).click(), moment - Date.now()); }";

    @ParameterizedTest
    @EnumSource
    void whatOneTabDoesTheOtherShows(Browsers browser, TestReporter reporter) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("One"), Script.saying("Two"));
            ChatPage page = stage.openConnected();
            ChatPage other = stage.open();
            page.ask("First");
            page.turn(0).awaitAnswer("One");
            other.conversations().await("First");
            other.conversations().open("First");
            other.turn(0).awaitAnswer("One");

            page.retitle("Renamed");
            measure("a new title", reporter, () -> other.conversations().await("Renamed"));
            page.ask("Second");
            measure("a new question", reporter, () -> other.turn(1).question().waitFor());
            page.turn(1).awaitAnswer("Two");
            measure("the end of an answer", reporter, () -> other.turn(1).awaitAnswer("Two"));
            stage.keepNotes(page.tab());
            page.conversations().delete("Renamed");
            measure("a deletion", reporter, () -> other.conversations().await());
            page.toast("“Renamed” was deleted.").locator("[data-ref=undo]").click();
            measure("an undone deletion", reporter, () -> other.conversations().await("Renamed"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTitleEditedHereAndAMoveThereAtTheSameTimeAreBothKept(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.storage().seed(1, 1);
            page.reload();
            page.projects().add("Garden");
            ChatPage other = stage.open();
            other.conversations().choose("Seeded 0", "move");
            Locator dialog = other.tab().locator("dialog.move-dialog");
            dialog.locator("[data-ref=project]").selectOption(new SelectOption().setLabel("Garden"));
            page.tab().bringToFront();
            page.conversations().choose("Seeded 0", "rename");
            page.tab().locator(".rename-dialog [data-ref=title]").fill("Renamed");
            clickTogether(page, ".rename-dialog [data-ref=save]", other, "dialog.move-dialog [data-ref=save]");
            page.storage()
                    .await("rows.conversations[0].title === 'Renamed'"
                            + " && rows.conversations[0].projectId === rows.projects[0].id");
            for (ChatPage each : new ChatPage[] {page, other}) {
                each.tab().bringToFront();
                each.projects().expand("Garden");
                assertThat(each.projects().titles("Garden")).hasText(new String[] {"Renamed"});
            }

            page.tab().bringToFront();
            page.conversations().choose("Renamed", "rename");
            page.tab().locator(".rename-dialog [data-ref=title]").fill("Renamed again");
            other.tab().bringToFront();
            other.conversations().item("Renamed").hover();
            other.conversations()
                    .item("Renamed")
                    .locator("[data-ref=open-menu]")
                    .click();
            clickTogether(page, ".rename-dialog [data-ref=save]", other, ".conversation-list [data-ref=archive]");
            page.storage()
                    .await("rows.conversations[0].title === 'Renamed again'"
                            + " && rows.conversations[0].archivedAt !== null"
                            + " && rows.conversations[0].projectId === rows.projects[0].id");
            for (ChatPage each : new ChatPage[] {page, other}) {
                each.tab().bringToFront();
                assertThat(each.conversations().item("Renamed")).hasCount(0);
                each.settings().open("archive");
                assertThat(each.settings().section("archive")).containsText("Renamed again");
            }
        }
    }

    /** Clicks in both tabs at the same moment, as two people would. */
    private static void clickTogether(ChatPage page, String selector, ChatPage other, String otherSelector) {
        double moment = System.currentTimeMillis() + 500;
        page.tab().evaluate(CLICK_AT, List.of(selector, moment));
        other.tab().evaluate(CLICK_AT, List.of(otherSelector, moment));
    }

    private static void measure(String what, TestReporter reporter, Runnable wait) {
        long start = System.nanoTime();
        wait.run();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        reporter.publishEntry(what + " is shown in the other tab after ms", String.valueOf(time.toMillis()));
        assertTrue(time.compareTo(QUICK) < 0, what + " took " + time);
    }
}
