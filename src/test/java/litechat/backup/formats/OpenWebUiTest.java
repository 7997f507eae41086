package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

class OpenWebUiTest {
    private static String export(String current, String more, String... messages) {
        return """
                [{"id":"c1","user_id":"me","title":"Tides","chat":{"id":"","title":"Tides","models":["llama3:8b"],
                "params":{},"history":{"messages":{%s},"currentId":"%s"},"messages":[],"tags":[],
                "timestamp":1749634200123,"files":[]%s},"updated_at":1749637800,"created_at":1749634200,
                "share_id":null,"archived":false,"pinned":false,"meta":{},"folder_id":null}]"""
                .formatted(String.join(",", messages), current, more);
    }

    private static String user(String id, String parent, String text, String more) {
        return """
                "%s":{"id":"%s","parentId":%s,"childrenIds":[],"role":"user","content":"%s",
                "timestamp":1749634260,"models":["llama3:8b"]%s}"""
                .formatted(id, id, parent, text, more);
    }

    private static String answer(String id, String parent, String text, String more) {
        return """
                "%s":{"parentId":"%s","id":"%s","childrenIds":[],"role":"assistant","content":"%s",
                "model":"llama3:8b","modelName":"llama3:8b","modelIdx":0,"timestamp":1749634320,"done":true%s}"""
                .formatted(id, parent, id, text, more);
    }

    @Test
    void aConversationBecomesRows() {
        Imported imported = Imported.of(export(
                "a1",
                "",
                user("u1", "null", "Why tides?", ""),
                answer(
                        "a1",
                        "u1",
                        "The moon.",
                        ",\"annotation\":{\"rating\":1},\"usage\":{\"prompt_eval_count\":12,\"eval_count\":3}")));
        assertEquals(Format.OPEN_WEBUI, imported.format);
        assertEquals(List.of(), imported.remarks());
        String id = imported.conversation().key("id");
        assertEquals(
                "{\"id\":\"" + id + "\",\"title\":\"Tides\",\"projectId\":null,\"metadata\":{\"source\":{"
                        + "\"program\":\"open-webui\",\"id\":\"c1\"}},\"syncRepoId\":null,\"lastSyncedAt\":null,"
                        + "\"createdAt\":\"2025-06-11T09:30:00.000Z\",\"updatedAt\":\"2025-06-11T10:30:00.000Z\"}",
                JsonText.of(imported.conversation()));
        String turn = imported.turn("u1").key("id");
        assertEquals(
                "{\"id\":\"" + turn + "\",\"conversationId\":\"" + id
                        + "\",\"type\":\"message.user_assistant\",\"index\":0,\"parentId\":null,\"prompt\":{\"id\":\""
                        + turn + "\",\"content\":\"Why tides?\",\"parameters\":{},\"metadata\":{}},"
                        + "\"response\":\"The moon.\",\"status\":\"COMPLETED\","
                        + "\"createdAt\":\"2025-06-11T09:31:00.000Z\",\"startedAt\":\"2025-06-11T09:31:00.000Z\","
                        + "\"endedAt\":\"2025-06-11T09:32:00.000Z\",\"rating\":1,"
                        + "\"metadata\":{\"source\":{\"program\":\"open-webui\",\"id\":\"u1\"},"
                        + "\"promptTokens\":12,\"completionTokens\":3,\"modelId\":\"open-webui:llama3:8b\"}}",
                JsonText.of(imported.turn("u1")));
    }

    @Test
    void severalModelsAreAlternatives() {
        Imported imported = Imported.of(export(
                "a2",
                "",
                user("u1", "null", "Q", "").replace("\"childrenIds\":[]", "\"childrenIds\":[\"a1\",\"a2\",\"a3\"]"),
                answer("a3", "u1", "C", ""),
                answer("a1", "u1", "A", ""),
                answer("a2", "u1", "B", "")));
        assertEquals(
                List.of("u1 0 in a2: Q → A", "a2 0 regeneratedFrom u1: Q → B", "a3 1 in a2 regeneratedFrom u1: Q → C"),
                imported.turns());
    }

    @Test
    void thoughtsThatAreFoldedInTheTextAreThoughts() {
        String text = "<details type=\\\"reasoning\\\" done=\\\"true\\\" duration=\\\"2\\\">\\n<summary>Thought for 2"
                + " seconds</summary>\\n> First.\\n> Then.\\n</details>\\nThe moon.";
        Imported imported = Imported.of(export("a1", "", user("u1", "null", "Q", ""), answer("a1", "u1", text, "")));
        assertEquals(List.of("u1 0: Q → The moon."), imported.turns());
        assertEquals("First.\nThen.", imported.turn("u1").attributes("metadata").get("reasoning"));
    }

    @Test
    void picturesAndTextsOfFilesAreKept() {
        Imported imported = Imported.of(
                export(
                        "u1",
                        ",\"system\":\"Be brief.\"",
                        user(
                                "u1",
                                "null",
                                "Look",
                                """
                        ,"files":[{"type":"image","url":"data:image/png;base64,iVBORw=="},
                        {"type":"image","url":"/api/v1/files/9/content"},{"type":"file","name":"a.txt","size":3,
                        "file":{"id":"f","filename":"a.txt","data":{"content":"sea"},"meta":{"content_type":"text/plain"}}},
                        {"type":"image","url":"data:image/png;base64,?"}]""")));
        assertEquals(2, imported.of(DataSection.ATTACHMENTS).size());
        assertEquals("iVBORw==", imported.of(DataSection.ATTACHMENTS).get(0).get("base64"));
        assertEquals("c2Vh", imported.of(DataSection.ATTACHMENTS).get(1).get("base64"));
        assertEquals(2, imported.report.remarks().count(Reason.FILE_MISSING));
        Attributes metadata = imported.turn("u1").attributes("prompt").attributes("metadata");
        assertEquals("Be brief.", metadata.get("turnSystemPrompt"));
        assertEquals(4, ((List<?>) metadata.asMap().getOrDefault("attachedFiles", List.of())).size());
    }

    @Test
    void failuresAndStopsAreSeen() {
        Imported imported = Imported.of(export(
                "a2",
                "",
                user("u1", "null", "Q", ""),
                answer("a1", "u1", "", ",\"error\":{\"content\":\"No memory\"}"),
                user("u2", "\"a1\"", "Again", ""),
                answer("a2", "u2", "Half", ",\"done\":false").replace("\"done\":true,", "")));
        assertEquals("ERROR", imported.turn("u1").get("status"));
        assertEquals("No memory", imported.turn("u1").attributes("metadata").get("error"));
        assertEquals("CANCELLED", imported.turn("u2").get("status"));
    }

    @Test
    void oneChatAndTheOlderListOfMessagesAreReadToo() {
        String older =
                """
                {"title":"Old","history":{"messages":{}},"models":["m"],"messages":[
                {"role":"system","content":"Be kind."},{"role":"user","content":"Q"},
                {"role":"assistant","content":"A","model":"m"},7]}""";
        Imported imported = Imported.of(older);
        assertEquals(List.of("#1 0: Q → A"), imported.turns());
        assertEquals(
                "Be kind.",
                imported.turn("#1").attributes("prompt").attributes("metadata").get("turnSystemPrompt"));
        assertEquals(
                List.of(Reason.ID_SHARED, Reason.LEFT_OUT, Reason.DATE_GUESSED),
                imported.report.remarks().kept().stream()
                        .map(remark -> remark.reason())
                        .toList());
    }

    @Test
    void hostileChatsDoNoHarm() {
        Imported imported = Imported.of(
                """
                [{"chat":{"history":{"messages":{"__proto__":{"parentId":"__proto__","role":"user","content":[{"text":"Q"},
                {"image_url":{"url":"http://x/y.png"}},4],"files":[1,{"type":{}}]},"x":null},"currentId":{}}}},
                {"chat":{"history":5,"title":{}}},"chat"]""");
        assertEquals(List.of("__proto__ 0: Q → null"), imported.turns());
        assertEquals(2, imported.report.remarks().count(Reason.FILE_MISSING));
        assertEquals(3, imported.report.remarks().count(Reason.LEFT_OUT));
        assertEquals("Q", imported.conversation().get("title"));
    }
}
