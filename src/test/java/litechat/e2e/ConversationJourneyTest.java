package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ProviderSettings;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationJourneyTest {
    @ParameterizedTest
    @EnumSource
    void aServerIsTestedInWords(Browsers browser) throws IOException {
        try (Stage stage = Stage.in(browser);
                ModelServer closed = ModelServer.start().withoutCors()) {
            stage.watch().expect("Cross-Origin|CORS|ERR_|Failed to load resource|NS_ERROR|401");
            stage.watch().allow(closed.baseUrl());
            String nobody = "http://127.0.0.1:" + freePort();
            stage.watch().allow(nobody);
            stage.model().requireKey(Stage.KEY);
            ProviderSettings settings = stage.open().providers().open();

            settings.fill("Local", stage.model().baseUrl(), Stage.MODEL, "");
            assertEquals("The server wants a key.", settings.test());
            settings.field("key").fill("sk-wrong");
            assertEquals("Wrong key: the server refuses it.", settings.test());
            settings.field("key").fill(Stage.KEY);
            assertEquals("Reachable: it offers 1 model.", settings.test());
            settings.field("base-url").fill(closed.baseUrl());
            assertTrue(settings.test().startsWith("CORS: " + closed.baseUrl().replace("/v1", "") + " answers, but"));
            settings.field("base-url").fill(nobody + "/v1");
            assertTrue(settings.test().startsWith("Refused: nothing answers at " + nobody));
            settings.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATestFoundOutIsNotToldOfAnotherAddress(Browsers browser) throws IOException {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect("Cross-Origin|CORS|ERR_|Failed to load resource|NS_ERROR");
            ProviderSettings settings = stage.open().providers().open();
            try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                String address = "http://127.0.0.1:" + silent.getLocalPort();
                stage.watch().allow(address);
                settings.fill("Local", address + "/v1", Stage.MODEL, "");
                settings.field("test").click();
                assertThat(settings.field("result")).hasAttribute("data-result", "testing");
                settings.field("base-url").fill(stage.model().baseUrl());
            }
            assertThat(settings.field("test")).isEnabled();
            assertThat(settings.field("result")).isEmpty();
            assertEquals("Reachable: it offers 1 model.", settings.test());
            settings.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSavedServerIsThereAgainWithoutItsKeyInTheForm(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            JsonObject rows = page.storage().all();
            ExpectedRow.assertRow(
                    """
                    {"id": "<id>", "name": "Local", "value": "%s", "providerId": "openai-compatible",
                     "createdAt": "<now>", "updatedAt": "<now>"}"""
                            .formatted(Stage.KEY),
                    StoredRows.rows(rows, "apiKeys").get(0));
            ExpectedRow.assertRow(
                    """
                    {"id": "<id>", "name": "Local", "type": "openai-compatible", "isEnabled": true, "apiKeyId": "<id>",
                     "baseURL": "%s", "enabledModels": ["test-model"], "autoFetchModels": false, "fetchedModels": null,
                     "modelsLastFetchedAt": null, "createdAt": "<now>", "updatedAt": "<now>"}"""
                            .formatted(stage.model().baseUrl()),
                    StoredRows.rows(rows, "providerConfigs").get(0));
            page.reload();
            ProviderSettings settings = page.providers().open();
            assertThat(settings.field("name")).hasValue("Local");
            assertThat(settings.field("base-url")).hasValue(stage.model().baseUrl());
            assertThat(settings.field("key")).hasValue("");
            assertThat(settings.field("key-choice").locator("option:checked")).hasText("Local");
            assertThat(settings.field("key")).isHidden();
            settings.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerInOddChunksIsShownAsItArrivesAndStoredFieldByField(Browsers browser) throws InterruptedException {
        byte[] seedling = "🌱".getBytes(StandardCharsets.UTF_8);
        byte[] event = OpenAiJson.delta("Grüße 🌱 **fett**").toString().getBytes(StandardCharsets.UTF_8);
        int inside = indexOf(event, seedling) + 2;
        Gate first = new Gate();
        Gate second = new Gate();
        try (Stage stage = Stage.in(browser)) {
            stage.model()
                    .answer(Script.stream()
                            .comment("to keep the line open")
                            .raw("data: " + OpenAiJson.delta("One, ") + "\r\n\r\ndata:" + OpenAiJson.delta("two. ")
                                    + "\r\n\r\ndata: ")
                            .bytes(Arrays.copyOf(event, inside))
                            .gate(first)
                            .bytes(Arrays.copyOfRange(event, inside, event.length))
                            .raw("\n")
                            .raw("\n: a comment\n\n")
                            .gate(second)
                            .delta("\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nlet x = '<b>';\n```\n")
                            .finish("stop")
                            .usage(3, 5)
                            .done());
            ChatPage page = stage.openConnected();
            page.ask("What is **this**?");
            first.awaitReached();
            assertThat(page.turn(0).answer()).hasText("One, two.");
            assertThat(page.turn(0).question()).hasText("What is **this**?");
            assertThat(page.composer().stop()).isVisible();
            first.open();
            assertThat(page.turn(0).answer()).hasText("One, two. Grüße 🌱 fett");
            second.open();
            page.turn(0).awaitStatus("completed");
            assertThat(page.turn(0).answer().locator("strong")).hasText("fett");
            assertThat(page.turn(0).answer().locator("table td")).hasText(new String[] {"1", "2"});
            assertThat(page.turn(0).answer().locator("pre code")).hasText("let x = '<b>';");
            assertThat(page.tab()).hasTitle("What is **this**? – LiteChat");
            assertStored(page);
            assertEquals("Bearer " + Stage.KEY, stage.model().takeChat().header("authorization"));
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        int start = 0;
        while (!Arrays.equals(bytes, start, start + part.length, part, 0, part.length)) {
            start++;
        }
        return start;
    }

    private static void assertStored(ChatPage page) {
        JsonObject rows = page.storage()
                .await("rows.interactions[0]?.status === 'COMPLETED' && rows.appState.length === 1")
                .rows();
        ExpectedRow.assertRow(
                """
                {"id": "<id>", "title": "What is **this**?", "projectId": null, "metadata": {}, "syncRepoId": null,
                 "lastSyncedAt": null, "createdAt": "<now>", "updatedAt": "<now>", "archivedAt": null}""",
                StoredRows.rows(rows, "conversations").get(0));
        JsonObject turn = StoredRows.rows(rows, "interactions").get(0);
        ExpectedRow.assertRow(
                """
                {"id": "<id>", "conversationId": "<id>", "type": "message.user_assistant", "index": 0, "parentId": null,
                 "prompt": {"id": "<id>", "content": "What is **this**?", "parameters": {},
                            "metadata": {"modelId": "<model>", "sentParameters":
                                {"stream": true, "stream_options": {"include_usage": true}}}},
                 "response": "One, two. Grüße 🌱 **fett**\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |\\n\\n```js\\nlet x = '<b>';\\n```\\n",
                 "status": "COMPLETED", "createdAt": "<now>", "startedAt": "<now>", "endedAt": "<now>",
                 "metadata": {"modelId": "<model>", "finishReason": "stop", "promptTokens": 3, "completionTokens": 5,
                              "totalTokens": 8, "timeToFirstToken": "<millis>", "generationTime": "<millis>"}}""",
                turn);
        assertEquals(turn.get("id"), turn.getAsJsonObject("prompt").get("id"));
        assertEquals(StoredRows.rows(rows, "conversations").get(0).get("id"), turn.get("conversationId"));
    }

    @ParameterizedTest
    @EnumSource
    void conversationsAreListedByLastActivityAndRenamed(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("A"), Script.saying("B"), Script.saying("A again"));
            ChatPage page = stage.openConnected();
            page.ask("First");
            page.turn(0).awaitAnswer("A");
            page.startNewChat();
            page.ask("Second");
            page.turn(0).awaitAnswer("B");
            page.conversations().await("Second", "First");
            page.conversations().open("First");
            page.turn(0).awaitAnswer("A");
            page.ask("More");
            page.turn(1).awaitAnswer("A again");
            page.conversations().await("First", "Second");

            page.conversations().rename("Second", "Renamed in the list");
            page.retitle("Renamed above");
            page.conversations().await("Renamed above", "Renamed in the list");
            page.reload();
            page.conversations().await("Renamed above", "Renamed in the list");
            JsonObject rows = page.storage().all();
            List<String> titles = StoredRows.rows(rows, "conversations").stream()
                    .map(row -> row.get("title").getAsString())
                    .sorted()
                    .toList();
            assertEquals(List.of("Renamed above", "Renamed in the list"), titles);
            assertEquals(List.of("0", "0", "1"), indexes(rows));
            assertEquals(messagesOf("First", "A", "More"), messages(stage));
        }
    }

    private static List<String> indexes(JsonObject rows) {
        return StoredRows.rows(rows, "interactions").stream()
                .map(row -> row.get("index").getAsString())
                .sorted()
                .toList();
    }

    private static String messagesOf(String question, String answer, String next) {
        return "[{\"role\":\"user\",\"content\":\"" + question + "\"},{\"role\":\"assistant\",\"content\":\"" + answer
                + "\"},{\"role\":\"user\",\"content\":\"" + next + "\"}]";
    }

    private static String messages(Stage stage) {
        List<ReceivedRequest> chats = stage.model().requests("POST", ModelServer.CHAT);
        return String.valueOf(chats.get(chats.size() - 1).json().get("messages"));
    }

    @ParameterizedTest
    @EnumSource
    void undoingADeletionBringsBackExactlyTheSameRows(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("A"), Script.saying("B"), Script.saying("More"));
            ChatPage page = stage.openConnected();
            page.ask("Keep");
            page.turn(0).awaitAnswer("A");
            page.startNewChat();
            page.ask("Delete");
            page.turn(0).awaitAnswer("B");
            page.ask("and on");
            page.turn(1).awaitAnswer("More");
            JsonObject before = page.storage()
                    .await("rows.interactions.every(row => row.status === 'COMPLETED') && rows.appState.length === 1")
                    .rows();

            page.conversations().delete("Delete");
            page.conversations().await("Keep");
            JsonObject without = page.storage().await("rows.trash.length > 0").rows();
            assertEquals(1, StoredRows.rows(without, "conversations").size());
            assertEquals(1, StoredRows.rows(without, "interactions").size());
            page.toast("“Delete” was deleted.").locator("[data-ref=undo]").click();
            page.conversations().await("Delete", "Keep");
            page.turn(1).awaitAnswer("More");
            assertEquals(before, page.storage().await("rows.trash.length === 0").rows());
        }
    }
}
