package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.reading.Reason;
import litechat.cli.JdkInflation;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

/** NextChat, big-AGI, LobeChat and llama.cpp. */
class SmallerFormatsTest {
    @Test
    void nextChatsBackupIsRead() {
        Imported imported = Imported.of(
                """
                {"chat-next-web-store":{"sessions":[{"id":"n1","topic":"Tides","memoryPrompt":"About the sea",
                "messages":[{"id":"m1","date":"6/11/2025, 9:30:00 AM","role":"user","content":"Why tides?"},
                {"id":"m2","date":"6/11/2025, 9:30:05 AM","role":"assistant","content":"The moon.","streaming":false,
                "model":"gpt-4o","tools":[{"id":"t","type":"function","function":{"name":"search","arguments":"{}"},
                "content":"found"}]},
                {"id":"m3","date":"","role":"user","content":[{"type":"text","text":"And this?"},
                {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw=="}}]}],
                "stat":{"tokenCount":0},"lastUpdate":1749634205000,"lastSummarizeIndex":0,
                "mask":{"id":"k","name":"Sailor","context":[{"id":"x","date":"","role":"system","content":"Be brief."}],
                "modelConfig":{"model":"gpt-4o"}}},
                {"id":"n2","topic":"New Conversation","messages":[],"mask":{"context":[]},"lastUpdate":1}],
                "currentSessionIndex":0,"lastUpdateTime":0},
                "access-control":{"openaiApiKey":"sk-secret"},"app-config":{"theme":"dark"},"mask-store":{"masks":{}},
                "prompt-store":{"prompts":{}}}""");
        assertEquals(Format.NEXT_CHAT, imported.format);
        assertEquals(List.of("m1 0: Why tides? → The moon.", "m3 1: And this? → null"), imported.turns());
        assertEquals(
                List.of(
                        "DATE_GUESSED $[\"chat-next-web-store\"].sessions[0]"
                                + " 3 of its turns have no time; they get that of what comes before.",
                        "LEFT_OUT $[\"chat-next-web-store\"].sessions[1]"
                                + " The conversation has no messages; it is left out.",
                        "LEFT_OUT $[\"access-control\"]" + " Keys and addresses of servers are not taken over.",
                        "LEFT_OUT $[\"app-config\"] Settings are not taken over.",
                        "LEFT_OUT $[\"mask-store\"] Saved roles (masks) are not taken over.",
                        "LEFT_OUT $[\"prompt-store\"] Saved prompts are not taken over."),
                imported.remarks());
        Attributes turn = imported.turn("m1");
        assertEquals(
                "{\"writtenAt\":\"6/11/2025, 9:30:00 AM\",\"turnSystemPrompt\":\"Be brief.\"}",
                JsonText.of(turn.attributes("prompt").attributes("metadata")));
        assertEquals(
                List.of("{\"toolCallId\":\"t\",\"toolName\":\"search\",\"result\":\"found\"}"),
                turn.attributes("metadata").get("toolResults"));
        assertEquals("nextchat:gpt-4o", turn.attributes("metadata").get("modelId"));
        assertEquals("2025-06-11T09:30:05.000Z", "" + imported.conversation().get("createdAt"));
        assertEquals(1, imported.of(DataSection.ATTACHMENTS).size());
        assertEquals(
                "Sailor",
                imported.conversation()
                        .attributes("metadata")
                        .attributes("source")
                        .get("mask"));
    }

    private static final String BIG_AGI_CHAT =
            """
            {"id":"b1","messages":[
            {"id":"m0","role":"system","fragments":[{"ft":"content","fId":"f","part":{"pt":"text","text":"Be brief."}}],
            "tokenCount":0,"created":1749634200000,"updated":null},
            {"id":"m1","role":"user","fragments":[{"ft":"content","fId":"f","part":{"pt":"text","text":"Why tides?"}},
            {"ft":"attachment","fId":"g","title":"sea.md","caption":"","created":1,"part":{"pt":"doc","vdt":"text/plain",
            "data":{"idt":"text","text":"# Sea","mimeType":"text/markdown"},"ref":"r","l1Title":"sea.md"}},
            {"ft":"attachment","fId":"h","title":"pic","part":{"pt":"image_ref","dataRef":{"reftype":"dblob",
            "dblobAssetId":"x","mimeType":"image/png","bytesSize":9}}}],"tokenCount":3,"created":1749634210000,"updated":null},
            {"id":"m2","role":"assistant","fragments":[{"ft":"void","fId":"v","part":{"pt":"ma","aText":"Hm.","aType":"reasoning"}},
            {"ft":"content","fId":"f","part":{"pt":"text","text":"The moon."}},
            {"ft":"content","fId":"z","part":{"pt":"hosted_resource","resource":{}}}],"purposeId":"Generic",
            "generator":{"mgt":"aix","name":"gpt-4o","aix":{"vId":"openai","mId":"gpt-4o-2024"}},
            "userFlags":["starred"],"created":1749634220000,"updated":1749634230000}],
            "systemPurposeId":"Generic","autoTitle":"Tides","created":1749634200000,"updated":1749634230000}""";

    private static void assertIsBigAgiChat(Imported imported) {
        assertEquals(Format.BIG_AGI, imported.format);
        assertEquals(List.of("m1 0: Why tides? → The moon."), imported.turns());
        Attributes turn = imported.turn("m1");
        assertEquals("big-agi:gpt-4o-2024", turn.attributes("metadata").get("modelId"));
        assertEquals("Hm.", turn.attributes("metadata").get("reasoning"));
        assertEquals(true, turn.attributes("metadata").get("starred"));
        assertEquals("2025-06-11T09:30:30.000Z", "" + turn.get("endedAt"));
        assertEquals("Tides", imported.conversation().get("title"));
        assertEquals(1, imported.of(DataSection.ATTACHMENTS).size());
        assertEquals(1, imported.report.remarks().count(Reason.FILE_MISSING));
        assertEquals(1, imported.report.remarks().count(Reason.KEPT_HIDDEN));
    }

    @Test
    void bigAgisChatsAreReadWithTheirFolders() {
        assertIsBigAgiChat(Imported.of(BIG_AGI_CHAT));
        Imported all = Imported.of("{\"conversations\":[" + BIG_AGI_CHAT
                + "],\"models\":{\"sources\":[{\"setup\":{\"key\":\"sk-secret\"}}]},"
                + "\"folders\":{\"folders\":[{\"id\":\"f1\",\"title\":\"Sea\",\"conversationIds\":[\"b1\",\"gone\"]},"
                + "{\"id\":\"f2\",\"title\":\"Sea\",\"conversationIds\":[\"gone\"]}],\"enableFolders\":true}}");
        assertIsBigAgiChat(all);
        assertEquals(
                List.of("Sea", "Sea (2)"),
                all.of(DataSection.PROJECTS).stream()
                        .map(row -> row.get("name"))
                        .toList());
        assertEquals(
                all.of(DataSection.PROJECTS).get(0).get("id"),
                all.conversation().get("projectId"));
        assertEquals(1, all.report.remarks().count(Reason.LEFT_OUT));
    }

    @Test
    void bigAgisBackupIsReadWhetherItsStoreIsATextOrNot() {
        String store = "{\"state\":{\"conversations\":[" + BIG_AGI_CHAT + "]},\"version\":4}";
        for (String value : List.of(store, JsonText.of(store))) {
            Imported imported = Imported.of(
                    """
                    {"schema":"vnd.agi.flash-backup","schemaVersion":102000,"tenantSlug":"t","metadata":{"version":"1.2"},
                    "storage":{"localStorage":{"app-models":{"state":{}},"app-folders":{"state":{"folders":[
                    {"id":"f1","title":"Sea","conversationIds":["b1"]}]}}},
                    "indexedDB":{"keyval-store":{"keyval":[{"key":"app-chats","value":%s}]}}}}"""
                            .formatted(value));
            assertIsBigAgiChat(imported);
            assertEquals(
                    imported.of(DataSection.PROJECTS).get(0).get("id"),
                    imported.conversation().get("projectId"));
        }
    }

    @Test
    void bigAgisOlderMessagesAreReadToo() {
        Imported imported = Imported.of(
                """
                {"conversations":[{"id":"b","messages":[{"id":"m1","text":"Q","role":"user","created":1749634200000},
                {"id":"m2","text":"A","role":"assistant","originLLM":"gpt-4","created":1749634201000,"updated":null}],
                "systemPurposeId":"Generic","userTitle":"Mine","autoTitle":"Its","created":1749634200000}]}""");
        assertEquals(List.of("m1 0: Q → A"), imported.turns());
        assertEquals("Mine", imported.conversation().get("title"));
        assertEquals(List.of(), imported.remarks());
    }

    @Test
    void lobeChatsExportIsReadByTopic() {
        Imported imported = Imported.of(
                """
                {"exportType":"sessions","state":{"messages":[
                {"id":"m3","role":"user","content":"Elsewhere","sessionId":"inbox","createdAt":1749634300000,"updatedAt":1749634300000},
                {"id":"m2","role":"assistant","content":"The moon.","parentId":"m1","topicId":"t1","sessionId":"s1",
                "createdAt":1749634210000,"updatedAt":1749634220000,"extra":{"fromModel":"gpt-4o","fromProvider":"openai"}},
                {"id":"m1","role":"user","content":"Why tides?","topicId":"t1","sessionId":"s1","files":["file-9"],
                "createdAt":1749634200000,"updatedAt":1749634200000},
                {"id":"m4","role":"assistant","content":"","topicId":"t1","sessionId":"s1","parentId":"m1",
                "createdAt":1749634230000,"error":{"type":"NoKey","message":"No key"}}],
                "sessions":[{"id":"s1","type":"agent","meta":{"title":"Sailor"},"config":{"systemRole":"Be brief.","model":"x"},
                "createdAt":"2025-06-11T09:00:00.000Z"}],
                "topics":[{"id":"t1","title":"Tides","sessionId":"s1","favorite":true,"createdAt":1749634200000,
                "updatedAt":1749634230000}],"sessionGroups":[],"settings":{}},"version":7}""");
        assertEquals(Format.LOBE_CHAT, imported.format);
        assertEquals(
                List.of(
                        "m3 0: Elsewhere → null",
                        "m1 0 in m4: Why tides? → The moon.",
                        "m4 0 regeneratedFrom m1: Why tides? → "),
                imported.turns());
        Attributes project = imported.of(DataSection.PROJECTS).get(0);
        assertEquals("Sailor", project.get("name"));
        assertEquals("Be brief.", project.get("systemPrompt"));
        assertEquals(
                project.get("id"), imported.of(DataSection.CONVERSATIONS).get(1).get("projectId"));
        assertEquals("Tides", imported.of(DataSection.CONVERSATIONS).get(1).get("title"));
        assertEquals("Elsewhere", imported.of(DataSection.CONVERSATIONS).get(0).get("title"));
        assertNull(imported.of(DataSection.CONVERSATIONS).get(0).get("projectId"));
        assertEquals("ERROR", imported.turn("m4").get("status"));
        assertEquals(
                List.of(
                        "LEFT_OUT $.state.sessionGroups “sessionGroups” is not read.",
                        "LEFT_OUT $.state.settings “settings” is not read.",
                        "FILE_MISSING $.state.messages[2] The file “file-9” is not in the export; its name is kept.",
                        "MODEL_UNKNOWN $.state.messages[2] 1 of its answers do not say which model gave them."),
                imported.remarks());
    }

    @Test
    void lobeChatsTablesAreReadToo() {
        Imported imported = Imported.of(
                """
                {"data":{"agents":[{"id":"ag","title":"Sailor","systemRole":"Be brief."}],
                "agentsToSessions":[{"agentId":"ag","sessionId":"s1"}],
                "sessions":[{"id":"s1","slug":"x","title":null}],"topics":[],
                "messages":[{"id":"m1","role":"user","content":"Q","sessionId":"s1","createdAt":"2025-06-11T09:30:00.000Z"},
                {"id":"m2","role":"assistant","content":"A","model":"gpt-4o","sessionId":"s1","parentId":"m1",
                "reasoning":{"content":"Hm."},"createdAt":"2025-06-11T09:30:01.000Z"}]},
                "mode":"pglite","schemaHash":"abc"}""");
        assertEquals(List.of("m1 0: Q → A"), imported.turns());
        assertEquals("Sailor", imported.of(DataSection.PROJECTS).get(0).get("name"));
        assertEquals("Hm.", imported.turn("m1").attributes("metadata").get("reasoning"));
        assertEquals(
                "lobechat:gpt-4o", imported.turn("m1").attributes("metadata").get("modelId"));
    }

    @Test
    void llamaCppsConversationsAreReadWithTheirTree() {
        Imported imported = Imported.of(
                """
                [{"conv":{"id":"l1","lastModified":1749634230000,"currNode":"3","name":"Tides"},"messages":[
                {"convId":"l1","role":"system","id":"0","type":"root","timestamp":1749634200000,"content":"","parent":"-1",
                "children":["1"]},
                {"id":"1","convId":"l1","type":"text","timestamp":1749634201000,"role":"user","content":"Q","parent":"0",
                "children":["2","3"],"extra":[{"type":"TEXT","name":"a.txt","content":"sea"}]},
                {"id":"2","convId":"l1","type":"text","timestamp":1749634202000,"role":"assistant","content":"A","parent":"1",
                "thinking":"Hm.","model":"qwen","children":[]},
                {"id":"3","convId":"l1","type":"text","timestamp":1749634203000,"role":"assistant","content":"B","parent":"1",
                "model":"qwen","children":[]}]}]""");
        assertEquals(Format.LLAMA_CPP, imported.format);
        assertEquals(List.of("1 0 in 3: Q → A", "3 0 regeneratedFrom 1: Q → B"), imported.turns());
        assertEquals("Hm.", imported.turn("1").attributes("metadata").get("reasoning"));
        assertEquals(1, imported.of(DataSection.ATTACHMENTS).size());
        assertEquals(List.of(), imported.remarks());
    }

    @Test
    void whatIsNoExportIsNotTakenForOne() {
        for (String text : List.of(
                "",
                "{",
                "[]",
                "[[[[]]]]",
                "[{},{},{},{\"mapping\":{}}]",
                "{\"version\":1,\"exportedAt\":\"\",\"conversations\":[{\"messages\":[]}]}",
                "{\"conversation\":{},\"interactions\":[]}",
                "{\"formatName\":\"dexie\",\"data\":{\"messages\":[]}}",
                "{\"encrypted\":false,\"items\":[]}")) {
            assertNull(
                    ForeignFile.open(new MemorySource(text.getBytes(StandardCharsets.UTF_8)), JdkInflation::new), text);
        }
    }
}
