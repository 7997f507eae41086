package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.backup.reading.Report;
import litechat.backup.reading.SectionSummary;
import litechat.backup.reading.Verification;
import litechat.cli.JdkDigest;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    private static final List<String> ROWS = List.of(
            "providerConfigs",
            "projects",
            "conversations",
            "interactions",
            "rules",
            "tags",
            "tagRuleLinks",
            "mods",
            "syncRepos");

    private static ExportedFile exported(Stage stage, ChatPage page, boolean keys) {
        LocalDate before = LocalDate.now(ZoneId.systemDefault());
        page.export().open();
        if (keys) {
            page.export().includeKeys();
        }
        ExportedFile file = ExportedFile.downloadedBy(page, stage.downloads());
        List<String> names = List.of(nameFor(before), nameFor(LocalDate.now(ZoneId.systemDefault())));
        assertTrue(names.contains(file.name()), file.name());
        return file;
    }

    private static String nameFor(LocalDate day) {
        return "litechat_full_export_" + day + ".json";
    }

    /** Every row as it is stored, except that a file has no dates but their text. */
    private static JsonObject asInAFile(JsonObject stored, String table, boolean keys) {
        JsonObject section = new JsonObject();
        List<JsonObject> rows = StoredRows.rows(stored, table);
        for (JsonObject row : rows) {
            JsonObject shown = new JsonObject();
            for (var field : row.entrySet()) {
                JsonElement value = field.getValue();
                boolean isDate = value.isJsonObject() && value.getAsJsonObject().has("$date");
                shown.add(field.getKey(), isDate ? value.getAsJsonObject().get("$date") : value);
            }
            if (table.equals("apiKeys") && !keys) {
                shown.remove("value");
            }
            section.add(row.get("id").getAsString(), shown);
        }
        return section;
    }

    private static JsonObject byId(JsonElement rows) {
        JsonObject section = new JsonObject();
        rows.getAsJsonArray()
                .forEach(row -> section.add(row.getAsJsonObject().get("id").getAsString(), row));
        return section;
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsTheDatabaseRowByRowAndHasKeysOnlyIfAskedFor(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("Grüße 🌱"), Script.saying("\"quoted\"\n\\ and more"));
            ChatPage page = stage.openConnected();
            page.ask("First \"one\"");
            page.turn(0).awaitStatus("completed");
            page.ask("Second");
            page.turn(1).awaitStatus("completed");
            page.startNewChat();
            stage.model().answer(Script.saying("Third"));
            page.ask("Other");
            page.turn(0).awaitStatus("completed");
            JsonObject stored = page.storage()
                    .await("rows.interactions.every(row => row.status === 'COMPLETED') && rows.appState.length === 1")
                    .rows();
            for (boolean keys : new boolean[] {false, true}) {
                ExportedFile file = exported(stage, page, keys);
                assertProven(file);
                JsonObject json = file.json();
                assertEquals(1, json.get("version").getAsInt());
                assertTrue(json.get("exportedAt")
                        .getAsString()
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
                for (String table : ROWS) {
                    assertEquals(asInAFile(stored, table, keys), byId(json.get(table)), table);
                }
                assertEquals(asInAFile(stored, "apiKeys", keys), byId(json.get("apiKeys")));
                assertEquals(keys, file.text().contains(Stage.KEY));
                assertEquals(
                        StoredRows.rows(stored, "appState").get(0).get("value"),
                        json.getAsJsonObject("settings").get("provider:lastModelSelection"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatFoundNoDatabaseFindsItOnceTheBrowserOpensIt(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect("(?i)database|insecure");
            stage.model().answer(Script.saying("One"));
            ChatPage page = stage.openConnected();
            page.ask("First");
            page.turn(0).awaitAnswer("One");
            page.reload(); // the settings opened their database to set up the server
            page.composer().awaitExtras();
            page.conversations().open("First");
            page.turn(0).awaitAnswer("One");
            page.turn(0).action("rate-up").click(); // so that the actions have opened theirs
            page.storage().await("rows.interactions.some(row => row.rating === 1)");
            page.tab()
                    .evaluate(
                            """
                            () => {
                                window.allowed = IDBFactory.prototype.open;
                                IDBFactory.prototype.open = () => {
                                    throw new DOMException('The operation is insecure.', 'SecurityError');
                                };
                            }""");
            page.export().open();
            assertThat(page.part(".export-dialog", "error")).containsText("The database cannot be opened");
            page.part(".export-dialog", "cancel").click();
            assertThat(page.export().dialog()).isHidden();
            page.tab().evaluate("() => { IDBFactory.prototype.open = window.allowed; }");
            ExportedFile file = exported(stage, page, false);
            assertEquals(1, file.json().getAsJsonArray("interactions").size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsForWhichAnImportWouldRefuseTheFileAreTold(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.storage().putDamagedTag();
            page.export().open();
            ExportedFile file = ExportedFile.downloadedPartly(page, stage.downloads());
            assertThat(page.part(".export-dialog", "error")).containsText("would refuse the file for them: tags.");
            assertTrue(verified(file).isDamaged());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileAnAnswerIsBeingSavedTheFileIsOfOneMomentAndNoSaveWaits(Browsers browser, TestReporter reporter) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.storage().seed(60, 50);
            stage.model().answer(steadily());
            page.ask("Go on");
            page.storage().await("rows.interactions.some(row => row.status === 'STREAMING' && row.response !== '')");
            page.storage().startSampling();
            ExportedFile file = exported(stage, page, false);
            double pause = page.storage().longestPauseBetweenSaves();
            double sampled = page.storage().sampledMillis();
            reporter.publishEntry("longest pause between saves in ms", String.valueOf(pause));
            page.composer().stop().click();
            page.turn(0).awaitStatus("stopped");

            assertProven(file);
            JsonObject json = file.json();
            assertEquals(61, json.getAsJsonArray("conversations").size());
            assertEquals(60 * 50 + 1, json.getAsJsonArray("interactions").size());
            assertNoDanglingReference(json);
            JsonObject running = byId(json.get("interactions"))
                    .getAsJsonObject(page.storage().table("interactions").stream()
                            .filter(row -> row.get("status").getAsString().equals("CANCELLED"))
                            .findFirst()
                            .orElseThrow()
                            .get("id")
                            .getAsString());
            assertEquals("STREAMING", running.get("status").getAsString());
            assertFalse(running.get("response").getAsString().isEmpty());
            assertTrue(pause < Math.max(3_000, sampled / 2), "No save for " + pause + " of " + sampled + " ms");
        }
    }

    /** The page's hashes are those that the JDK computes, even where a page of rows was read again. */
    private static void assertProven(ExportedFile file) {
        Report report = verified(file);
        assertTrue(report.proved());
        for (SectionSummary section : report.sections()) {
            assertEquals(SectionSummary.Proof.HOLDS, section.proof(), section.name());
        }
        assertEquals(12, report.sections().size());
    }

    private static Script steadily() {
        Script script = Script.stream();
        for (int i = 0; i < 12_000; i++) {
            script.delta(i + " ").pause(java.time.Duration.ofMillis(10));
        }
        return script.untilTheClientLeaves();
    }

    private static void assertNoDanglingReference(JsonObject json) {
        Set<String> conversations = byId(json.get("conversations")).keySet();
        Set<String> missing = new HashSet<>();
        json.getAsJsonArray("interactions").forEach(row -> {
            String conversation = row.getAsJsonObject().get("conversationId").getAsString();
            if (!conversations.contains(conversation)) {
                missing.add(conversation);
            }
        });
        assertEquals(Set.of(), missing);
        Set<String> keys = byId(json.get("apiKeys")).keySet();
        json.getAsJsonArray("providerConfigs")
                .forEach(row -> assertTrue(
                        keys.contains(row.getAsJsonObject().get("apiKeyId").getAsString())));
    }

    private static Report verified(ExportedFile file) {
        Verification verification = new Verification(JdkDigest::new);
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        assertTrue(verification.push(bytes, bytes.length));
        return verification.end();
    }
}
