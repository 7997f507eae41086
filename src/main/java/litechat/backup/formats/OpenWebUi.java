package litechat.backup.formats;

import java.util.List;
import java.util.Map;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Conversations of Open WebUI: a list of chats, one or all. */
final class OpenWebUi implements FormatReader {
    private final String path;
    private final Rows rows;
    private final AttachedFiles files;

    OpenWebUi(String path, Rows rows, AttachedFiles files) {
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
        Attributes chat = given.get("chat") instanceof Attributes wrapped ? wrapped : given;
        Attributes history = chat.attributes("history");
        boolean isList = chat.get("messages") instanceof List;
        if (!(history.get("messages") instanceof Attributes) && !isList) {
            rows.remark(Reason.LEFT_OUT, place, "This is no conversation with messages; it is left out.");
            return;
        }
        String source = given.key("id").isEmpty() ? chat.key("id") : given.key("id");
        String id = rows.conversationId(source, given, place);
        if (id == null) {
            return;
        }
        Talk talk = new Talk(source, place);
        talk.title = given.key("title").isEmpty() ? chat.key("title") : given.key("title");
        talk.created = Times.of(given.get("created_at") == null ? chat.get("timestamp") : given.get("created_at"));
        talk.updated = Times.of(given.get("updated_at"));
        talk.archived = given.isTrue("archived");
        talk.current = history.text("currentId");
        keepMore(talk, given, chat);
        String system = chat.attributes("params").key("system");
        String first = addSystem(talk, system.isEmpty() ? chat.key("system") : system);
        if (!history.attributes("messages").isEmpty()) {
            addTree(talk, history.attributes("messages"), first, place);
        } else if (chat.get("messages") instanceof List<?> messages) {
            addList(talk, messages, first, place);
        }
        TalkRows.write(rows, talk, id);
    }

    private static void keepMore(Talk talk, Attributes given, Attributes chat) {
        if (given.isTrue("pinned")) {
            talk.more.put("pinned", true);
        }
        if (given.get("folder_id") instanceof String folder) {
            talk.more.put("folderId", folder);
        }
        Object tags = given.attributes("meta").get("tags");
        List<String> words = Values.texts(tags == null ? chat.get("tags") : tags);
        if (!words.isEmpty()) {
            talk.more.put("tags", words);
        }
    }

    /** What the model is told before all else comes before the first message. */
    private static @Nullable String addSystem(Talk talk, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Message system = new Message("system", Message.Role.SYSTEM);
        system.say(text);
        talk.add(system);
        return system.id;
    }

    private void addTree(Talk talk, Attributes messages, @Nullable String first, Place place) {
        for (Map.Entry<String, @Nullable Object> each : messages.asMap().entrySet()) {
            Place at = place.field("history").field("messages").field(each.getKey());
            if (each.getValue() instanceof Attributes given) {
                Message message = message(talk.idFor(each.getKey()), given, at);
                String parent = given.text("parentId");
                message.parent = parent == null ? first : parent;
                message.children = Values.texts(given.get("childrenIds"));
                talk.add(message);
            } else {
                rows.remark(Reason.LEFT_OUT, at, "This is no message; it is left out.");
            }
        }
    }

    private void addList(Talk talk, List<?> messages, @Nullable String first, Place place) {
        String previous = first;
        for (int i = 0; i < messages.size(); i++) {
            Place at = place.field("messages").element(i);
            if (messages.get(i) instanceof Attributes given) {
                Message message = message(talk.idFor(given.key("id")), given, at);
                message.parent = previous;
                previous = message.id;
                talk.add(message);
            } else {
                rows.remark(Reason.LEFT_OUT, at, "This is no message; it is left out.");
            }
        }
    }

    private Message message(String id, Attributes given, Place place) {
        Message.Role role =
                switch (given.key("role")) {
                    case "user" -> Message.Role.USER;
                    case "system" -> Message.Role.SYSTEM;
                    default -> Message.Role.ASSISTANT;
                };
        Message message = new Message(id, role);
        new OpenWebUiContent(message, given, files, rows, place).read();
        return message;
    }
}
