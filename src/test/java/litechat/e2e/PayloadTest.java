package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import litechat.LongRun;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is meant to run in the page that shows it: as message, title, code, table and imported data. */
class PayloadTest {
    private static final int PAYLOADS = LongRun.times("litechat.payloads", 1_000);
    private static final int WITHOUT_POLICY = 300;
    private static final int AT_ONCE = 1_000;
    private static final int IN_A_CONVERSATION = 50;
    private static final long SEED = Long.getLong("litechat.seed", 1);
    private static final String DATES =
            "\"createdAt\": \"2025-06-11T10:00:00.000Z\", \"updatedAt\": \"2025-06-11T10:00:00.000Z\"";

    private static final String CANARY =
            """
            window.hits = [];
            window.hit = number => { window.hits.push(number); };
            window.alert = window.confirm = window.prompt = window.print = window.hit;
            """;

    /** What a reader does with the mouse and the keyboard, but to follow links. */
    private static final String TOUCH =
            """
            () => {
                for (const each of document.querySelectorAll('.chat-header *, .conversation-list *')) {
                    each.dispatchEvent(new Event('mouseover', { bubbles: true }));
                }
                for (const each of document.querySelectorAll('.markdown *')) {
                    for (const type of ['mouseover', 'pointerenter', 'focus', 'wheel', 'toggle', 'animationstart']) {
                        each.dispatchEvent(new Event(type, { bubbles: type === 'mouseover' }));
                    }
                }
                for (const each of document.querySelectorAll('.markdown *')) {
                    if (!each.closest('a, button')) {
                        each.dispatchEvent(new MouseEvent('click', { bubbles: true }));
                    }
                }
                return JSON.stringify(window.hits);
            }""";

    private static final String FOREIGN =
            """
            () => [...document.querySelectorAll('.markdown *, .chat-header__title *')].filter(each =>
                    each.matches('script, img, iframe, style, object, embed, form, input, link, meta, base, video, audio')
                    || [...each.attributes].some(({ name, value }) => /^on|^style$/.test(name)
                        || /^\\s*(javascript|vbscript|data):/i.test(value) && name !== 'class'))
                .map(each => each.outerHTML).slice(0, 3).join()""";

    @ParameterizedTest
    @EnumSource
    void nothingThatIsSaidOrImportedRuns(Browsers browser) {
        try (LongRun run = new LongRun("payloads, a thousand in each run, in " + browser, SEED)) {
            for (int done = 0; done < PAYLOADS; done += AT_ONCE) {
                int count = Math.min(AT_ONCE, PAYLOADS - done);
                List<String> payloads = done == 0 ? Payloads.of(count, run.next()) : Payloads.more(count, run.next());
                try (Stage stage = Stage.in(browser)) {
                    stage.context().addInitScript(CANARY);
                    assertNothingRuns(stage, stage.openConnected(), payloads, run);
                }
            }
            run.held();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingRunsWithoutThePolicyEither(Browsers browser) throws IOException {
        String html = Files.readString(Stage.BUILT_PAGE.resolve("index.html"));
        String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertTrue(open.length() < html.length());
        try (LongRun run = new LongRun("payloads without the policy in " + browser, SEED);
                Stage stage = Stage.in(browser);
                PlainSite unprotected = PlainSite.of(open, Stage.BUILT_PAGE)) {
            stage.watch().allow(unprotected.address());
            stage.watch().expect("service.?worker|ServiceWorker|bad-precaching|integrity|pwa.update"); // not its page
            stage.context().addInitScript(CANARY);
            ChatPage page = ChatPage.open(stage.context(), unprotected.address());
            page.providers().connect("Local", stage.model().baseUrl(), Stage.MODEL, "");
            assertNothingRuns(stage, page, Payloads.of(WITHOUT_POLICY, run.next()), run);
            run.held();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSamePayloadsDoRunInAPageThatTrustsThem(Browsers browser) {
        try (Browser running = browser.launch();
                PlainSite trusting =
                        PlainSite.of("<!doctype html><meta charset=utf-8><link rel=icon href=data:,><body>")) {
            BrowserContext context = running.newContext();
            context.route(url -> !url.startsWith(trusting.address()), Route::abort);
            context.addInitScript(CANARY);
            Page tab = context.newPage();
            tab.navigate(trusting.address());
            tab.evaluate(
                    """
                    payloads => {
                        for (const payload of payloads) {
                            const element = document.createElement('div');
                            document.body.append(element);
                            if (!/<(meta|base|frameset|plaintext)/i.test(payload)) {
                                element.innerHTML = payload;
                            }
                        }
                    }""",
                    Payloads.known());
            tab.waitForFunction("() => window.hits.length >= 30");
        }
    }

    private static void assertNothingRuns(Stage stage, ChatPage page, List<String> payloads, LongRun run) {
        page.imports().open().choose("payloads.json", backup(payloads).getBytes(StandardCharsets.UTF_8));
        page.imports().read();
        page.imports().awaitPreview();
        page.imports().runImport();
        page.imports().awaitImported();
        assertEquals("[]", page.tab().evaluate(TOUCH), "payloads that ran when they were imported");
        page.settings().go("rules");
        assertThat(page.settings().section("rules")).containsText("Rule 0");
        page.settings().close();
        int drawn = 0;
        for (int i = 0; i < conversations(payloads); i++) {
            List<String> shown = part(payloads, i);
            page.conversations().open(name(i));
            assertThat(page.turn(1).answer()).containsText("the end of " + name(i));
            assertNoneRan(page, shown);
            drawn += page.tab().locator(".diagram svg").count();
            run.saw("conversations");
        }
        assertTrue(drawn > 0, "no diagram was drawn");
        List<String> said = part(payloads, conversations(payloads) - 1);
        stage.model()
                .answer(Script.stream()
                        .delta(String.join("\n\n", said) + "\n\nthe end of all")
                        .finish("stop")
                        .done()
                        .rechunked(700));
        page.startNewChat();
        page.ask("Read this");
        page.turn(0).awaitStatus("completed");
        assertThat(page.turn(0).answer()).containsText("the end of all");
        assertNoneRan(page, said);
        payloads.forEach(each -> run.saw("payloads"));
    }

    private static void assertNoneRan(ChatPage page, List<String> shown) {
        page.turn(0).answer().locator("p, pre, table, h1, h2").first().waitFor();
        page.awaitDiagrams();
        Object hits = page.tab().evaluate(TOUCH);
        assertEquals("[]", hits, () -> "payloads that ran, of " + String.join("\n", shown));
        for (Frame frame : page.tab().frames()) {
            assertEquals("[]", frame.evaluate("() => JSON.stringify(window.hits)"), frame.url());
        }
        assertEquals("", page.tab().evaluate(FOREIGN), "what is no part of a text");
    }

    private static int conversations(List<String> payloads) {
        return (payloads.size() + IN_A_CONVERSATION - 1) / IN_A_CONVERSATION;
    }

    private static List<String> part(List<String> payloads, int i) {
        return payloads.subList(i * IN_A_CONVERSATION, Math.min(payloads.size(), (i + 1) * IN_A_CONVERSATION));
    }

    private static String name(int i) {
        return "Payloads " + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    /** Each payload in a title, as a message, in a code block, in a table, in a name and in a text. */
    private static String backup(List<String> payloads) {
        JsonArray conversations = new JsonArray();
        JsonArray turns = new JsonArray();
        JsonArray rules = new JsonArray();
        JsonArray tags = new JsonArray();
        JsonArray projects = new JsonArray();
        for (int i = 0; i < conversations(payloads); i++) {
            List<String> some = part(payloads, i);
            String line = String.join(" ", some).replace("\n", " ");
            JsonObject conversation = row("c" + i);
            conversation.addProperty("title", name(i) + " " + line);
            conversations.add(conversation);
            turns.add(turn("m" + i, "c" + i, 0, line, String.join("\n\n", some)));
            turns.add(turn("t" + i, "c" + i, 1, line, framed(some) + "\n\nthe end of " + name(i)));
            rules.add(named("r" + i, "Rule " + i + " " + line));
            tags.add(named("g" + i, "Tag " + i + " " + line));
            projects.add(named("p" + i, "Project " + i + " " + line));
        }
        JsonObject backup = new JsonObject();
        backup.addProperty("version", 1);
        backup.addProperty("exportedAt", "2025-06-11T10:00:00.000Z");
        backup.add("projects", projects);
        backup.add("conversations", conversations);
        backup.add("interactions", turns);
        backup.add("rules", rules);
        backup.add("tags", tags);
        return backup.toString();
    }

    private static String framed(List<String> payloads) {
        StringBuilder text = new StringBuilder();
        for (String payload : payloads) {
            text.append("``````html\n").append(payload).append("\n``````\n\n");
            text.append("`").append(payload.replace("`", "")).append("`\n\n");
        }
        text.append("| payload |\n|---|\n");
        for (String payload : payloads) {
            text.append("| ")
                    .append(payload.replace("\n", " ").replace("|", "\\|"))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static JsonObject turn(String id, String conversation, int index, String question, String answer) {
        JsonObject turn = row(id);
        turn.addProperty("conversationId", conversation);
        turn.addProperty("type", "message.user_assistant");
        turn.addProperty("index", index);
        turn.add("parentId", JsonNull.INSTANCE);
        JsonObject prompt = new JsonObject();
        prompt.addProperty("id", id);
        prompt.addProperty("content", question);
        turn.add("prompt", prompt);
        turn.addProperty("response", answer);
        turn.addProperty("status", "COMPLETED");
        turn.addProperty("startedAt", "2025-06-11T10:00:00.000Z");
        turn.addProperty("endedAt", "2025-06-11T10:01:00.000Z");
        JsonObject metadata = new JsonObject();
        metadata.addProperty("modelId", "m:" + question);
        turn.add("metadata", metadata);
        return turn;
    }

    private static JsonObject named(String id, String name) {
        JsonObject row = row(id);
        row.addProperty("name", name);
        row.addProperty("content", name);
        row.addProperty("type", "system");
        row.addProperty("description", name);
        return row;
    }

    private static JsonObject row(String id) {
        JsonObject row = JsonParser.parseString("{" + DATES + "}").getAsJsonObject();
        row.addProperty("id", id);
        return row;
    }
}
