package litechat.backup.formats;

import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;

/** Reads one message of big-AGI, in the older form (a text) or the newer one (fragments). */
final class BigAgiContent {
    private final Message message;
    private final AttachedFiles files;
    private final Rows rows;
    private final Place place;

    private BigAgiContent(Message message, AttachedFiles files, Rows rows, Place place) {
        this.message = message;
        this.files = files;
        this.rows = rows;
        this.place = place;
    }

    static Message message(String id, Attributes given, AttachedFiles files, Rows rows, Place place) {
        Message.Role role =
                switch (given.key("role")) {
                    case "user" -> Message.Role.USER;
                    case "system" -> Message.Role.SYSTEM;
                    default -> Message.Role.ASSISTANT;
                };
        Message message = new Message(id, role);
        new BigAgiContent(message, files, rows, place).read(given);
        return message;
    }

    private void read(Attributes given) {
        message.time = Times.of(given.get("created"));
        message.ended = Times.of(given.get("updated"));
        if (message.role == Message.Role.ASSISTANT) {
            Attributes generator = given.attributes("generator");
            String named = generator.attributes("aix").text("mId");
            named = named == null ? generator.text("name") : named;
            message.model = named == null ? given.text("originLLM") : named;
        }
        for (String flag : Values.texts(given.get("userFlags"))) {
            message.more.put(flag, true);
        }
        if (given.get("fragments") instanceof List<?> fragments) {
            for (Object each : fragments) {
                Attributes fragment = each instanceof Attributes object ? object : Attributes.NONE;
                read(fragment, fragment.attributes("part"));
            }
        } else {
            message.say(given.key("text"));
        }
    }

    private void read(Attributes fragment, Attributes part) {
        switch (part.key("pt")) {
            case "text" -> message.say(part.key("text"));
            case "error" -> message.more.put("error", part.key("error"));
            case "ma" -> message.think(part.key("aText"));
            case "doc" -> message.files.add(files.keepText(title(fragment, part), text(part), place));
            case "image_ref", "reference" -> message.files.add(image(fragment, part));
            case "tool_invocation" -> {
                Attributes call = part.attributes("invocation");
                boolean isCode = call.get("code") instanceof String;
                message.call(
                        part.text("id"),
                        isCode ? call.key("language") : call.key("name"),
                        call.get(isCode ? "code" : "args"));
            }
            case "tool_response" -> {
                Attributes response = part.attributes("response");
                message.result(part.text("id"), response.text("name"), response.get("result"));
            }
            case "ph" -> message.stopped = true;
            default -> {
                message.hidden.add(JsonText.of(fragment));
                rows.remark(
                        Reason.KEPT_HIDDEN,
                        place.field("fragments"),
                        "A part of the kind “" + part.key("pt") + "” is kept as it is, and not shown.");
            }
        }
    }

    private Attributes image(Attributes fragment, Attributes part) {
        Attributes inner = part.get("_legacyImageRefPart") instanceof Attributes legacy ? legacy : part;
        Attributes data = inner.attributes("dataRef");
        String name = title(fragment, inner);
        return data.key("reftype").equals("url")
                ? files.keepAddress(name, data.text("mimeType"), data.key("url"), place)
                : files.missing(data.key("dblobAssetId"), name, data.text("mimeType"), data.number("bytesSize"), place);
    }

    private static String text(Attributes part) {
        return part.attributes("data").key("text");
    }

    private static String title(Attributes fragment, Attributes part) {
        for (String title : List.of(fragment.key("title"), part.key("l1Title"), part.key("altText"))) {
            if (!title.isEmpty()) {
                return title;
            }
        }
        return "file";
    }
}
