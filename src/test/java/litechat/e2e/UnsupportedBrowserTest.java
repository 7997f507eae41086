package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnsupportedBrowserTest {
    private static void assertReason(Page tab, String ref, String start) {
        assertThat(tab.locator("#unsupported")).isVisible();
        assertThat(tab.locator("#unsupported [data-ref=" + ref + "]")).containsText(start);
        assertThat(tab.locator("#unsupported [data-ref=" + ref + "]")).isVisible();
        assertThat(tab.locator("#app")).isHidden();
        assertThat(tab.locator("#startup")).isHidden();
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserWithoutADatabaseIsToldSo(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.context().addInitScript("Object.defineProperty(window, 'indexedDB', { value: undefined });");
            Page tab = stage.context().newPage();
            tab.navigate(stage.address());
            assertReason(tab, "reason-storage", "This browser offers this page no database (IndexedDB)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserThatRefusesTheDatabaseIsToldSo(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect(".*");
            stage.context()
                    .addInitScript(
                            """
                            IDBFactory.prototype.open = () => {
                                throw new DOMException('The operation is insecure.', 'SecurityError');
                            };
                            """);
            Page tab = stage.context().newPage();
            tab.navigate(stage.address());
            assertReason(tab, "reason-private", "The browser refused to open the database.");
        }
    }
}
