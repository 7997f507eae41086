package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

class ClaudeTest {
    private static final String MODEL_UNKNOWN = "MODEL_UNKNOWN $[0] 1 of its answers do not say which model gave them.";

    private static String export(String more, String... messages) {
        return """
                [{"uuid":"c1","name":"Tides","created_at":"2025-06-11T09:30:00.123456Z",
                "updated_at":"2025-06-11T10:30:00.500000+00:00","account":{"uuid":"me"}%s,"chat_messages":[%s]}]"""
                .formatted(more, String.join(",", messages));
    }

    private static String message(String id, String sender, String minute, String content, String more) {
        return """
                {"uuid":"%s","text":"","content":%s,"sender":"%s","created_at":"2025-06-11T09:%s:00.000000Z",
                "updated_at":"2025-06-11T09:%s:30.000000Z","attachments":[],"files":[]%s}"""
                .formatted(id, content, sender, minute, minute, more);
    }

    private static String text(String text) {
        return "[{\"start_timestamp\":null,\"stop_timestamp\":null,\"type\":\"text\",\"text\":\"" + text
                + "\",\"citations\":[]}]";
    }

    @Test
    void aConversationBecomesRows() {
        Imported imported = Imported.of(export(
                "",
                message("u1", "human", "31", text("Why tides?"), ""),
                message("a1", "assistant", "32", text("The moon."), "")));
        assertEquals(Format.CLAUDE, imported.format);
        assertEquals(List.of(MODEL_UNKNOWN), imported.remarks());
        String id = imported.conversation().key("id");
        assertEquals(
                "{\"id\":\"" + id + "\",\"title\":\"Tides\",\"projectId\":null,\"metadata\":{\"source\":{"
                        + "\"program\":\"claude\",\"id\":\"c1\"}},\"syncRepoId\":null,\"lastSyncedAt\":null,"
                        + "\"createdAt\":\"2025-06-11T09:30:00.123Z\",\"updatedAt\":\"2025-06-11T10:30:00.500Z\"}",
                JsonText.of(imported.conversation()));
        String turn = imported.turn("u1").key("id");
        assertEquals(
                "{\"id\":\"" + turn + "\",\"conversationId\":\"" + id
                        + "\",\"type\":\"message.user_assistant\",\"index\":0,\"parentId\":null,\"prompt\":{\"id\":\""
                        + turn + "\",\"content\":\"Why tides?\",\"parameters\":{},\"metadata\":{}},"
                        + "\"response\":\"The moon.\",\"status\":\"COMPLETED\","
                        + "\"createdAt\":\"2025-06-11T09:31:00.000Z\",\"startedAt\":\"2025-06-11T09:31:00.000Z\","
                        + "\"endedAt\":\"2025-06-11T09:32:30.000Z\",\"rating\":null,"
                        + "\"metadata\":{\"source\":{\"program\":\"claude\",\"id\":\"u1\"}}}",
                JsonText.of(imported.turn("u1")));
    }

    @Test
    void thoughtsToolsAndDocumentsAreKept() {
        Imported imported = Imported.of(export(
                "",
                message("u1", "human", "31", text("Show me"), ""),
                message(
                        "a1",
                        "assistant",
                        "32",
                        """
                        [{"type":"thinking","thinking":"They want code.","summaries":[],"cut_off":false},
                        {"type":"text","text":"Here"},{"type":"text","text":" it is:"},
                        {"type":"tool_use","id":"t1","name":"artifacts","input":{"id":"x","type":"application/vnd.ant.code",
                        "language":"python","title":"Sea","command":"create","content":"print('sea')"}},
                        {"type":"tool_result","tool_use_id":"t1","name":"artifacts","content":[{"type":"text","text":"OK"}],
                        "is_error":false},
                        {"type":"flag","flag":"odd"},
                        {"type":"text","text":"Done."}]""",
                        "")));
        Attributes turn = imported.turn("u1");
        assertEquals("Here it is:\n\n**Sea**\n\n```python\nprint('sea')\n```\n\nDone.", turn.get("response"));
        Attributes metadata = turn.attributes("metadata");
        assertEquals("They want code.", metadata.get("reasoning"));
        assertEquals(1, ((List<?>) metadata.asMap().getOrDefault("toolCalls", List.of())).size());
        assertEquals(
                List.of("{\"toolCallId\":\"t1\",\"toolName\":\"artifacts\",\"result\":\"OK\"}"),
                metadata.get("toolResults"));
        assertEquals(List.of("{\"type\":\"flag\",\"flag\":\"odd\"}"), metadata.get("hiddenMessages"));
        assertEquals(
                List.of(
                        "KEPT_HIDDEN $[0].chat_messages[1].content"
                                + " A part of the kind “flag” is kept as it is, and not shown.",
                        MODEL_UNKNOWN),
                imported.remarks());
    }

    @Test
    void aMessageMayHaveItsTextOutsideOfItsParts() {
        Imported imported = Imported.of(export(
                "",
                message("u1", "human", "31", "[]", "").replace("\"text\":\"\"", "\"text\":\"Plain\""),
                message("a1", "assistant", "32", "null", ",\"model\":\"claude-x\"")
                        .replace("\"text\":\"\"", "\"text\":\"Fine\"")));
        assertEquals(List.of("u1 0: Plain → Fine"), imported.turns());
        assertEquals(
                "claude:claude-x", imported.turn("u1").attributes("metadata").get("modelId"));
        assertEquals(List.of(), imported.remarks());
    }

    @Test
    void textOfFilesIsKeptAndFilesThatAreNotThereAreNamed() {
        String files =
                """
                "attachments":[{"file_name":"notes.txt","file_size":5,"file_type":"txt","extracted_content":"ebb ☾"}],
                "files":[{"file_name":"sea.png"},{"file_name":"notes.txt"}]""";
        String message = message("u1", "human", "31", text("Look"), "");
        Imported imported = Imported.of(export("", message.replace("\"attachments\":[],\"files\":[]", files)));
        assertEquals(1, imported.of(DataSection.ATTACHMENTS).size());
        Attributes kept = imported.of(DataSection.ATTACHMENTS).get(0);
        assertEquals("notes.txt", kept.get("name"));
        assertEquals("text/plain", kept.get("type"));
        assertEquals("ebb ☾", new String(Base64.getDecoder().decode(kept.key("base64")), StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "FILE_MISSING $[0].chat_messages[0] The file “sea.png” is not in the export; its name is kept."),
                imported.remarks());
    }

    @Test
    void branchesAreKeptWhereTheFileNamesThem() {
        String root = ",\"parent_message_uuid\":\"00000000-0000-4000-8000-000000000000\"";
        Imported imported = Imported.of(export(
                ",\"current_leaf_message_uuid\":\"a1\"",
                message("u1", "human", "31", text("Q"), root),
                message("a1", "assistant", "32", text("A"), ",\"model\":\"m\",\"parent_message_uuid\":\"u1\""),
                message("a2", "assistant", "33", text("B"), ",\"model\":\"m\",\"parent_message_uuid\":\"u1\""),
                message("u2", "human", "34", text("Other"), root)));
        assertEquals(
                List.of(
                        "u1 0: Q → A",
                        "a2 0 in u1 regeneratedFrom u1: Q → B",
                        "u2 1 in u1 editedFrom u1: Other → null"),
                imported.turns());
        assertEquals(List.of(), imported.remarks());
    }

    @Test
    void projectsThatAreNamedBecomeProjects() {
        Imported imported = Imported.of(
                export(",\"project\":{\"uuid\":\"p1\",\"name\":\"Sea\"}", message("u1", "human", "31", text("Q"), "")));
        assertEquals("Sea", imported.of(DataSection.PROJECTS).get(0).get("name"));
        assertEquals(
                imported.of(DataSection.PROJECTS).get(0).get("id"),
                imported.conversation().get("projectId"));
    }

    @Test
    void theArchiveIsReadToo() {
        String export = export("", message("u1", "human", "31", text("Q"), ""));
        Imported imported = Imported.of(Zips.packed(Map.of(
                "conversations.json", export.getBytes(StandardCharsets.UTF_8),
                "projects.json", "[{\"uuid\":\"p\",\"name\":\"N\"}]".getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("u1 0: Q → null"), imported.turns());
        assertEquals(
                List.of("LEFT_OUT projects.json This file holds no conversations; it is not read."),
                imported.remarks());
    }

    @Test
    void hostileMessagesDoNoHarm() {
        Imported imported = Imported.of(
                """
                [{"uuid":"c","chat_messages":[5,{"sender":[],"uuid":{},"content":{"type":"text"},"text":7},
                {"uuid":"x","sender":"human","text":"Q","content":[3,{"type":"text"}],"parent_message_uuid":"x",
                "attachments":"none","files":[null,{}]},
                {"uuid":"x","sender":"human","text":"Again","content":[]}]},{"chat_messages":{}},null]""");
        assertEquals(List.of("#0 0 in x: → 7", "x 0:  → null", "x#2 1: Again → null"), imported.turns());
        assertEquals(1, imported.report.remarks().count(litechat.backup.reading.Reason.FILE_MISSING));
        assertEquals(1, imported.report.remarks().count(litechat.backup.reading.Reason.TREE_MENDED));
        assertEquals(1, imported.report.remarks().count(litechat.backup.reading.Reason.ID_SHARED));
    }
}
