package litechat.backup.formats;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An export of each program that holds one conversation, “Tides”: a question, the answer that is shown, and, where the program keeps
 * such, the answer that was there before.
 */
public final class SampleExports {
    /** What was asked. */
    public static final String QUESTION = "Why tides?";

    /** The answer that is shown. */
    public static final String ANSWER = "The moon and the sun.";

    /** The one that was there before. */
    public static final String EARLIER_ANSWER = "The moon.";

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private SampleExports() {}

    /** Whether the program keeps answers that are not shown. */
    public static boolean hasBranches(Format format) {
        return format != Format.NEXT_CHAT && format != Format.BIG_AGI;
    }

    /** The file as the program writes it; of ChatGPT, the archive with a picture that belongs to the question. */
    public static byte[] of(Format format) {
        return format == Format.CHAT_GPT ? archive() : bytes(json(format));
    }

    private static byte[] archive() {
        String picture =
                "{\"attachments\":[{\"id\":\"file-Abc123\",\"name\":\"sea.png\",\"mime_type\":\"image/png\",\"size\":8}]}";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("chat.html", bytes("<html>"));
        files.put(
                "conversations-000.json",
                bytes(ChatGptFiles.export(new ChatGptFiles()
                        .root()
                        .text("u1", "root", "user", QUESTION, picture)
                        .assistant("a1", "u1", EARLIER_ANSWER)
                        .assistant("a2", "u1", ANSWER))));
        files.put("file-Abc123-sea.png", PICTURE);
        return Zips.packed(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Format format) {
        return switch (format) {
            case CLAUDE ->
                """
                [{"uuid":"c1","name":"Tides","created_at":"2025-06-11T09:30:00Z","updated_at":"2025-06-11T09:32:00Z",
                "current_leaf_message_uuid":"a2","chat_messages":[
                {"uuid":"u1","sender":"human","text":"","content":[{"type":"text","text":"Why tides?"}],
                "created_at":"2025-06-11T09:30:00Z","parent_message_uuid":"00000000-0000-4000-8000-000000000000"},
                {"uuid":"a1","sender":"assistant","text":"","content":[{"type":"text","text":"The moon."}],
                "created_at":"2025-06-11T09:31:00Z","parent_message_uuid":"u1"},
                {"uuid":"a2","sender":"assistant","text":"","content":[{"type":"text","text":"The moon and the sun."}],
                "created_at":"2025-06-11T09:32:00Z","parent_message_uuid":"u1"}]}]""";
            case OPEN_WEBUI ->
                """
                [{"id":"c1","title":"Tides","chat":{"title":"Tides","models":["llama3:8b"],"history":{"currentId":"a2",
                "messages":{"u1":{"id":"u1","parentId":null,"childrenIds":["a1","a2"],"role":"user","content":"Why tides?",
                "timestamp":1749634200},"a1":{"id":"a1","parentId":"u1","childrenIds":[],"role":"assistant",
                "content":"The moon.","model":"llama3:8b","timestamp":1749634260,"done":true},
                "a2":{"id":"a2","parentId":"u1","childrenIds":[],"role":"assistant","content":"The moon and the sun.",
                "model":"qwen3","timestamp":1749634261,"done":true}}}},"created_at":1749634200,"updated_at":1749634300}]""";
            case LOBE_CHAT ->
                """
                {"exportType":"sessions","state":{"messages":[
                {"id":"u1","role":"user","content":"Why tides?","topicId":"t1","sessionId":"s1","createdAt":1749634200000},
                {"id":"a1","role":"assistant","content":"The moon.","parentId":"u1","topicId":"t1","sessionId":"s1",
                "createdAt":1749634210000,"extra":{"fromModel":"gpt-4o"}},
                {"id":"a2","role":"assistant","content":"The moon and the sun.","parentId":"u1","topicId":"t1",
                "sessionId":"s1","createdAt":1749634220000,"extra":{"fromModel":"gpt-4o"}}],
                "sessions":[{"id":"s1","meta":{"title":"Sailor"},"config":{"systemRole":"Be brief."}}],
                "topics":[{"id":"t1","title":"Tides","sessionId":"s1","createdAt":1749634200000}]},"version":7}""";
            case NEXT_CHAT ->
                """
                {"chat-next-web-store":{"sessions":[{"id":"n1","topic":"Tides","lastUpdate":1749634205000,"messages":[
                {"id":"u1","date":"6/11/2025","role":"user","content":"Why tides?"},
                {"id":"a2","date":"6/11/2025","role":"assistant","content":"The moon and the sun.","model":"gpt-4o"}]}]}}""";
            case BIG_AGI ->
                """
                {"conversations":[{"id":"b1","messages":[
                {"id":"u1","role":"user","fragments":[{"ft":"content","part":{"pt":"text","text":"Why tides?"}}],
                "created":1749634200000},{"id":"a2","role":"assistant","generator":{"mgt":"named","name":"gpt-4o"},
                "fragments":[{"ft":"content","part":{"pt":"text","text":"The moon and the sun."}}],
                "created":1749634210000}],"systemPurposeId":"Generic","autoTitle":"Tides","created":1749634200000}],
                "folders":{"folders":[{"id":"f1","title":"Sea","conversationIds":["b1"]}]}}""";
            case LLAMA_CPP ->
                """
                {"conv":{"id":"l1","name":"Tides","lastModified":1749634220000,"currNode":"a2"},"messages":[
                {"id":"u1","role":"user","content":"Why tides?","parent":null,"children":["a1","a2"],"timestamp":1749634200000},
                {"id":"a1","role":"assistant","content":"The moon.","parent":"u1","children":[],"timestamp":1749634210000,
                "model":"qwen"},{"id":"a2","role":"assistant","content":"The moon and the sun.","parent":"u1","children":[],
                "timestamp":1749634220000,"model":"qwen"}]}""";
            case CHAT_GPT -> throw new IllegalArgumentException("an archive");
        };
    }
}
