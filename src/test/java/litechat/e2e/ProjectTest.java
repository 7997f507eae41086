package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ProjectTree;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTest {
    private static final String TAKEN = "A project with this name already exists";

    private static SelectOption label(String text) {
        return new SelectOption().setLabel(text);
    }

    @ParameterizedTest
    @EnumSource
    void aTreeOfProjectsIsMadeAndKept(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ChatPage other = stage.open();
            page.tab().bringToFront();
            ProjectTree projects = page.projects();
            projects.add("Work");
            projects.await("Work");
            projects.choose("Work", "choose-new-project");
            assertThat(projects.field("parent").locator("option:checked")).hasText("Work");
            projects.field("name").fill("Java");
            projects.save();
            projects.await("Work", "Java");

            projects.choose("Work", "choose-new-project");
            projects.field("save").click();
            assertThat(projects.field("form-error")).hasText("Enter a name.");
            projects.field("name").fill("Java");
            projects.field("save").click();
            assertThat(projects.field("form-error")).hasText(TAKEN);
            assertThat(projects.field("name")).hasValue("Java");
            projects.field("name").fill("Rust");
            projects.save();
            projects.await("Work", "Java", "Rust");
            other.projects().await("Work");
            page.reload();
            projects.await("Work", "Java", "Rust");

            projects.choose("Rust", "choose-rename-project");
            assertThat(projects.field("name")).isFocused();
            projects.field("name").fill("Home");
            projects.save();
            projects.await("Work", "Home", "Java");
            projects.choose("Work", "choose-move-project");
            assertThat(projects.field("parent")).isFocused();
            assertThat(projects.field("parent").locator("option")).hasText(new String[] {"None, at the top"});
            projects.field("cancel").click();
            projects.choose("Home", "choose-move-project");
            projects.field("parent").selectOption(label("None, at the top"));
            projects.save();
            projects.await("Home", "Work", "Java");
            other.projects().await("Home", "Work");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConversationBeginsInAProjectAndIsMoved(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("One"), Script.saying("Two"));
            ChatPage page = stage.openConnected();
            ProjectTree projects = page.projects();
            projects.add("Work");
            page.ask("Outside");
            page.turn(0).awaitAnswer("One");
            projects.choose("Work", "chat-here");
            assertThat(page.part(".empty-state", "project")).hasText("This chat will be kept in the project “Work”.");
            assertThat(page.composer().input()).isFocused();
            assertThat(projects.toggle("Work")).hasAttribute("aria-current", "true");
            page.ask("Inside");
            page.turn(0).awaitAnswer("Two");
            assertThat(projects.titles("Work")).hasText(new String[] {"Inside"});
            assertThat(projects.outside()).hasText(new String[] {"Outside"});
            page.storage()
                    .await("rows.conversations.some(row => row.title === 'Inside'"
                            + " && row.projectId === rows.projects[0].id)");

            projects.toggle("Work").click();
            page.conversations().await("Outside");
            page.part(".sidebar", "filter").fill("side");
            page.conversations().await("Inside", "Outside");
            page.part(".sidebar", "filter").fill("nothing like it");
            assertThat(page.part(".conversation-list", "no-match")).isVisible();
            projects.await();
            page.part(".sidebar", "filter").fill("");
            page.conversations().await("Outside");
            projects.expand("Work");

            stage.keepNotes(page.tab());
            projects.move("Outside", "Work");
            assertThat(page.tab().getByText("Moved to the project “Work”.")).isVisible();
            assertThat(projects.titles("Work")).hasCount(2);
            assertThat(projects.outside()).hasCount(0);
            projects.move("Inside", "No project");
            assertThat(projects.outside()).hasText(new String[] {"Inside"});
            ChatPage other = stage.open();
            assertThat(other.projects().titles("Work")).hasText(new String[] {"Outside"});
            page.reload();
            assertThat(projects.titles("Work")).hasText(new String[] {"Outside"});
            page.conversations().open("Outside");
            page.turn(0).awaitAnswer("One");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAProjectSaysIsInheritedAndSent(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("One"), Script.saying("Two"));
            ChatPage page = stage.openConnected();
            SettingsDialog settings = page.settings().open("general");
            settings.setting("globalSystemPrompt").fill("Be brief.");
            settings.setting("temperature").fill("0.7");
            settings.setting("temperature").blur();
            assertThat(settings.stateOf("temperature")).hasText("Saved");
            assertThat(settings.stateOf("globalSystemPrompt")).hasText("Saved");
            settings.close();
            ProjectTree projects = page.projects();
            projects.add("Work");
            projects.choose("Work", "choose-project");
            assertThat(projects.stateOf("systemPrompt")).hasText("Inherited from the settings: Be brief.");
            assertThat(projects.stateOf("topP")).hasText("Not set; the model server decides.");
            projects.setting("systemPrompt").fill("Be exact.");
            projects.setting("topP").fill("2");
            projects.field("save").click();
            assertThat(projects.field("topP").locator("[data-ref=error]")).hasText("Enter a number from 0 to 1.");
            projects.setting("topP").press("ControlOrMeta+a"); // to fill it would add to the text in Firefox
            projects.setting("topP").pressSequentially("0.25");
            projects.setting("maxTokens").fill("300");
            projects.setting("topK").fill("20");
            projects.setting("reasoningEffort").selectOption("high");
            projects.save();
            projects.addInside("Work", "Java");
            projects.expand("Work");
            projects.choose("Java", "choose-project");
            assertThat(projects.stateOf("systemPrompt")).hasText("Inherited from “Work”: Be exact.");
            assertThat(projects.stateOf("topP")).hasText("Inherited from “Work”: 0.25");
            assertThat(projects.stateOf("temperature")).hasText("Inherited from the settings: 0.7");
            assertThat(projects.stateOf("reasoningEffort")).hasText("Inherited from “Work”: high");
            projects.setting("temperature").fill("0");
            projects.setting("maxTokens").fill("5");
            assertThat(projects.stateOf("maxTokens")).hasText("Set here. Inherited from “Work”: 300");
            projects.field("maxTokens").locator("[data-ref=inherit]").click();
            assertThat(projects.setting("maxTokens")).hasValue("");
            projects.save();

            projects.choose("Java", "chat-here");
            page.ask("Question");
            page.turn(0).awaitAnswer("One");
            JsonObject sent = stage.model().takeChat().json();
            assertEquals("Be exact.", content(sent, 0));
            assertEquals("Question", content(sent, 1));
            assertEquals(0, sent.get("temperature").getAsDouble());
            assertEquals(0.25, sent.get("top_p").getAsDouble());
            assertEquals("300", sent.get("max_tokens").getAsString());
            assertEquals(20, sent.get("top_k").getAsInt());
            assertEquals("high", sent.get("reasoning_effort").getAsString());
            page.startNewChat();
            page.ask("Outside");
            page.turn(0).awaitAnswer("Two");
            sent = stage.model().takeChat().json();
            assertEquals("Be brief.", content(sent, 0));
            assertEquals(0.7, sent.get("temperature").getAsDouble());
            assertFalse(sent.has("top_p") || sent.has("max_tokens"));
        }
    }

    private static String content(JsonObject sent, int message) {
        return sent.getAsJsonArray("messages")
                .get(message)
                .getAsJsonObject()
                .get("content")
                .getAsString();
    }

    @ParameterizedTest
    @EnumSource
    void aProjectIsDeletedWithItsChoiceAndComesBack(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("One"));
            ChatPage page = stage.openConnected();
            ProjectTree projects = page.projects();
            projects.add("Work");
            projects.addInside("Work", "Java");
            projects.expand("Work");
            projects.choose("Java", "chat-here");
            page.ask("Kept");
            page.turn(0).awaitAnswer("One");
            projects.choose("Work", "choose-delete-project");
            Locator dialog = projects.deletion();
            assertThat(dialog.locator("[data-ref=heading]")).hasText("Delete “Work”?");
            assertThat(dialog.locator("[data-ref=text]")).hasText("It goes to the trash with the project inside it.");
            assertThat(dialog.locator("[data-ref=count]")).hasText("There is 1 conversation in it.");
            assertThat(dialog.locator("[data-ref=cancel]")).isFocused();
            dialog.locator("[data-ref=delete]").click();
            projects.await();
            assertThat(projects.outside()).hasText(new String[] {"Kept"});
            page.toast("“Work” was deleted.").locator("[data-ref=undo]").click();
            projects.await("Work", "Java");
            assertThat(projects.titles("Java")).hasText(new String[] {"Kept"});

            projects.choose("Java", "choose-delete-project");
            assertThat(dialog.locator("[data-ref=text]")).hasText("The project goes to the trash.");
            assertThat(dialog.locator("[data-ref=keep-text]")).hasText("Move them to “Work”");
            dialog.locator("[data-ref=take]").check();
            dialog.locator("[data-ref=delete]").click();
            projects.await("Work");
            page.conversations().await();
            assertThat(page.tab().locator(".empty-state")).isVisible();
            page.toast("“Java” was deleted.").locator("[data-ref=undo]").click();
            projects.await("Work", "Java");
            assertThat(projects.titles("Java")).hasText(new String[] {"Kept"});
        }
    }

    @ParameterizedTest
    @EnumSource
    void projectsAreUsedByTheKeyboardAlone(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ProjectTree projects = page.projects();
            Locator create = page.part(".project-tree", "new-project");
            create.focus();
            page.tab().keyboard().press("Enter");
            assertThat(projects.field("name")).isFocused();
            page.tab().keyboard().type("Work");
            page.tab().keyboard().press("Enter");
            projects.await("Work");
            assertThat(create).isFocused();
            page.tab().keyboard().press("Tab");
            assertThat(projects.toggle("Work")).isFocused();
            page.tab().keyboard().press("Enter");
            assertThat(projects.toggle("Work")).hasAttribute("aria-expanded", "true");
            page.tab().keyboard().press("Tab");
            assertThat(projects.menu("Work")).isFocused();
            page.tab().keyboard().press("Enter");
            page.part(".project-tree", "choose-rename-project").focus();
            page.tab().keyboard().press("Enter");
            assertThat(projects.field("name")).isFocused();
            page.tab().keyboard().press("Escape");
            assertThat(projects.dialog()).isHidden();
            assertThat(projects.menu("Work")).isFocused();
        }
    }
}
