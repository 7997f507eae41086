package litechat.backup.formats;

import java.util.ArrayList;
import java.util.List;

/** Exports of ChatGPT, written by hand in the shape of real ones. */
final class ChatGptFiles {
    static final String ID = "6849f1c2-1a2b-8003-9c4d-5e6f708192a3";
    private static final double CREATED = 1_749_634_200.123;

    private final List<String> nodes = new ArrayList<>();
    private String current = "";
    private double time = CREATED;

    /** An export of one conversation. */
    static String export(ChatGptFiles conversation) {
        return "[" + conversation.json(ID, "Tides") + "]";
    }

    String json(String id, String title) {
        return """
                {"title":"%s","create_time":1749634200.123,"update_time":1749637800.5,"mapping":{%s},
                "moderation_results":[],"current_node":"%s","plugin_ids":null,"conversation_id":"%s",
                "conversation_template_id":null,"gizmo_id":null,"is_archived":false,"safe_urls":[],
                "default_model_slug":"gpt-4o","voice":null,"id":"%s"}"""
                .formatted(title, String.join(",", nodes), current, id, id);
    }

    ChatGptFiles current(String id) {
        current = id;
        return this;
    }

    /** The node at the top, which holds no message. */
    ChatGptFiles root() {
        return node("root", "", "null");
    }

    ChatGptFiles user(String id, String parent, String text) {
        return text(id, parent, "user", text, "{}");
    }

    ChatGptFiles assistant(String id, String parent, String text) {
        return text(id, parent, "assistant", text, "{\"model_slug\":\"gpt-4o\"}");
    }

    ChatGptFiles text(String id, String parent, String role, String text, String metadata) {
        String content = "{\"content_type\":\"text\",\"parts\":[\"" + text + "\"]}";
        return message(id, parent, role, "null", content, "all", metadata);
    }

    ChatGptFiles message(
            String id, String parent, String role, String name, String content, String recipient, String metadata) {
        time += 60;
        return node(
                id,
                parent,
                """
                {"id":"%s","author":{"role":"%s","name":%s,"metadata":{}},"create_time":%s,"update_time":null,
                "content":%s,"status":"finished_successfully","end_turn":true,"weight":1.0,"metadata":%s,
                "recipient":"%s","channel":null}"""
                        .formatted(id, role, name, Double.toString(time), content, metadata, recipient));
    }

    ChatGptFiles node(String id, String parent, String message) {
        String named = parent.isEmpty() ? "null" : "\"" + parent + "\"";
        nodes.add("\"%s\":{\"id\":\"%s\",\"message\":%s,\"parent\":%s}".formatted(id, id, message, named));
        current = id;
        return this;
    }
}
