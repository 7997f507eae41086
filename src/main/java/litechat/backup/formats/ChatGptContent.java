package litechat.backup.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.backup.JsonText;
import litechat.backup.json.JsonException;
import litechat.backup.json.JsonValue;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads one message of ChatGPT. */
final class ChatGptContent {
    private static final String EVERYONE = "all";
    private static final int DEEPEST_PART = 4;
    /** What stands for a source in a text begins with it. */
    private static final char CITED = '\ue200';

    private final Message message;
    private final Attributes given;
    private final Attributes content;
    private final Attributes metadata;
    private final String kind;
    private final String author;
    private final Assets assets;
    private final Rows rows;
    private final Place place;
    private final Set<String> files = new HashSet<>();

    ChatGptContent(Message message, Attributes given, Assets assets, Rows rows, Place place) {
        this.message = message;
        this.given = given;
        content = given.attributes("content");
        metadata = given.attributes("metadata");
        kind = content.key("content_type");
        author = given.attributes("author").key("role");
        this.assets = assets;
        this.rows = rows;
        this.place = place;
    }

    /** Who speaks; what the user has set up for all conversations comes before the talk. */
    static Message.Role role(Attributes given) {
        Attributes content = given.attributes("content");
        boolean setUp = content.key("content_type").equals("user_editable_context")
                || given.attributes("metadata").isTrue("is_user_system_message");
        return switch (given.attributes("author").key("role")) {
            case "user" -> setUp ? Message.Role.SYSTEM : Message.Role.USER;
            case "assistant", "tool" -> Message.Role.ASSISTANT;
            default -> Message.Role.SYSTEM;
        };
    }

    void read() {
        message.time = Times.of(given.get("create_time"));
        message.ended = Times.of(given.get("update_time"));
        if (author.equals("assistant")) {
            message.model = metadata.text("model_slug");
            String status = given.key("status");
            message.stopped = status.equals("in_progress")
                    || metadata.attributes("finish_details").key("type").equals("interrupted");
        }
        readFiles(metadata.get("attachments"));
        String recipient = given.get("recipient") instanceof String to ? to : EVERYONE;
        if (author.equals("tool")) {
            readResult();
        } else if (author.equals("assistant") && !recipient.equals(EVERYONE)) {
            readCall(recipient);
        } else if (metadata.isTrue("is_visually_hidden_from_conversation") && message.role != Message.Role.SYSTEM) {
            hide(text());
        } else {
            message.say(cited(text()));
        }
    }

    /** What the message says, as far as it is text; the rest goes where it belongs. */
    private String text() {
        switch (kind) {
            case "text", "multimodal_text" -> {
                return parts();
            }
            case "code" -> {
                return Message.fenced(content.text("language"), content.key("text"));
            }
            case "thoughts" -> {
                readThoughts();
                return "";
            }
            case "reasoning_recap" -> {
                message.think(content.key("content"));
                return "";
            }
            case "user_editable_context" -> {
                StringBuilder text = new StringBuilder();
                Message.append(text, content.key("user_profile"));
                Message.append(text, content.key("user_instructions"));
                return text.toString();
            }
            case "model_editable_context" -> {
                hide(content.key("model_set_context"));
                return "";
            }
            case "system_error" -> {
                message.more.put("error", content.key("text"));
                return "";
            }
            default -> {
                return unknown();
            }
        }
    }

    private String unknown() {
        for (String field : new String[] {"text", "result", "content"}) {
            if (content.get(field) instanceof String text) {
                return text;
            }
        }
        if (content.get("parts") instanceof List) {
            return parts();
        }
        if (!content.isEmpty()) {
            message.hidden.add(JsonText.of(content));
            rows.remark(
                    Reason.KEPT_HIDDEN,
                    place.field("content"),
                    "Content of the kind “" + kind + "” is kept as it is, and not shown.");
        }
        return "";
    }

    private String parts() {
        StringBuilder text = new StringBuilder();
        for (Object part : Values.list(content.get("parts"))) {
            String said = part instanceof String plain ? plain : part instanceof Attributes object ? part(object) : "";
            text.append(text.length() == 0 || said.isEmpty() ? "" : "\n").append(said);
        }
        return text.toString();
    }

    private String part(Attributes part) {
        if (readPointers(part, 0)) {
            return "";
        }
        if (part.get("text") instanceof String text) {
            return text;
        }
        message.hidden.add(JsonText.of(part));
        rows.remark(
                Reason.KEPT_HIDDEN,
                place.field("content"),
                "A part of the kind “" + part.key("content_type") + "” is kept as it is, and not shown.");
        return "";
    }

    /** Takes the files that a part points to. @return whether there were any */
    private boolean readPointers(Attributes part, int depth) {
        boolean any = false;
        if (part.get("asset_pointer") instanceof String pointer) {
            addFile(pointer, null, null, part.number("size_bytes"));
            any = true;
        }
        for (Object member : depth < DEEPEST_PART ? part.asMap().values() : List.of()) {
            any |= member instanceof Attributes nested && readPointers(nested, depth + 1);
        }
        return any;
    }

    private void readFiles(@Nullable Object attachments) {
        for (Object each : Values.list(attachments)) {
            if (each instanceof Attributes file) {
                String type = file.text(file.get("mime_type") == null ? "mimeType" : "mime_type");
                addFile(file.key("id"), file.text("name"), type, file.number("size"));
            }
        }
    }

    private void addFile(String pointer, @Nullable String name, @Nullable String type, @Nullable Double size) {
        String id = Assets.idIn(pointer.substring(pointer.lastIndexOf('/') + 1));
        if (files.add(id.isEmpty() ? pointer : id)) {
            message.files.add(assets.file(pointer, name, type, size, place));
        }
    }

    private void readThoughts() {
        for (Object each : Values.list(content.get("thoughts"))) {
            if (each instanceof Attributes thought) {
                String summary = thought.key("summary");
                message.think(summary.isEmpty() ? "" : "**" + summary + "**");
                message.think(thought.key("content"));
            }
        }
    }

    private void readCall(String recipient) {
        String arguments = kind.equals("code") ? content.key("text") : parts();
        message.call(message.id, recipient, arguments);
        if (recipient.equals("canmore.create_textdoc")) {
            message.say(document(arguments));
        }
    }

    /** A document that the model wrote beside the talk. */
    private static String document(String arguments) {
        Attributes document;
        try {
            document = JsonValue.of(arguments) instanceof Attributes object ? object : Attributes.NONE;
        } catch (JsonException e) {
            return ""; // the call is kept as it is
        }
        String type = document.key("type");
        String text = document.key("content");
        int slash = type.indexOf('/');
        return "**" + document.key("name") + "**\n\n"
                + (type.startsWith("code/") ? Message.fenced(type.substring(slash + 1), text) : text);
    }

    private void readResult() {
        String text = kind.equals("multimodal_text") || kind.equals("text") ? parts() : content.key("text");
        boolean plain = !text.isEmpty() || kind.equals("multimodal_text") || kind.equals("text");
        Object result = plain ? text : content;
        if (!text.isEmpty() || !plain) {
            message.result(message.parent, given.attributes("author").text("name"), result);
        }
        Object images = metadata.attributes("aggregate_result").get("messages");
        for (Object each : Values.list(images)) {
            if (each instanceof Attributes image && image.get("image_url") instanceof String pointer) {
                addFile(pointer, null, null, null);
            }
        }
    }

    private void hide(String text) {
        if (!text.isEmpty()) {
            message.hidden.add(text);
        }
    }

    /** Puts the addresses of sources where the text has marks that mean nothing elsewhere. */
    private String cited(String text) {
        if (text.indexOf(CITED) < 0) {
            return text;
        }
        String cited = text;
        Object sources = metadata.get("content_references");
        for (Object each : Values.list(sources)) {
            if (each instanceof Attributes source && source.get("alt") instanceof String alt) {
                String mark = source.key("matched_text");
                cited = mark.indexOf(CITED) < 0 ? cited : cited.replace(mark, alt);
            }
        }
        return cited;
    }
}
