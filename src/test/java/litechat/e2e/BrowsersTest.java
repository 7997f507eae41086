package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import litechat.server.LocalServer;
import litechat.server.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrowsersTest {

    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self';
              connect-src 'self' https: http://localhost:* http://127.0.0.1:*; base-uri 'none';
              require-trusted-types-for 'script'; trusted-types litechat">
            <link rel="icon" href="icon.svg"><title>Notes</title><script type="module" src="main.js"></script>
            </head><body></body></html>
            """;

    private static final String SCRIPT =
            """
            const open = indexedDB.open('notes', 1);
            open.onupgradeneeded = () => open.result.createObjectStore('notes', { autoIncrement: true });
            open.onsuccess = () => {
                const notes = open.result.transaction('notes', 'readwrite').objectStore('notes');
                notes.add('visited');
                const count = notes.count();
                count.onsuccess = () => notes.transaction.oncomplete = () => {
                    document.body.textContent = 'Visit ' + count.result;
                };
            };
            """;

    private Path site;
    private Path profile;

    @BeforeEach
    void write(@TempDir Path directory) throws IOException {
        site = Files.createDirectory(directory.resolve("site"));
        profile = Files.createDirectory(directory.resolve("profile"));
        Files.writeString(site.resolve("index.html"), PAGE);
        Files.writeString(site.resolve("main.js"), SCRIPT);
        Files.writeString(site.resolve("icon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    private static void assertVisit(int number, BrowserContext context, LocalServer server) {
        Page page = context.newPage();
        page.navigate(server.address().toString());
        page.getByText("Visit " + number).waitFor();
        assertEquals("Notes", page.title());
    }

    @ParameterizedTest
    @EnumSource
    void whatThePageStoresOutlivesARestartOnTheSameProfile(Browsers browser) {
        try (LocalServer server = LocalServer.start(site, 0)) {
            for (int visit = 1; visit <= 2; visit++) {
                try (BrowserContext context = browser.launch(profile)) {
                    assertVisit(visit, context, server);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserWithoutAProfileBeginsEmptyEachTime(Browsers browser) {
        try (LocalServer server = LocalServer.start(site, 0)) {
            for (int round = 1; round <= 2; round++) {
                try (Browser started = browser.launch()) {
                    assertVisit(1, started.newContext(), server);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageLoadsWithoutAWordInTheConsole(Browsers browser) {
        List<String> words = new ArrayList<>();
        try (LocalServer server = LocalServer.start(site, 0);
                BrowserContext context = browser.launch(profile)) {
            context.onConsoleMessage(message -> words.add(message.type() + ": " + message.text()));
            assertVisit(1, context, server);
        }
        assertEquals(List.of(), words);
    }

    @Test
    void onlyAnAllowedAddressIsReachedFromThePage() {
        try (ModelServer model = ModelServer.start()) {
            String address = model.baseUrl().replace("127.0.0.1", "models.test");
            Origin origin = new Origin(address.replace("/v1", ""));
            try (LocalServer closed = LocalServer.start(site, 0);
                    LocalServer open = LocalServer.start(site, 0, Set.of(origin));
                    BrowserContext context = Browsers.CHROMIUM.launch(
                            profile,
                            options -> options.setArgs(List.of("--host-resolver-rules=MAP *.test 127.0.0.1")))) {
                assertEquals("refused", fetched(context, closed, address + "/models"));
                assertEquals(
                        "",
                        String.join(
                                "\n",
                                model.requests().stream()
                                        .map(ReceivedRequest::path)
                                        .toList()));
                assertEquals("200", fetched(context, open, address + "/models"));
                assertEquals(1, model.requests("GET", ModelServer.MODELS).size());
            }
        }
    }

    private static String fetched(BrowserContext context, LocalServer server, String address) {
        Page page = context.newPage();
        page.navigate(server.address().toString());
        Object result = page.evaluate(
                "address => fetch(address).then(answer => String(answer.status), () => 'refused')", address);
        return String.valueOf(result);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamInOddChunksArrivesWhole(Browsers browser) {
        try (ModelServer model = ModelServer.start();
                LocalServer server = LocalServer.start(site, 0);
                Browser started = browser.launch()) {
            model.answer(Script.saying("grün ", "🌱").withCrLf().rechunked(1));
            Page page = started.newPage();
            page.navigate(server.address().toString());
            String text = String.valueOf(page.evaluate(
                    "address => fetch(address, {method: 'POST', headers: {authorization: 'Bearer k'}, body: '{}'})"
                            + ".then(answer => answer.text())",
                    model.baseUrl() + "/chat/completions"));
            assertTrue(text.contains("grün ") && text.contains("🌱") && text.endsWith("data: [DONE]\r\n\r\n"), text);
            assertEquals(1, model.requests("POST", ModelServer.CHAT).size());
        }
    }
}
