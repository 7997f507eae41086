package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done to questions and answers. */
class TurnActionsTest {
    /** A page in which a question was answered. */
    static ChatPage asked(Stage stage, String question, String answer) {
        ChatPage page = stage.openConnected();
        ask(stage, page, question, answer, 0);
        return page;
    }

    private static void ask(Stage stage, ChatPage page, String question, String answer, int place) {
        stage.model().answer(Script.saying(answer));
        page.ask(question);
        page.turn(place).awaitAnswer(answer);
    }

    static void assertOneRowAtEachPlace(ChatPage page) {
        Set<String> places = new HashSet<>();
        for (JsonObject row : page.storage().table("interactions")) {
            if (row.get("parentId").isJsonNull()) {
                String place = row.get("conversationId") + " " + row.get("index");
                assertEquals(true, places.add(place), "Two rows of the spine have the place " + place);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsRegeneratedAndEachVersionHasWhatFollowedIt(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = asked(stage, "Why?", "First");
            ask(stage, page, "And then?", "Because of the first", 1);
            stage.model().answer(Script.saying("Second"));
            page.turn(0).action("regenerate").click();
            page.turn(0).awaitAnswer("Second");
            assertThat(page.turns()).hasCount(1);
            assertThat(page.turn(0).version()).hasText("2/2");
            assertThat(page.turn(0).action("next")).hasAttribute("aria-disabled", "true");
            page.turn(0).action("previous").click();
            page.turn(0).awaitAnswer("First");
            assertThat(page.turn(0).action("previous")).isFocused();
            assertThat(page.turn(0).version()).hasText("1/2");
            assertThat(page.turn(1).answer()).hasText("Because of the first");
            page.turn(0).action("next").click();
            page.turn(0).awaitAnswer("Second");
            assertThat(page.turns()).hasCount(1);
            ask(stage, page, "So?", "Because of the second", 1);
            page.reload();
            page.conversations().open("Why?");
            page.turn(0).awaitAnswer("Second");
            assertThat(page.turn(1).answer()).hasText("Because of the second");
            assertThat(page.turn(0).version()).hasText("2/2");
            assertOneRowAtEachPlace(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsEditedInItsPlaceAndTheOtherStays(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = asked(stage, "Why?", "First");
            page.turn(0).action("edit").focus();
            page.tab().keyboard().press("Enter");
            assertThat(page.turn(0).editor()).isFocused();
            assertThat(page.turn(0).editor()).hasValue("Why?");
            page.tab().keyboard().press("Escape");
            assertThat(page.turn(0).action("edit")).isFocused();
            assertThat(page.turn(0).question()).hasText("Why?");
            page.tab().keyboard().press("Enter");
            page.turn(0).editor().fill("Why not?");
            stage.model().answer(Script.saying("Edited"));
            page.tab().keyboard().press("Control+Enter");
            page.turn(0).awaitAnswer("Edited");
            assertThat(page.turn(0).question()).hasText("Why not?");
            assertThat(page.turn(0).editor()).hasCount(0);
            assertThat(page.turns()).hasCount(1);
            page.turn(0).action("previous").click();
            page.turn(0).awaitAnswer("First");
            assertThat(page.turn(0).question()).hasText("Why?");
            assertOneRowAtEachPlace(page);
            page.storage().await("rows.interactions.some(row => row.type === 'message.user_edit')");
        }
    }

    @Test
    void whatWasWrittenStaysIfItCannotBeSaved() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.watch().expect("quota");
            ChatPage page = asked(stage, "Why?", "First");
            page.turn(0).action("edit").focus();
            page.tab().keyboard().press("Enter");
            page.turn(0).editor().fill("Why not?");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            page.tab().keyboard().press("Control+Enter");
            assertThat(page.part(".error-banner", "text")).containsText("this was not saved");
            assertThat(page.turn(0).editor()).hasValue("Why not?");
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            page.startNewChat();
            assertEquals(true, page.asksBeforeLeaving());
            page.conversations().open("Why?");
            page.turn(0).awaitAnswer("First");
            page.turn(0).action("edit").click();
            assertThat(page.turn(0).editor()).hasValue("Why not?");
            stage.model().answer(Script.saying("Edited"));
            page.turn(0).editor().press("Control+Enter");
            page.turn(0).awaitAnswer("Edited");
            assertEquals(false, page.asksBeforeLeaving());
        }
    }

    @Test
    void anEditThatIsNotAskedIsKeptWhileSomethingElseIsShown() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = asked(stage, "Why?", "First");
            page.turn(0).action("edit").click();
            assertEquals(false, page.asksBeforeLeaving());
            page.turn(0).editor().fill("Why not?");
            assertEquals(true, page.asksBeforeLeaving());
            page.startNewChat();
            ask(stage, page, "Other?", "Second", 0);
            page.conversations().open("Why?");
            page.turn(0).awaitAnswer("First");
            page.turn(0).action("edit").click();
            assertThat(page.turn(0).editor()).hasValue("Why not?");
            stage.model().answer(Script.saying("Edited"));
            page.turn(0).editor().press("Control+Enter");
            page.turn(0).awaitAnswer("Edited");
            assertEquals(false, page.asksBeforeLeaving());
            page.turn(0).action("previous").click();
            page.turn(0).awaitAnswer("First");
            page.turn(0).action("edit").click();
            assertThat(page.turn(0).editor()).hasValue("Why?");
        }
    }

    @Test
    void anEditInADeletedConversationKeepsNobodyHereAndComesBackWithIt() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = asked(stage, "Why?", "First");
            page.turn(0).action("edit").click();
            page.turn(0).editor().fill("Why not?");
            assertEquals(true, page.asksBeforeLeaving());
            page.conversations().delete("Why?");
            assertEquals(false, page.asksBeforeLeaving());
            page.toast("“Why?” was deleted.").locator("[data-ref=undo]").click();
            page.turn(0).awaitAnswer("First");
            assertEquals(true, page.asksBeforeLeaving());
            page.turn(0).action("edit").click();
            assertThat(page.turn(0).editor()).hasValue("Why not?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedMessageComesBackWhereItWas(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = asked(stage, "One?", "1");
            ask(stage, page, "Two?", "2", 1);
            page.turn(0).choose("trash-turn");
            assertThat(page.turns()).hasCount(1);
            page.turn(0).awaitAnswer("2");
            Locator toast = page.toast("“One?” was deleted.");
            toast.locator("[data-ref=undo]").click();
            assertThat(page.turns()).hasCount(2);
            page.turn(0).awaitAnswer("1");
            page.turn(1).awaitAnswer("2");
            page.storage().await("rows.trash.length === 0 && rows.interactions.length === 2");
        }
    }

    @Test
    void aConversationBranchesOffAsOneOfItsOwn() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = asked(stage, "One?", "1");
            ask(stage, page, "Two?", "2", 1);
            page.turn(0).choose("fork");
            assertThat(page.title()).hasValue("Fork: One?");
            assertThat(page.turns()).hasCount(1);
            ask(stage, page, "Or?", "other", 1);
            page.conversations().await("Fork: One?", "One?");
            page.conversations().item("One?").last().locator("[data-ref=open]").click();
            assertThat(page.turn(1).answer()).hasText("2");
        }
    }

    @Test
    void aPartOfAnAnswerIsQuotedAndAnAnswerRated() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = asked(stage, "Why?", "It is so.");
            page.turn(0).action("quote").click();
            assertThat(page.composer().input()).hasValue("> It is so.\n\n");
            assertThat(page.composer().input()).isFocused();
            page.turn(0).action("rate-up").click();
            assertThat(page.turn(0).action("rate-up")).hasAttribute("aria-pressed", "true");
            page.storage().await("rows.interactions[0].rating === 1");
            page.turn(0).action("rate-down").click();
            assertThat(page.turn(0).action("rate-down")).hasAttribute("aria-pressed", "true");
            assertThat(page.turn(0).action("rate-up")).hasAttribute("aria-pressed", "false");
            page.turn(0).action("rate-down").click();
            page.storage().await("rows.interactions[0].rating === null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoppedAnswerGoesOn(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.stream().delta("Half").untilTheClientLeaves(), Script.saying(" and whole"));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            assertThat(page.turn(0).answer()).hasText("Half");
            page.composer().stop().click();
            page.turn(0).awaitStatus("stopped");
            page.turn(0).action("continue").click();
            page.turn(0).awaitAnswer("Half and whole");
            page.storage()
                    .await("rows.interactions.length === 1 && rows.interactions[0].response === 'Half and whole'");
            List<ReceivedRequest> asked = stage.model().requests("POST", ModelServer.CHAT);
            assertEquals(
                    3, asked.get(1).json().getAsJsonArray("messages").size(), "the question, the half, and the wish");
        }
    }

    @Test
    void anAnswerThatIsAsLongAsItMayBeSaysSoAndGoesOn() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.model().answer(Script.stream().delta("Half").finish("length").done(), Script.saying(" and whole"));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            page.turn(0).awaitAnswer("Half");
            assertThat(page.turn(0).notice()).containsText("Cut off");
            page.turn(0).action("continue").click();
            page.turn(0).awaitAnswer("Half and whole");
            assertThat(page.turn(0).notice()).isHidden();
            assertThat(page.turn(0).action("continue")).isHidden();
        }
    }

    @Test
    void otherModelsAnswerBesideAndOneOfThemIsChosenSideBySide() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.open();
            page.providers()
                    .open()
                    .fill("Local", stage.model().baseUrl(), "model-a, model-b", "")
                    .save();
            ask(stage, page, "Why?", "First", 0);
            stage.model().answer(Script.saying("One more"), Script.saying("One more"));
            page.turn(0).choose("others");
            Locator dialog = page.tab().locator(".other-models");
            dialog.getByLabel("model-b").check();
            assertThat(dialog.locator("[data-ref=ask]")).hasText("Ask 2 models");
            dialog.locator("[data-ref=ask]").click();
            assertThat(page.turn(0).version()).hasText("2/3");
            page.turn(0).awaitAnswer("One more");
            page.storage().await("rows.interactions.every(row => row.status === 'COMPLETED')");
            page.turn(0).choose("compare");
            Locator versions = page.tab().locator(".compare-dialog__version");
            assertThat(versions).hasCount(3);
            assertThat(versions.nth(0)).containsText("First");
            assertThat(versions.nth(2)).containsText("model-b");
            assertThat(versions.nth(1).locator("[data-ref=choose]")).isDisabled();
            versions.nth(0).locator("[data-ref=choose]").click();
            page.turn(0).awaitAnswer("First");
            assertThat(page.turn(0).version()).hasText("1/3");
            assertOneRowAtEachPlace(page);
        }
    }
}
