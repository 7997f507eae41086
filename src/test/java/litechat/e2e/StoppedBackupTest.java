package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup that goes to a folder is stopped half-way. A folder of the origin's private file system stands for the user's. */
class StoppedBackupTest {
    private static final String FOLDER =
            """
            window.showDirectoryPicker = async () =>
                (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
            """;

    private static final String NAMES =
            """
            async () => {
                const names = [];
                for await (const name of (await window.showDirectoryPicker()).keys()) {
                    names.push(name);
                }
                return names.sort();
            }""";

    private static final Pattern SOME_ROWS = Pattern.compile("[1-9][\\d,]* of 20,\\d\\d\\d rows");

    private static Locator part(ChatPage page, String ref) {
        return page.settings().section("backups").locator("[data-ref=" + ref + "]");
    }

    @ParameterizedTest
    @EnumSource
    void theOlderBackupsAreKeptAndNothingOfTheStoppedOneIs(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.context().addInitScript("{" + HeldTable.SCRIPT + HeldTable.PATIENCE + FOLDER + "}");
            ChatPage page = stage.openConnected();
            page.storage().seed(400, 50);
            page.settings().open("backups");
            part(page, "choose").click();
            assertThat(part(page, "result")).containsText(" was written, read again");
            assertThat(part(page, "work")).isHidden();
            List<?> before = (List<?>) page.tab().evaluate(NAMES);
            assertEquals(1, before.size());

            HeldTable.holdAfterFirstProgress(page, "interactions");
            part(page, "now").click();
            assertThat(part(page, "work")).isVisible();
            assertThat(part(page, "progress-text")).hasText(SOME_ROWS);
            assertThat(part(page, "result")).hasText("The backup is being written, then read again…");
            assertThat(part(page, "stop")).isFocused();
            part(page, "stop").click();
            HeldTable.release(page);
            assertThat(part(page, "result")).hasText("Stopped. No backup was made; the older ones are kept.");
            assertThat(part(page, "work")).isHidden();
            assertThat(part(page, "now")).isFocused();
            assertEquals(before, page.tab().evaluate(NAMES));
            assertThat(page.tab().locator(".backup-reminder [data-ref=content]"))
                    .isHidden();

            part(page, "now").click();
            assertThat(part(page, "result")).containsText(" was written, read again");
            assertEquals(2, ((List<?>) page.tab().evaluate(NAMES)).size());
        }
    }
}
