package litechat.backup.formats;

import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Conversations of NextChat, out of a backup of all that it keeps. */
final class NextChat implements FormatReader {
    private final Rows rows;
    private final AttachedFiles files;

    NextChat(Rows rows, AttachedFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public List<String> paths() {
        return List.of("chat-next-web-store/sessions/[]");
    }

    @Override
    public void passed(String name, Place place) {
        String sentence =
                switch (name) {
                    case "access-control" -> "Keys and addresses of servers are not taken over.";
                    case "app-config" -> "Settings are not taken over.";
                    case "mask-store" -> "Saved roles (masks) are not taken over.";
                    case "prompt-store" -> "Saved prompts are not taken over.";
                    default -> "“" + name + "” is not read.";
                };
        rows.remark(Reason.LEFT_OUT, place, sentence);
    }

    @Override
    public void take(int which, String name, @Nullable Object value, Place place) {
        Attributes given = value instanceof Attributes object ? object : Attributes.NONE;
        if (!(given.get("messages") instanceof List<?> messages)) {
            rows.remark(Reason.LEFT_OUT, place, "This is no conversation with messages; it is left out.");
            return;
        }
        String source = given.key("id");
        String id = rows.conversationId(source, given, place);
        if (id == null) {
            return;
        }
        Talk talk = new Talk(source, place);
        talk.title = given.key("topic");
        talk.updated = Times.of(given.get("lastUpdate"));
        Attributes mask = given.attributes("mask");
        if (!mask.key("name").isEmpty()) {
            talk.more.put("mask", mask.key("name"));
        }
        if (!given.key("memoryPrompt").isEmpty()) {
            talk.more.put("summary", given.key("memoryPrompt"));
        }
        String previous = null;
        if (mask.get("context") instanceof List<?> context) {
            previous = addMessages(talk, context, null, place.field("mask").field("context"));
        }
        addMessages(talk, messages, previous, place.field("messages"));
        TalkRows.write(rows, talk, id);
    }

    private @Nullable String addMessages(Talk talk, List<?> messages, @Nullable String before, Place place) {
        String previous = before;
        for (int i = 0; i < messages.size(); i++) {
            Place at = place.element(i);
            if (messages.get(i) instanceof Attributes given) {
                Message message = message(talk.idFor(given.key("id")), given, at);
                message.parent = previous;
                previous = message.id;
                talk.add(message);
            } else {
                rows.remark(Reason.LEFT_OUT, at, "This is no message; it is left out.");
            }
        }
        return previous;
    }

    private Message message(String id, Attributes given, Place place) {
        Message.Role role =
                switch (given.key("role")) {
                    case "user" -> Message.Role.USER;
                    case "system" -> Message.Role.SYSTEM;
                    default -> Message.Role.ASSISTANT;
                };
        Message message = new Message(id, role);
        message.time = Times.of(given.get("date"));
        if (message.time == null && !given.key("date").isEmpty()) {
            message.more.put("writtenAt", given.key("date")); // in the words of some language, which nothing tells
        }
        readContent(message, given.get("content"), place);
        if (role == Message.Role.ASSISTANT) {
            message.model = given.text("model");
            message.failed = given.isTrue("isError");
            message.stopped = given.isTrue("streaming");
            readTools(message, given.get("tools"));
        }
        if (given.get("audio_url") instanceof String address && !address.isEmpty()) {
            message.files.add(files.keepAddress("audio", null, address, place));
        }
        return message;
    }

    private void readContent(Message message, @Nullable Object content, Place place) {
        if (content instanceof String text) {
            message.say(text);
        }
        for (Object each : content instanceof List<?> parts ? parts : List.of()) {
            Attributes part = each instanceof Attributes object ? object : Attributes.NONE;
            if (part.get("text") instanceof String text) {
                message.say(text);
            } else if (part.get("image_url") instanceof Attributes image) {
                message.files.add(files.keepAddress("image", null, image.key("url"), place));
            } else {
                message.hidden.add(JsonText.of(each));
                rows.remark(Reason.KEPT_HIDDEN, place.field("content"), "A part is kept as it is, and not shown.");
            }
        }
    }

    private static void readTools(Message message, @Nullable Object tools) {
        for (Object each : Values.list(tools)) {
            if (each instanceof Attributes tool) {
                Attributes function = tool.attributes("function");
                message.call(tool.text("id"), function.key("name"), function.get("arguments"));
                Object result = tool.get("content") == null ? tool.get("errorMsg") : tool.get("content");
                if (result != null) {
                    message.result(tool.text("id"), function.text("name"), result);
                }
            }
        }
    }
}
