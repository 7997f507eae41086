package litechat.backup.formats;

import java.util.List;
import java.util.Map;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Conversations of ChatGPT: {@code conversations.json}, as it is or in several parts. */
final class ChatGpt implements FormatReader {
    private static final List<String> KEPT = List.of(
            "gizmo_id", "gizmo_type", "conversation_template_id", "default_model_slug", "is_starred", "pinned_time");

    private final String path;
    private final Rows rows;
    private final Assets assets;

    ChatGpt(String path, Rows rows, Assets assets) {
        this.path = path;
        this.rows = rows;
        this.assets = assets;
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
    public boolean again() {
        if (assets.unused() > 0) {
            rows.remark(
                    Reason.LEFT_OUT,
                    Place.START,
                    assets.unused() + " files of the archive belong to no message; they are left out.");
        }
        return false;
    }

    @Override
    public void take(int which, String name, @Nullable Object value, Place place) {
        Attributes given = value instanceof Attributes object ? object : Attributes.NONE;
        if (!(given.get("mapping") instanceof Attributes mapping)) {
            rows.remark(Reason.LEFT_OUT, place, "This is no conversation with messages; it is left out.");
            return;
        }
        String source = given.key(given.get("conversation_id") instanceof String ? "conversation_id" : "id");
        String id = rows.conversationId(source, given, place);
        if (id == null) {
            return;
        }
        Talk talk = new Talk(source, place);
        talk.title = given.key("title");
        talk.created = Times.of(given.get("create_time"));
        talk.updated = Times.of(given.get("update_time"));
        talk.archived = given.isTrue("is_archived");
        talk.current = given.text("current_node");
        for (String each : KEPT) {
            Object kept = given.get(each);
            if (kept instanceof String || kept instanceof Double || Boolean.TRUE.equals(kept)) {
                talk.more.put(each, kept);
            }
        }
        addMessages(talk, mapping, place);
        TalkRows.write(rows, talk, id);
    }

    private void addMessages(Talk talk, Attributes mapping, Place place) {
        Place in = place.field("mapping");
        for (Map.Entry<String, @Nullable Object> node : mapping.asMap().entrySet()) {
            if (node.getValue() instanceof Attributes given) {
                talk.add(message(node.getKey(), given, in.field(node.getKey())));
            } else {
                rows.remark(Reason.LEFT_OUT, in.field(node.getKey()), "This is no message; it is left out.");
            }
        }
    }

    private Message message(String id, Attributes node, Place place) {
        Attributes given = node.attributes("message");
        Message message = new Message(id, ChatGptContent.role(given));
        message.parent = node.text("parent");
        message.children = Values.texts(node.get("children"));
        if (node.get("message") instanceof Attributes) {
            new ChatGptContent(message, given, assets, rows, place.field("message")).read();
        }
        return message;
    }
}
