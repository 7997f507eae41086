package litechat.backup.formats;

import java.util.List;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Conversations of Claude: {@code conversations.json}. */
final class Claude implements FormatReader {
    private static final String NO_PARENT = "00000000-0000-4000-8000-000000000000";
    private static final String PARENT = "parent_message_uuid";

    private final String path;
    private final Rows rows;
    private final AttachedFiles files;
    private final Projects projects;

    Claude(String path, Rows rows, AttachedFiles files) {
        this.path = path;
        this.rows = rows;
        this.files = files;
        projects = new Projects(rows);
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
        if (!(given.get("chat_messages") instanceof List<?> messages)) {
            rows.remark(Reason.LEFT_OUT, place, "This is no conversation with messages; it is left out.");
            return;
        }
        String source = given.key("uuid");
        String id = rows.conversationId(source, given, place);
        if (id == null) {
            return;
        }
        Talk talk = new Talk(source, place);
        talk.title = given.key("name");
        talk.created = Times.of(given.get("created_at"));
        talk.updated = Times.of(given.get("updated_at"));
        talk.current = given.text("current_leaf_message_uuid");
        Attributes project = given.attributes("project");
        if (!project.key("uuid").isEmpty() && !messages.isEmpty()) {
            talk.projectId = projects.project(project.key("uuid"), project.key("name"), null, talk.created);
        }
        if (!given.key("summary").isEmpty()) {
            talk.more.put("summary", given.key("summary"));
        }
        if (given.isTrue("is_starred")) {
            talk.more.put("starred", true);
        }
        addMessages(talk, messages, given.text("model"), place.field("chat_messages"));
        TalkRows.write(rows, talk, id);
    }

    /** Messages that do not say what they follow follow the one before them. */
    private void addMessages(Talk talk, List<?> messages, @Nullable String model, Place place) {
        String previous = null;
        for (int i = 0; i < messages.size(); i++) {
            Place at = place.element(i);
            if (!(messages.get(i) instanceof Attributes given)) {
                rows.remark(Reason.LEFT_OUT, at, "This is no message; it is left out.");
                continue;
            }
            String sender = given.key("sender");
            boolean asks = sender.equals("human") || sender.equals("user");
            Message message =
                    new Message(talk.idFor(given.key("uuid")), asks ? Message.Role.USER : Message.Role.ASSISTANT);
            String parent = given.text(PARENT);
            message.parent = parent == null ? previous : parent.equals(NO_PARENT) ? null : parent;
            message.time = Times.of(given.get("created_at"));
            message.ended = Times.of(given.get("updated_at"));
            if (!asks) {
                message.model = given.text("model") == null ? model : given.text("model");
                message.stopped = given.isTrue("truncated");
            }
            new ClaudeContent(message, given, files, rows, at).read();
            talk.add(message);
            previous = message.id;
        }
    }
}
