package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateTest {
    private static Path built = Path.of("");

    private static Path newer() {
        return built;
    }

    @BeforeAll
    static void build(@TempDir Path temporary) throws IOException, InterruptedException {
        built = temporary.resolve("newer");
        NewerBuild.into(built, temporary);
    }

    private static Locator greeting(ChatPage page) {
        return page.part(".empty-state", "greeting");
    }

    private static Locator banner(ChatPage page) {
        return page.part(".update-banner", "content");
    }

    @ParameterizedTest
    @EnumSource
    void aNewerVersionWaitsUntilTheReaderAgrees(Browsers browser, @TempDir Path directory) throws IOException {
        Path site = Files.createDirectory(directory.resolve("site"));
        NewerBuild.copy(Stage.BUILT_PAGE, site);
        try (Stage stage = Stage.of(site, browser)) {
            ChatPage page = stage.open();
            page.awaitOfflineUse();
            NewerBuild.deploy(newer(), site);
            page.composer().input().fill("half a thought");
            ChatPage second = stage.open(); // browsers look for a newer version whenever a page of the site is opened
            assertThat(banner(page)).isVisible();
            assertThat(banner(second)).isVisible();
            assertOld(page);
            assertOld(second);
            // What the open page has not yet loaded is no longer on the server: it has to come from the old version.
            page.providers().open();
            page.providers().close();
            assertThat(page.composer().input()).hasValue("half a thought");
            assertOld(page);
            page.reload();
            assertOld(page);
            assertThat(banner(page)).isVisible();

            page.part(".update-banner", "reload").click();
            assertNew(page);
            assertThat(banner(page)).isHidden();
            assertOld(second);
            second.part(".update-banner", "reload").click();
            assertNew(second);
        }
    }

    private static void assertOld(ChatPage page) {
        assertThat(greeting(page)).hasText("What would you like to know?");
        assertEquals(false, page.tab().evaluate("() => 'newerProgram' in window"));
    }

    private static void assertNew(ChatPage page) {
        assertThat(greeting(page)).hasText(NewerBuild.GREETING);
        page.awaitStart();
        assertEquals(true, page.tab().evaluate("() => 'newerProgram' in window"));
    }
}
