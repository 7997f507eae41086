package litechat.providers;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import org.jspecify.annotations.Nullable;

/** How protocols write messages with pictures. */
final class MessageForm {
    private MessageForm() {}

    /** Writes a picture as a part of a message. */
    interface Picture {
        Attributes part(String type, String base64);
    }

    /** An object of role and content; the content of one with pictures is a list, the pictures first. */
    static Attributes withParts(ChatMessage message, Picture picture) {
        Attributes form = Attributes.of("role", message.role().word());
        if (message.files().isEmpty()) {
            return form.with("content", message.content());
        }
        List<@Nullable Object> parts = pictures(message, picture);
        if (!message.content().isEmpty()) {
            parts.add(Attributes.of("type", "text").with("text", message.content()));
        }
        return form.with("content", parts);
    }

    static List<@Nullable Object> pictures(ChatMessage message, Picture picture) {
        List<@Nullable Object> parts = new ArrayList<>();
        for (Attributes file : message.files()) {
            parts.add(picture.part(file.key("type"), file.key("base64")));
        }
        return parts;
    }
}
