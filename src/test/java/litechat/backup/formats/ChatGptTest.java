package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

class ChatGptTest {
    private static ChatGptFiles tides() {
        return new ChatGptFiles()
                .root()
                .text("s", "root", "system", "", "{\"is_visually_hidden_from_conversation\":true}")
                .user("u1", "s", "Why tides?")
                .assistant("a1", "u1", "The moon.");
    }

    @Test
    void aConversationBecomesRows() {
        Imported imported = Imported.of(ChatGptFiles.export(tides()));
        assertEquals(Format.CHAT_GPT, imported.format);
        assertEquals(List.of(), imported.remarks());
        String id = imported.conversation().key("id");
        assertEquals(
                "{\"id\":\"" + id + "\",\"title\":\"Tides\",\"projectId\":null,\"metadata\":{\"source\":{"
                        + "\"program\":\"chatgpt\",\"id\":\"" + ChatGptFiles.ID
                        + "\",\"default_model_slug\":\"gpt-4o\"}},"
                        + "\"syncRepoId\":null,\"lastSyncedAt\":null,\"createdAt\":\"2025-06-11T09:30:00.123Z\","
                        + "\"updatedAt\":\"2025-06-11T10:30:00.500Z\"}",
                JsonText.of(imported.conversation()));
        Attributes turn = imported.turn("u1");
        assertEquals(
                "{\"id\":\"" + turn.key("id") + "\",\"conversationId\":\"" + id
                        + "\",\"type\":\"message.user_assistant\",\"index\":0,\"parentId\":null,\"prompt\":{"
                        + "\"id\":\"" + turn.key("id")
                        + "\",\"content\":\"Why tides?\",\"parameters\":{},\"metadata\":{}},"
                        + "\"response\":\"The moon.\",\"status\":\"COMPLETED\",\"createdAt\":\"2025-06-11T09:32:00.123Z\","
                        + "\"startedAt\":\"2025-06-11T09:32:00.123Z\",\"endedAt\":\"2025-06-11T09:33:00.123Z\","
                        + "\"rating\":null,\"metadata\":{\"source\":{\"program\":\"chatgpt\",\"id\":\"u1\"},"
                        + "\"modelId\":\"chatgpt:gpt-4o\"}}",
                JsonText.of(turn));
        assertEquals(21, id.length());
    }

    @Test
    void theWholeTreeIsKept() {
        Imported imported = Imported.of(ChatGptFiles.export(tides().assistant("a1b", "u1", "The moon and the sun.")
                .user("u1x", "s", "Why ebb?")
                .assistant("a1x", "u1x", "Water goes.")
                .user("u2x", "a1x", "Where?")
                .assistant("a2x", "u2x", "Elsewhere.")
                .user("u2", "a1b", "And springs?")
                .assistant("a2", "u2", "New moon.")));
        assertEquals(
                List.of(
                        "u1 0 in a1b: Why tides? → The moon.",
                        "a1b 0 regeneratedFrom u1: Why tides? → The moon and the sun.",
                        "u2 1: And springs? → New moon.",
                        "u1x 1 in a1b editedFrom u1: Why ebb? → Water goes.",
                        "u2x 2 in a1b continues u1x: Where? → Elsewhere."),
                imported.turns());
        assertEquals("message.assistant_regen", imported.turn("a1b").key("type"));
        assertEquals("message.user_edit", imported.turn("u1x").key("type"));
    }

    @Test
    void whatIsShownIsTheBranchThatWasShownLast() {
        ChatGptFiles file = tides().assistant("a1b", "u1", "Otherwise.").current("a1");
        assertEquals(
                List.of("u1 0: Why tides? → The moon.", "a1b 0 in u1 regeneratedFrom u1: Why tides? → Otherwise."),
                Imported.of(ChatGptFiles.export(file)).turns());
    }

    @Test
    void theSameFileAlwaysGivesTheSameRows() {
        String file = ChatGptFiles.export(tides());
        assertEquals(Imported.of(file).lines(), Imported.of(file).lines());
    }

    @Test
    void aLaterExportGivesTheSameIdsToWhatWasThere() {
        Imported before = Imported.of(ChatGptFiles.export(tides()));
        Imported after = Imported.of(ChatGptFiles.export(tides().assistant("a1b", "u1", "Otherwise.")
                .user("u2", "a1", "Go on.")
                .assistant("a2", "u2", "On.")));
        assertEquals(before.conversation().key("id"), after.conversation().key("id"));
        assertEquals(before.turn("u1").key("id"), after.turn("u1").key("id"));
        assertEquals(before.turn("u1"), after.turn("u1"));
    }

    @Test
    void toolsThoughtsAndCodeAreKeptWithTheAnswer() {
        Imported imported = Imported.of(ChatGptFiles.export(tides().user("u2", "a1", "Draw it.")
                .message(
                        "t1",
                        "u2",
                        "assistant",
                        "null",
                        """
                        {"content_type":"thoughts","thoughts":[{"summary":"Planning","content":"A sine."}],
                        "source_analysis_msg_id":"x"}""",
                        "all",
                        "{\"model_slug\":\"o3\"}")
                .message(
                        "t2",
                        "t1",
                        "assistant",
                        "null",
                        "{\"content_type\":\"code\",\"language\":\"unknown\",\"text\":\"plot(sin)\"}",
                        "python",
                        "{\"model_slug\":\"o3\"}")
                .message(
                        "t3",
                        "t2",
                        "tool",
                        "\"python\"",
                        "{\"content_type\":\"execution_output\",\"text\":\"<Figure>\"}",
                        "all",
                        "{}")
                .message(
                        "t4",
                        "t3",
                        "assistant",
                        "null",
                        "{\"content_type\":\"reasoning_recap\",\"content\":\"Thought for 3 seconds\"}",
                        "all",
                        "{}")
                .message(
                        "t5",
                        "t4",
                        "assistant",
                        "null",
                        "{\"content_type\":\"text\",\"parts\":[\"Here it is.\"]}",
                        "all",
                        "{\"model_slug\":\"o3\"}")));
        assertEquals(List.of(), imported.remarks());
        Attributes turn = imported.turn("u2");
        assertEquals("Here it is.", turn.get("response"));
        Attributes metadata = turn.attributes("metadata");
        assertEquals("chatgpt:o3", metadata.get("modelId"));
        assertEquals("**Planning**\n\nA sine.\n\nThought for 3 seconds", metadata.get("reasoning"));
        assertEquals(
                List.of("{\"toolCallId\":\"t2\",\"toolName\":\"python\",\"args\":\"plot(sin)\"}"),
                metadata.get("toolCalls"));
        assertEquals(
                List.of("{\"toolCallId\":\"t2\",\"toolName\":\"python\",\"result\":\"<Figure>\"}"),
                metadata.get("toolResults"));
    }

    @Test
    void whatTheUserSetUpComesBeforeTheFirstQuestion() {
        Imported imported = Imported.of(ChatGptFiles.export(new ChatGptFiles()
                .root()
                .message(
                        "x",
                        "root",
                        "user",
                        "null",
                        """
                        {"content_type":"user_editable_context","user_profile":"I sail.",
                        "user_instructions":"Be brief."}""",
                        "all",
                        "{\"is_visually_hidden_from_conversation\":true,\"is_user_system_message\":true}")
                .user("u1", "x", "Hi")
                .assistant("a1", "u1", "Hello")));
        assertEquals(List.of("u1 0: Hi → Hello"), imported.turns());
        assertEquals(
                "I sail.\n\nBe brief.",
                imported.turn("u1").attributes("prompt").attributes("metadata").get("turnSystemPrompt"));
    }

    @Test
    void aQuestionWithoutAnAnswerAndAnAnswerThatWasStoppedAreNotComplete() {
        Imported imported = Imported.of(ChatGptFiles.export(tides().user("u2", "a1", "Go on.")
                .text(
                        "a2",
                        "u2",
                        "assistant",
                        "Half of",
                        "{\"model_slug\":\"gpt-4o\",\"finish_details\":{\"type\":\"interrupted\"}}")
                .user("u3", "a2", "Still there?")));
        assertEquals("COMPLETED", imported.turn("u1").key("status"));
        assertEquals("CANCELLED", imported.turn("u2").key("status"));
        assertEquals("CANCELLED", imported.turn("u3").key("status"));
        assertEquals(null, imported.turn("u3").get("response"));
    }

    @Test
    void aModelThatIsMissingIsRemarkedOncePerConversation() {
        Imported imported = Imported.of(ChatGptFiles.export(new ChatGptFiles()
                .root()
                .user("u1", "root", "Hi")
                .text("a1", "u1", "assistant", "Hello", "{}")
                .user("u2", "a1", "Again")
                .text("a2", "u2", "assistant", "Hello again", "{}")));
        assertEquals(
                List.of("MODEL_UNKNOWN $[0] 2 of its answers do not say which model gave them."), imported.remarks());
        assertFalse(imported.turn("u1").attributes("metadata").asMap().containsKey("modelId"));
    }

    @Test
    void partsThatAreNotKnownAreKeptAndSaidToBe() {
        Imported imported = Imported.of(ChatGptFiles.export(tides().message(
                        "u2",
                        "a1",
                        "user",
                        "null",
                        """
                        {"content_type":"multimodal_text","parts":[{"content_type":"hologram","beam":7},
                        {"content_type":"audio_transcription","text":"Said aloud","direction":"in"},"and typed"]}""",
                        "all",
                        "{}")
                .message("a2", "u2", "assistant", "null", "{\"content_type\":\"dance\",\"step\":1}", "all", "{}")));
        assertEquals("u2 1: Said aloud\nand typed → ", imported.turns().get(1));
        assertEquals(
                List.of("{\"content_type\":\"hologram\",\"beam\":7}"),
                imported.turn("u2").attributes("prompt").attributes("metadata").get("hiddenMessages"));
        assertEquals(
                List.of("{\"content_type\":\"dance\",\"step\":1}"),
                imported.turn("u2").attributes("metadata").get("hiddenMessages"));
        assertEquals(2, imported.report.remarks().count(litechat.backup.reading.Reason.KEPT_HIDDEN));
    }

    @Test
    void marksOfSourcesBecomeTheirAddresses() {
        String mark = "\\ue200cite\\ue202turn0search1\\ue201";
        Imported imported = Imported.of(ChatGptFiles.export(tides().user("u2", "a1", "Source?")
                .text(
                        "a2",
                        "u2",
                        "assistant",
                        "The moon. " + mark,
                        "{\"model_slug\":\"gpt-4o\",\"content_references\":[{\"matched_text\":\"" + mark
                                + "\",\"alt\":\"([noaa.gov](https://noaa.gov))\"}]}")));
        assertEquals(
                "The moon. ([noaa.gov](https://noaa.gov))", imported.turn("u2").get("response"));
    }

    @Test
    void archivedConversationsStayArchivedAndSeveralShapesOfTheFileAreRead() {
        String one = tides().json(ChatGptFiles.ID, "Tides").replace("\"is_archived\":false", "\"is_archived\":true");
        assertTrue(Imported.of(one).conversation().get("archivedAt") != null);
        assertEquals(
                Imported.of(one).of(DataSection.INTERACTIONS),
                Imported.of("{\"conversations\":[" + one + "]}").of(DataSection.INTERACTIONS));
    }
}
