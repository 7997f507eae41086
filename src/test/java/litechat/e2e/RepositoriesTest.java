package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepositoriesTest {
    private static final String HOSTILE = "<img src=x onerror=\"document.title='run'\">";
    private static final String PASSWORD = "CANARY-password";
    private static final String LINK =
            """
            id => new Promise((resolve, reject) => {
                const open = indexedDB.open('LiteChatDB');
                open.onsuccess = () => {
                    const writing = open.result.transaction('conversations', 'readwrite');
                    const conversations = writing.objectStore('conversations');
                    conversations.get('seeded-0').onsuccess = event =>
                        conversations.put({ ...event.target.result, syncRepoId: id });
                    writing.oncomplete = () => { open.result.close(); resolve(); };
                    writing.onabort = () => reject(writing.error);
                };
            })""";

    private static ItemEditor repositories(ChatPage page) {
        return page.settings().editor("repositories", 0);
    }

    private static JsonObject row(ChatPage page) {
        return page.storage().table("syncRepos").get(0);
    }

    private static void assertSecretsAreNowhere(Stage stage, ChatPage page) {
        assertFalse(page.tab().content().contains("CANARY"));
        assertThat(repositories(page).field("password")).hasValue("");
        assertFalse(stage.watch().words().toString().contains("CANARY"));
    }

    @ParameterizedTest
    @EnumSource
    void aRepositoryIsKeptAndItsPasswordNeverShown(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("repositories");
            ItemEditor repositories = repositories(page).add().fill("name", HOSTILE);
            assertEquals("Not saved: enter the address of the repository.", repositories.failToSave());
            repositories.fill("remoteUrl", "https://me:secret@example.org/notes.git");
            repositories.part("save").click();
            assertThat(repositories.part("error")).containsText("the address contains a password");
            repositories.fill("remoteUrl", "https://example.org/notes.git");
            repositories
                    .fill("branch", "")
                    .fill("username", "me")
                    .fill("password", PASSWORD)
                    .save();
            ExpectedRow.assertRow(
                    """
                    {"id": "<id>", "name": "<img src=x onerror=\\"document.title='run'\\">",
                     "remoteUrl": "https://example.org/notes.git", "branch": "main", "username": "me",
                     "password": "CANARY-password", "createdAt": "<now>", "updatedAt": "<now>"}""",
                    row(page));
            assertSecretsAreNowhere(stage, page);

            page.reload();
            page.settings().open("repositories");
            repositories.open(HOSTILE);
            assertThat(repositories.field("branch")).hasValue("main");
            assertThat(repositories.part("password-kept")).isVisible();
            assertSecretsAreNowhere(stage, page);
            repositories.fill("username", "").fill("branch", "drafts").save();
            assertEquals(PASSWORD, row(page).get("password").getAsString());
            assertEquals("drafts", row(page).get("branch").getAsString());
            assertTrue(row(page).get("username").isJsonNull());
            repositories.fill("password", PASSWORD + "2").save();
            assertEquals(PASSWORD + "2", row(page).get("password").getAsString());
            assertSecretsAreNowhere(stage, page);
            repositories.box("Remove the saved password").check();
            repositories.save();
            assertTrue(row(page).get("password").isJsonNull());
            assertThat(repositories.part("password-kept")).isHidden();
            assertThat(page.tab().locator(".settings img")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionUnlinksConversationsAndShowsInTheOtherTab(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ChatPage other = stage.open();
            other.settings().open("repositories");
            page.tab().bringToFront();
            page.storage().seed(1, 1);
            page.settings().open("repositories");
            ItemEditor repositories = repositories(page).add().fill("name", "Notes");
            repositories.fill("remoteUrl", "git@example.org:notes.git").save();
            repositories(other).await("Notes");
            page.tab().evaluate(LINK, row(page).get("id").getAsString());
            repositories.part("delete").focus();
            page.tab().keyboard().press("Enter");
            page.tab().locator(".confirm-dialog [data-ref=confirm]").click();
            repositories.await();
            assertThat(repositories.part("add")).isFocused();
            repositories(other).await();
            JsonObject rows = page.storage().all();
            assertEquals(0, StoredRows.rows(rows, "syncRepos").size());
            JsonObject conversation = StoredRows.rows(rows, "conversations").get(0);
            assertTrue(conversation.get("syncRepoId").isJsonNull());
            assertEquals("Seeded 0", conversation.get("title").getAsString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedInOneTabIsNotOverwrittenByTheOther(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ChatPage other = stage.open();
            other.settings().open("repositories");
            page.tab().bringToFront();
            page.settings().open("repositories");
            ItemEditor repositories = repositories(page).add().fill("name", "Notes");
            repositories
                    .fill("remoteUrl", "https://example.org/a.git")
                    .fill("password", PASSWORD)
                    .save();
            other.tab().bringToFront();
            repositories(other).open("Notes").fill("name", "Diary");
            page.tab().bringToFront();
            repositories
                    .fill("remoteUrl", "https://example.org/b.git")
                    .fill("branch", "b")
                    .save();
            assertThat(repositories(other).field("remoteUrl")).hasValue("https://example.org/b.git");
            assertThat(repositories(other).field("name")).hasValue("Diary");
            other.tab().bringToFront();
            other.tab().evaluate(StoredRows.FAILING_SAVES);
            repositories(other).part("save").click();
            assertThat(repositories(other).part("error")).containsText("Not saved: Storage quota exceeded");
            assertThat(repositories(other).field("name")).hasValue("Diary");
            other.tab().evaluate(StoredRows.WORKING_SAVES);
            repositories(other).save();
            repositories.await("Diary");
            assertEquals("b", row(page).get("branch").getAsString());
            assertEquals(PASSWORD, row(page).get("password").getAsString());
        }
    }
}
