package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys under a passphrase, with the browser's own cryptography. */
class KeyLockTest {
    private static final String PASSPHRASE = "correct CANARY horse";

    private static Locator lock(ChatPage page, String ref) {
        return page.settings()
                .section("keys")
                .locator(".key-lock [data-ref=" + ref + "]")
                .first();
    }

    private static Locator dialog(ChatPage page, String ref) {
        return page.part(".passphrase-dialog", ref);
    }

    private static void setPassphrase(ChatPage page) {
        page.settings().open("keys");
        assertThat(lock(page, "state")).containsText("stored unencrypted");
        lock(page, "set").click();
        dialog(page, "new").fill("short");
        dialog(page, "save").click();
        assertThat(dialog(page, "error")).containsText("at least 8 characters");
        dialog(page, "new").fill(PASSPHRASE);
        dialog(page, "repeat").fill(PASSPHRASE);
        dialog(page, "repeat").press("Enter");
        assertThat(lock(page, "state")).containsText("Locked on the disk, unlocked in this tab.");
        assertThat(page.tab().locator(".passphrase-dialog")).isHidden();
    }

    private static void assertNothingIsReadable(Stage stage, ChatPage page) {
        JsonObject rows = page.storage().all();
        JsonObject key = rows.getAsJsonArray("apiKeys").get(0).getAsJsonObject();
        assertFalse(key.has("value"));
        assertEquals(
                1_000_000,
                key.getAsJsonObject("sealed")
                        .getAsJsonObject("lock")
                        .get("rounds")
                        .getAsInt());
        assertFalse(rows.toString().contains("CANARY"));
        assertFalse(page.tab().content().contains("CANARY"));
        assertFalse(stage.watch().words().toString().contains("CANARY"));
    }

    @ParameterizedTest
    @EnumSource
    void lockedKeysAreOfNoUseUntilThePassphraseComes(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect("The keys are locked");
            stage.model().requireKey(Stage.KEY).answer(Script.saying("One"), Script.saying("Two"));
            ChatPage page = stage.openConnected();
            setPassphrase(page);
            assertThat(page.settings().editor("keys", 0).row("Local")).containsText("locked");
            assertNothingIsReadable(stage, page);
            page.settings().close();
            page.ask("First?");
            page.turn(0).awaitAnswer("One");

            page.reload();
            page.ask("Second?");
            Locator refused = page.part(".composer", "not-saved");
            assertThat(refused).containsText("The keys are locked.");
            assertThat(page.composer().input()).hasValue("Second?");
            assertThat(page.turns()).hasCount(0);
            page.part(".composer", "unlock").click();
            dialog(page, "old").fill("wrong horse");
            dialog(page, "save").click();
            assertThat(dialog(page, "error")).hasText("This is not the passphrase.");
            dialog(page, "old").fill(PASSPHRASE);
            dialog(page, "old").press("Enter");
            assertThat(page.tab().locator(".passphrase-dialog")).isHidden();
            assertThat(dialog(page, "old")).hasValue("");
            page.composer().input().press("Enter");
            page.turn(0).awaitAnswer("Two");
            assertThat(page.part(".composer", "unlock")).isHidden();
            assertEquals("Bearer " + Stage.KEY, stage.model().takeChat().header("authorization"));
            assertNothingIsReadable(stage, page);
        }
    }

    @Test
    void lockingInOneTabLocksTheOthers() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.watch().expect("The keys are locked");
            ChatPage page = stage.openConnected();
            setPassphrase(page);
            ChatPage other = stage.open();
            other.settings().open("keys");
            assertThat(lock(other, "state")).containsText("Locked. One key cannot be used");
            lock(other, "unlock").click();
            dialog(other, "old").fill(PASSPHRASE);
            dialog(other, "old").press("Enter");
            assertThat(lock(other, "state")).containsText("unlocked in this tab");
            lock(other, "lock").click();
            assertThat(lock(other, "state")).containsText("Locked. One key cannot be used");
            assertThat(lock(page, "state")).containsText("Locked. One key cannot be used");
            page.settings().close();
            page.ask("Now?");
            assertThat(page.part(".composer", "not-saved")).containsText("The keys are locked.");
        }
    }

    @Test
    void thePassphraseIsChangedRemovedAndForgotten() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.openConnected();
            setPassphrase(page);
            lock(page, "change").click();
            dialog(page, "old").fill(PASSPHRASE);
            dialog(page, "new").fill("another CANARY horse");
            dialog(page, "repeat").fill("another CANARY horse");
            dialog(page, "save").click();
            assertThat(page.tab().locator(".passphrase-dialog")).isHidden();
            lock(page, "remove").click();
            dialog(page, "old").fill(PASSPHRASE);
            dialog(page, "save").click();
            assertThat(dialog(page, "error")).hasText("This is not the passphrase.");
            dialog(page, "old").fill("another CANARY horse");
            dialog(page, "save").click();
            assertThat(lock(page, "state")).containsText("stored unencrypted");
            assertEquals(
                    Stage.KEY,
                    page.storage().table("apiKeys").get(0).get("value").getAsString());
            assertFalse(page.storage().table("apiKeys").get(0).has("sealed"));
            page.settings().close();
            setPassphrase(page);
            lock(page, "lock").click();
            lock(page, "forget").click();
            page.tab().locator(".confirm-dialog [data-ref=confirm]").click();
            page.storage().await("rows.apiKeys.length === 0 && rows.providerConfigs.length === 1");
            assertThat(lock(page, "state")).containsText("stored unencrypted");
        }
    }

    @Test
    void anExportHoldsLockedKeysLockedAndOnlyForWhoAsks() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.openConnected();
            setPassphrase(page);
            page.settings().close();
            page.export().open();
            String without = ExportedFile.downloadedBy(page, stage.downloads()).text();
            assertFalse(without.contains("\"sealed\""));
            page.export().open().includeKeys();
            String with = ExportedFile.downloadedBy(page, stage.downloads()).text();
            assertTrue(with.contains("\"sealed\":{\"lock\":"));
            assertFalse(with.contains("CANARY"));
        }
    }
}
