package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import litechat.LongRun;
import litechat.backup.RandomRows;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A database with every odd string goes from browser to browser and comes back with the same bytes. */
class RoundTripTest {
    private static final int DATABASES = LongRun.times("litechat.browserDatabases", 1);
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @Test
    void theSameBytesComeOutAgainInEachBrowserAndAcross(TestReporter reporter) {
        try (LongRun run = new LongRun("databases from browser to browser", System.nanoTime())) {
            for (int i = 0; i < DATABASES; i++) {
                long seed = run.next();
                reporter.publishEntry("seed", String.valueOf(seed));
                String file = RandomRows.export(seed);
                String expected = withoutMoment(file);
                assertTrue(expected.length() > 1_000_000, "length " + expected.length());
                for (Browsers browser : List.of(Browsers.CHROMIUM, Browsers.FIREFOX, Browsers.CHROMIUM)) {
                    file = importedAndExported(browser, file);
                    assertSame(expected, withoutMoment(file), "seed " + seed + " in " + browser);
                }
            }
            run.held();
        }
    }

    private static String importedAndExported(Browsers browser, String file) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("import");
            part(page, "file")
                    .setInputFiles(
                            new FilePayload("backup.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
            part(page, "read").click();
            assertThat(part(page, "result")).containsText("Every count and every hash holds", PATIENTLY);
            part(page, "import").click();
            assertThat(part(page, "result")).containsText("imported", PATIENTLY);
            page.settings().close();
            stage.waitUpTo(120_000);
            page.export().open().includeKeys();
            return ExportedFile.downloadedBy(page, stage.downloads()).text();
        }
    }

    private static Locator part(ChatPage page, String name) {
        return page.settings().section("import").locator("[data-ref=" + name + "]");
    }

    private static String withoutMoment(String file) {
        int start = file.indexOf("\"exportedAt\"");
        return file.substring(0, start) + file.substring(file.indexOf('\n', start));
    }

    /** Tells where two texts part, since they are too long to be shown. */
    private static void assertSame(String expected, String found, String what) {
        int same = 0;
        while (same < Math.min(expected.length(), found.length()) && expected.charAt(same) == found.charAt(same)) {
            same++;
        }
        assertEquals(around(expected, same), around(found, same), what);
        assertEquals(expected.length(), found.length(), what);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
    }
}
