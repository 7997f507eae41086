package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SafetyTest {
    private static final String EVERYTHING_IN_THE_PAGE =
            """
            async () => {
                const caches = await Promise.all((await self.caches.keys()).map(async name =>
                    (await (await self.caches.open(name)).keys()).map(request => request.url)));
                const values = [...document.querySelectorAll('input, textarea, select')].map(field => field.value);
                return JSON.stringify([document.documentElement.outerHTML, document.title, document.cookie,
                    location.href, { ...localStorage }, { ...sessionStorage }, history.state, window.name, values, caches]);
            }""";

    @ParameterizedTest
    @EnumSource
    void theKeyGoesToItsServerAndNowhereElse(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect("500");
            stage.model()
                    .answer(Script.saying("Fine"), Script.error(500, "Not with " + Stage.KEY, "unavailable", null));
            ChatPage page = stage.openConnected();
            page.ask("Hello");
            page.turn(0).awaitAnswer("Fine");
            page.ask("Again");
            page.turn(1).awaitStatus("error");
            page.providers().open();
            page.providers().test();
            assertNoKeyIn(page.tab().evaluate(EVERYTHING_IN_THE_PAGE).toString());
            page.providers().close();
            page.export().open();
            assertNoKeyIn(ExportedFile.downloadedBy(page, stage.downloads()).text());
            page.reload();
            page.conversations().open("Hello");
            page.turn(1).awaitStatus("error");
            assertNoKeyIn(page.tab().evaluate(EVERYTHING_IN_THE_PAGE).toString());
            assertNoKeyIn(stage.watch().words().toString());
            assertNoKeyIn(stage.watch().requests().toString());
            assertEquals(
                    Set.of("apiKeys"), tablesWithTheKey(page), "the tables of the database that the key stands in");
            for (ReceivedRequest request : stage.model().requests()) {
                boolean preflight = request.method().equals("OPTIONS");
                assertEquals(preflight ? null : "Bearer " + Stage.KEY, request.header("authorization"));
                assertNoKeyIn(request.path() + request.body());
            }
            assertTrue(stage.model().requests().size() >= 3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHROMIUM, openai-compatible",
        "CHROMIUM, anthropic",
        "CHROMIUM, google",
        "FIREFOX, openai-compatible",
        "FIREFOX, anthropic",
        "FIREFOX, google"
    })
    void aRedirectIsNotFollowedToAnotherServer(Browsers browser, String type) throws InterruptedException {
        try (Stage stage = Stage.in(browser);
                ModelServer other = ModelServer.start()) {
            stage.watch().expect("[Rr]edirect|Cross-Origin|CORS|ERR_|Failed to load resource|NS_ERROR");
            // What a browser announces before it refuses was not sent; what was, the other server knows.
            stage.watch().allow(other.baseUrl());
            ChatPage page = stage.open();
            page.providers()
                    .open()
                    .choose(type)
                    .fill("Mine", stage.model().baseUrl(type), Stage.MODEL, Stage.KEY)
                    .save();
            stage.model().answer(Script.redirect(other.baseUrl() + "/stolen"));
            page.ask("Hello");
            page.turn(0).awaitStatus("error");
            assertThat(page.turn(0).notice())
                    .containsText(stage.model().baseUrl("ollama")); // the origin that did not answer
            stage.model().takeChat();
            assertEquals(List.of(), other.requests());
        }
    }

    private static void assertNoKeyIn(String text) {
        assertFalse(text.isEmpty());
        int place = text.indexOf("CANARY");
        assertTrue(place < 0, () -> "The key stands in " + text.substring(Math.max(0, place - 200), place + 30));
    }

    private static Set<String> tablesWithTheKey(ChatPage page) {
        Set<String> tables = new TreeSet<>();
        page.storage().all().entrySet().forEach(table -> {
            if (table.getValue().toString().contains("CANARY")) {
                tables.add(table.getKey());
            }
        });
        return tables;
    }

    @ParameterizedTest
    @EnumSource
    void whatAModelSaysRunsNothingAndAsksForNothing(Browsers browser) {
        try (Stage stage = Stage.in(browser);
                ModelServer attacker = ModelServer.start()) {
            ChatPage page = stage.openConnected();
            assertHarmless(page, stage.model(), attacker);
            page.reload();
            page.conversations().open("Read this");
            assertThat(page.turn(0).answer()).containsText("after");
            page.turn(0).answer().locator("p").first().waitFor();
            page.awaitDiagrams();
            assertEquals(List.of(), paths(attacker));
            assertEquals(
                    0,
                    page.tab()
                            .locator(
                                    ".markdown *:is(script, img, iframe, style, form), .markdown svg:not([data-drawn] .diagram *)")
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSanitiserHoldsWithoutThePolicyToo(Browsers browser) throws IOException {
        String html = Files.readString(Stage.BUILT_PAGE.resolve("index.html"));
        String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertTrue(open.length() < html.length());
        try (Stage stage = Stage.in(browser);
                PlainSite unprotected = PlainSite.of(open, Stage.BUILT_PAGE);
                ModelServer attacker = ModelServer.start()) {
            stage.watch().allow(unprotected.address());
            stage.watch().expect("service.?worker|ServiceWorker|bad-precaching|integrity|pwa.update"); // not its page
            ChatPage page = ChatPage.open(stage.context(), unprotected.address());
            page.providers().connect("Local", stage.model().baseUrl(), Stage.MODEL, "");
            assertHarmless(page, stage.model(), attacker);
        }
    }

    private static void assertHarmless(ChatPage page, ModelServer model, ModelServer attacker) {
        String origin = attacker.baseUrl().replace("/v1", "");
        model.answer(Script.stream()
                .delta(HostileContent.asking(origin))
                .finish("stop")
                .done()
                .rechunked(900));
        page.ask("Read this");
        page.turn(0).awaitStatus("completed");
        assertThat(page.turn(0).answer()).containsText("after");
        page.turn(0).answer().locator("p").first().waitFor();
        page.awaitDiagrams();
        page.tab()
                .evaluate(
                        """
                        () => [...document.querySelectorAll('.markdown *')].filter(each => !each.closest('a'))
                            .forEach(each => each.dispatchEvent(new MouseEvent('click', { bubbles: true })))""");
        Locator chip = page.turn(0).answer().locator("a.image-chip").first();
        assertThat(chip).hasAttribute("rel", "noopener noreferrer nofollow");
        assertAllLinksLeadOut(page);
        assertEquals(List.of(), paths(attacker));
    }

    private static void assertAllLinksLeadOut(ChatPage page) {
        Object bad = page.tab()
                .evaluate(
                        """
                        () => [...document.querySelectorAll('.markdown a')].filter(link => link.target !== '_blank'
                            || !/^(https?|mailto):/.test(link.href)).map(link => link.outerHTML).join()""");
        assertEquals("", bad);
    }

    private static List<String> paths(ModelServer attacker) {
        return attacker.requests().stream()
                .map(ReceivedRequest::path)
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theSameWordsDoRunAndAskInAPageThatTrustsThem(Browsers browser) {
        try (Stage stage = Stage.in(browser);
                ModelServer attacker = ModelServer.start()) {
            String origin = attacker.baseUrl().replace("/v1", "");
            String html = "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><body>"
                    + HostileContent.asking(origin).replaceAll("(?s)<meta .*?>|<base .*?>", "");
            try (PlainSite trusting = PlainSite.of(html)) {
                stage.watch().allow(trusting.address());
                stage.watch().allow(origin);
                stage.watch().expect("."); // it is full of what cannot be loaded
                Page tab = stage.context().newPage();
                tab.navigate(trusting.address());
                tab.getByText("html link").click();
                tab.waitForCondition(() -> paths(attacker)
                        .containsAll(List.of(
                                "/script",
                                "/script-src",
                                "/img",
                                "/onerror",
                                "/srcset",
                                "/iframe",
                                "/sheet",
                                "/style",
                                "/style-attribute",
                                "/javascript",
                                "/ontoggle")));
            }
        }
    }
}
