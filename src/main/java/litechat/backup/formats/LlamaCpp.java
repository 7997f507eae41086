package litechat.backup.formats;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Conversations of the page that comes with llama.cpp: one, or a list of them. */
final class LlamaCpp implements FormatReader {
    private final String path;
    private final Rows rows;
    private final AttachedFiles files;

    LlamaCpp(String path, Rows rows, AttachedFiles files) {
        this.path = path;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public void passed(String name, Place place) {
        rows.remark(Reason.LEFT_OUT, place, "“" + name + "” is not read.");
    }

    @Override
    public void take(int which, String name, @Nullable Object value, Place place) {
        Attributes given = value instanceof Attributes object ? object : Attributes.NONE;
        Attributes conversation = given.attributes("conv");
        if (!(given.get("messages") instanceof List<?> messages)) {
            rows.remark(Reason.LEFT_OUT, place, "This is no conversation with messages; it is left out.");
            return;
        }
        String source = conversation.key("id");
        String id = rows.conversationId(source, given, place);
        if (id == null) {
            return;
        }
        Talk talk = new Talk(source, place);
        talk.title = conversation.key("name");
        talk.updated = Times.of(conversation.get("lastModified"));
        String current = conversation.key("currNode");
        talk.current = current.isEmpty() ? null : current;
        for (int i = 0; i < messages.size(); i++) {
            Place at = place.field("messages").element(i);
            if (messages.get(i) instanceof Attributes each) {
                talk.add(message(talk.idFor(each.key("id")), each, at));
            } else {
                rows.remark(Reason.LEFT_OUT, at, "This is no message; it is left out.");
            }
        }
        TalkRows.write(rows, talk, id);
    }

    private Message message(String id, Attributes given, Place place) {
        Message.Role role =
                switch (given.key("type").equals("root") ? "system" : given.key("role")) {
                    case "user" -> Message.Role.USER;
                    case "system" -> Message.Role.SYSTEM;
                    default -> Message.Role.ASSISTANT;
                };
        Message message = new Message(id, role);
        String parent = given.key("parent");
        message.parent = parent.isEmpty() || parent.equals("-1") ? null : parent;
        List<String> children = new ArrayList<>();
        for (Object child : Values.list(given.get("children"))) {
            children.add(Attributes.of("id", child).key("id"));
        }
        message.children = children;
        message.time = Times.of(given.get("timestamp"));
        message.say(given.key("content"));
        message.think(given.key(given.get("thinking") == null ? "reasoningContent" : "thinking"));
        if (role == Message.Role.ASSISTANT) {
            message.model = given.text("model");
            Object calls = given.get("toolCalls");
            if (calls instanceof String text ? !text.isEmpty() : calls != null) {
                message.toolCalls.add(calls instanceof String text ? text : JsonText.of(calls));
            }
        }
        for (Object each : Values.list(given.get("extra"))) {
            if (each instanceof Attributes file) {
                message.files.add(file(file, place));
            }
        }
        return message;
    }

    private Attributes file(Attributes given, Place place) {
        String name = given.key("name").isEmpty() ? "file" : given.key("name");
        if (given.get("base64Url") instanceof String address) {
            return files.keepAddress(name, null, address, place);
        }
        if (given.get("base64Data") instanceof String data) {
            String type = given.key("mimeType");
            return files.keepAddress(name, type, "data:" + type + ";base64," + data, place);
        }
        return given.get("content") instanceof String text
                ? files.keepText(name, text, place)
                : files.missing("", name, null, null, place);
    }
}
