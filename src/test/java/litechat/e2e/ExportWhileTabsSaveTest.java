package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.LongRun;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.cli.JdkDigest;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything is exported while four other tabs save: what one of them asks, moves, deletes, and an answer that arrives. */
class ExportWhileTabsSaveTest {
    private static final int EXPORTS = LongRun.times("litechat.exports", 1);
    private static final int MOST_EXPORTS = 20;
    private static final double LONGEST_MILLIS = 120_000;
    private static final int CONVERSATIONS = 1_000;
    private static final int TURNS = 5;
    private static final int ANSWERS = 3_000;
    private static final int PIECES = 20_000;
    private static final List<String> WORKS = List.of("ask", "move", "delete");

    private static final String NOTE_EXPORTS =
            """
            window.now = () => performance.timeOrigin + performance.now();
            addEventListener('click', event => {
                if (event.target.closest('.export-dialog [data-ref=download]')) window.exportFrom = window.now();
            }, true);
            const createObjectURL = URL.createObjectURL;
            URL.createObjectURL = blob => { window.exportTo = window.now(); return createObjectURL(blob); };
            """;

    /** The tabs, and how often each has saved during an export. */
    private final List<SavingTab> tabs = new ArrayList<>();

    private final List<Integer> saved = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void theFileIsOfOneMomentAndNoSaveWaitsForIt(Browsers browser, TestReporter reporter) throws InterruptedException {
        try (LongRun run = new LongRun("exports while four tabs save in " + browser, 0);
                Stage stage = Stage.in(browser)) {
            stage.context().addInitScript("{" + TakenFile.TAKE + "}{" + SavingTab.NOTE_COMMITS + NOTE_EXPORTS + "}");
            ChatPage exporting = stage.openConnected();
            exporting.storage().seed(CONVERSATIONS, TURNS);
            exporting.projects().add("Garden");
            begin(stage);
            int exports = 0;
            while (exports < EXPORTS || (saved.contains(0) && exports < MOST_EXPORTS)) {
                run.next();
                exports++;
                export(exporting);
            }
            reporter.publishEntry("saved during " + exports + " exports", saved.toString());
            for (int i = 0; i < tabs.size(); i++) {
                assertTrue(saved.get(i) > 0, "Tab " + i + " saved nothing during the exports: " + saved);
            }
            for (SavingTab tab : tabs.subList(1, tabs.size())) {
                tab.end();
            }
            tabs.get(0).page().composer().stop().click();
            tabs.get(0).page().turn(0).awaitStatus("stopped");
            run.held();
        }
    }

    private void begin(Stage stage) throws InterruptedException {
        Script story = Script.stream();
        for (int i = 0; i < PIECES; i++) {
            story.delta("word " + i + " ").pause(Duration.ofMillis(20));
        }
        stage.model().answer(story);
        SavingTab answering = new SavingTab(stage.open());
        tabs.add(answering);
        answering.page().ask("Tell me a long story");
        answering.page().turn(0).awaitStatus("streaming");
        stage.model().takeChat(); // or another tab could be told the story
        for (int i = 0; i < ANSWERS; i++) {
            stage.model().answer(Script.saying("Answer " + i));
        }
        for (String work : WORKS) {
            SavingTab tab = new SavingTab(stage.open());
            tabs.add(tab);
            tab.begin(work);
        }
        tabs.forEach(tab -> saved.add(0));
    }

    private void export(ChatPage page) {
        page.export().open();
        page.part(".export-dialog", "download").click();
        assertThat(page.export().dialog()).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(LONGEST_MILLIS));
        String file = new String(TakenFile.bytes(page, "window.taken"), StandardCharsets.UTF_8);
        double from = moment(page, "exportFrom");
        double to = moment(page, "exportTo");
        for (int i = 0; i < tabs.size(); i++) {
            int commits = tabs.get(i).commitsBetween(from, to);
            saved.set(i, saved.get(i) + commits);
        }
        assertIsWhole(file);
        assertRefersToItself(JsonParser.parseString(file).getAsJsonObject());
    }

    private static double moment(ChatPage page, String name) {
        return ((Number) page.tab().evaluate("name => window[name]", name)).doubleValue();
    }

    private static void assertIsWhole(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Verification verification = new Verification(JdkDigest::new);
        verification.push(bytes, bytes.length);
        Report report = verification.end();
        assertTrue(
                report.complete() && report.proved(),
                () -> report.remarks().kept().toString());
        assertEquals(List.of(), report.remarks().kept());
    }

    private static void assertRefersToItself(JsonObject file) {
        Set<String> conversations = values(file, "conversations", "id");
        Set<String> turns = values(file, "interactions", "id");
        assertEquals(Set.of(), without(values(file, "interactions", "conversationId"), conversations));
        assertEquals(Set.of(), without(values(file, "interactions", "parentId"), turns));
        assertEquals(Set.of(), without(values(file, "conversations", "projectId"), values(file, "projects", "id")));
        assertEquals(Set.of(), without(conversations, values(file, "interactions", "conversationId")));
        assertTrue(file.toString().contains("\"STREAMING\""));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> values(JsonObject file, String section, String field) {
        Set<String> values = new HashSet<>();
        for (JsonElement row : file.getAsJsonArray(section)) {
            JsonElement value = row.getAsJsonObject().get(field);
            if (value != null && !value.isJsonNull()) {
                values.add(value.getAsString());
            }
        }
        return values;
    }
}
