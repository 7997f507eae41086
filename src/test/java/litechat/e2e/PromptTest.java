package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import litechat.e2e.page.PromptDialog;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a model server really receives: rules, history, parameters, and nothing that was not shown before. */
class PromptTest {
    private static void addRule(ItemEditor rules, String name, String content, String type, boolean isAlwaysOn) {
        rules.add().fill("name", name).fill("content", content);
        rules.field("type").selectOption(type);
        rules.box("Always on").setChecked(isAlwaysOn);
        rules.save();
    }

    /** A rule that is always on, two that are not, and a tag with one of these. */
    private static void addRules(ChatPage page) {
        SettingsDialog settings = page.settings().open("rules");
        ItemEditor rules = settings.editor("rules", 0);
        addRule(rules, "kind", "Be kind.", "system", true);
        addRule(rules, "brief", "Be brief.", "after", false);
        addRule(rules, "rhyme", "Rhyme.", "before", false);
        ItemEditor tags = settings.editor("rules", 1).add().fill("name", "tone");
        tags.box("brief").check();
        tags.save();
        settings.close();
    }

    private static String sent(JsonArray messages) {
        StringBuilder text = new StringBuilder();
        messages.forEach(each -> text.append(each.getAsJsonObject().get("role").getAsString())
                .append(": ")
                .append(each.getAsJsonObject().get("content").getAsString())
                .append('\n'));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void rulesArriveAtTheServerAndStayAsTheyWereSent(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"), Script.saying("3"));
            ChatPage page = stage.openConnected();
            addRules(page);
            page.composer().rules().click();
            assertThat(page.composer().box("kind always on")).isChecked();
            assertThat(page.composer().box("kind always on")).isDisabled();
            page.composer().box("tone").check();
            page.composer().box("rhyme").check();
            assertThat(page.composer().rules()).hasText("Rules: 2");
            page.tab().keyboard().press("Escape");
            assertThat(page.tab().locator(".rule-chooser")).isHidden();
            page.ask("One?");
            page.turn(0).awaitAnswer("1");
            assertEquals(
                    "system: Be kind.\nuser: Rhyme.\n\nOne?\n\nBe brief.\n",
                    sent(stage.model().takeChat().json().getAsJsonArray("messages")));
            assertThat(page.composer().rules()).hasText("Rules");

            SettingsDialog settings = page.settings().open("rules");
            settings.editor("rules", 0)
                    .open("brief")
                    .fill("content", "Be long.")
                    .save();
            settings.editor("rules", 0)
                    .open("kind")
                    .fill("content", "Be exact.")
                    .save();
            settings.close();
            page.ask("Two?");
            page.turn(1).awaitAnswer("2");
            assertEquals(
                    "system: Be exact.\nuser: Rhyme.\n\nOne?\n\nBe brief.\nassistant: 1\nuser: Two?\n",
                    sent(stage.model().takeChat().json().getAsJsonArray("messages")));
            page.reload();
            page.conversations().open("One?");
            page.ask("Three?");
            page.turn(2).awaitAnswer("3");
            assertEquals(
                    """
                    system: Be exact.
                    user: Rhyme.

                    One?

                    Be brief.
                    assistant: 1
                    user: Two?
                    assistant: 2
                    user: Three?
                    """,
                    sent(stage.model().takeChat().json().getAsJsonArray("messages")));
            JsonObject recorded = page.storage().table("interactions").stream()
                    .map(row -> row.getAsJsonObject("prompt"))
                    .filter(prompt -> prompt.get("content").getAsString().equals("One?"))
                    .findFirst()
                    .orElseThrow()
                    .getAsJsonObject("metadata");
            assertEquals(1, recorded.getAsJsonArray("activeTagIds").size());
            assertEquals(2, recorded.getAsJsonArray("activeRuleIds").size());
            assertTrue(recorded.get("effectiveRulesContent").toString().contains("Be brief."), recorded::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownIsWhatTheServerReceives(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"));
            ChatPage page = stage.openConnected();
            addRules(page);
            SettingsDialog settings = page.settings().open("general");
            settings.setting("globalSystemPrompt").fill("Speak <b>plainly</b>.");
            settings.setting("temperature").fill("0");
            settings.setting("maxTokens").fill("50");
            settings.setting("contextLength").fill("200");
            settings.setting("contextLength").blur();
            assertThat(settings.stateOf("contextLength")).hasText("Saved");
            settings.close();
            page.ask("Long ago? " + "x".repeat(600));
            page.turn(0).awaitAnswer("1");
            stage.model().takeChat();

            page.composer().rules().click();
            page.composer().box("tone").check();
            page.composer().input().fill("  Now?\n<i>Yes?</i>");
            assertThat(page.composer().send()).isEnabled(); // what is ticked is saved
            PromptDialog dialog = page.composer().preview();
            assertEquals(
                    List.of(
                            "kindalways on; with the instructions",
                            "briefchosen for this question, by the tag “tone”; behind the question"),
                    dialog.rules());
            assertThat(dialog.part("left-out"))
                    .hasText("The oldest turn is left out, since the model takes no more at once.");
            assertThat(dialog.part("tokens")).containsText("of 200 that the model takes");
            JsonArray messages = dialog.messages();
            JsonObject facts = dialog.facts();
            dialog.close();
            assertThat(page.part(".composer", "preview")).isFocused();
            assertThat(page.composer().rules()).hasText("Rules: 1");
            page.composer().input().press("Enter");
            page.turn(1).awaitAnswer("2");
            JsonObject body = stage.model().takeChat().json();
            assertEquals(body.get("messages"), messages);
            assertEquals(2, messages.size(), messages::toString);
            body.remove("messages");
            assertEquals(body, facts);
            assertEquals(0.0, facts.get("temperature").getAsDouble());
            assertThat(page.tab().locator(".message-turn").nth(1).locator("[data-ref=left-out]"))
                    .hasText("The oldest turn was not sent: the model takes no more at once.");
            assertThat(page.tab().locator(".message-turn").nth(0).locator("[data-ref=left-out]"))
                    .isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionThatIsTooLongByItselfIsShownToBeAndSentAllTheSame(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"));
            ChatPage page = stage.openConnected();
            SettingsDialog settings = page.settings().open("general");
            settings.setting("contextLength").fill("200");
            settings.setting("contextLength").blur();
            assertThat(settings.stateOf("contextLength")).hasText("Saved");
            settings.close();
            page.composer().input().fill("Short?");
            PromptDialog dialog = page.composer().preview();
            assertThat(dialog.part("tokens")).containsText("of 200 that the model takes");
            assertThat(dialog.part("too-long")).isHidden();
            dialog.close();

            String question = "x".repeat(1000);
            page.composer().input().fill(question);
            dialog = page.composer().preview();
            assertThat(dialog.part("too-long"))
                    .hasText(
                            "This is about 254 tokens, but the model takes only 200, question and answer together. It can"
                                    + " be sent, since the number is an estimate, but the model may refuse it or not read all of"
                                    + " it.");
            assertThat(dialog.part("left-out")).isHidden();
            dialog.close();
            page.composer().input().press("Enter");
            page.turn(0).awaitAnswer("1");
            assertEquals(
                    "user: " + question + "\n",
                    sent(stage.model().takeChat().json().getAsJsonArray("messages")));
            assertThat(page.tab().locator(".message-turn").nth(0).locator("[data-ref=left-out]"))
                    .hasText(
                            "About 254 tokens were sent, but the model takes only 200: it may not have read all of it.");
            page.ask("Short?");
            page.turn(1).awaitAnswer("2");
            assertThat(page.tab().locator(".message-turn").nth(1).locator("[data-ref=left-out]"))
                    .hasText("The oldest turn was not sent: the model takes no more at once.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProjectsRulesGoAlongUnlessTheyAreUntickedForOneQuestion(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"));
            ChatPage page = stage.openConnected();
            page.projects().add("Work");
            addRules(page);
            page.projects().choose("Work", "choose-project");
            page.projects().field("rules").locator("[data-ref=own]").check();
            page.projects().field("rules").getByLabel("rhyme").check();
            page.projects().save();
            page.projects().choose("Work", "chat-here");
            page.composer().rules().click();
            page.composer().box("rhyme from the project").uncheck();
            assertThat(page.composer().rules())
                    .hasAccessibleName("Rules and tags for the next question, 1 of the project left out");
            page.ask("One?");
            page.turn(0).awaitAnswer("1");
            page.ask("Two?");
            page.turn(1).awaitAnswer("2");
            assertEquals(
                    "system: Be kind.\nuser: One?\n",
                    sent(stage.model().takeChat().json().getAsJsonArray("messages")));
            assertEquals(
                    "system: Be kind.\nuser: One?\nassistant: 1\nuser: Rhyme.\n\nTwo?\n",
                    sent(stage.model().takeChat().json().getAsJsonArray("messages")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rulesAreChosenAndThePromptIsShownWithoutAMouseOnANarrowScreen(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            addRules(page);
            page.tab().setViewportSize(360, 740);
            page.composer().input().fill("Hi");
            page.composer().rules().focus();
            page.tab().keyboard().press("Enter");
            assertThat(page.tab().locator(".rule-chooser")).isVisible();
            assertThat(page.composer().box("tone")).isVisible();
            page.tab().keyboard().press("Tab");
            assertThat(page.composer().box("tone")).isFocused();
            page.tab().keyboard().press("Space");
            assertThat(page.composer().rules()).hasText("Rules: 1");
            assertThat(page.composer().send()).isEnabled(); // what is ticked is saved
            page.tab().keyboard().press("Escape");
            assertThat(page.tab().locator(".rule-chooser")).isHidden();
            assertThat(page.composer().rules()).isFocused();
            page.tab().keyboard().press("Tab");
            assertThat(page.part(".composer", "several")).isFocused();
            page.tab().keyboard().press("Tab");
            page.tab().keyboard().press("Enter");
            PromptDialog dialog = PromptDialog.in(page);
            assertEquals("system: Be kind.\nuser: Hi\n\nBe brief.\n", sent(dialog.messages()));
            page.tab().keyboard().press("Escape");
            assertThat(dialog.dialog()).isHidden();
            assertFalse((Boolean) page.tab()
                    .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        }
    }
}
