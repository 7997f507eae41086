package litechat.prompt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import org.jspecify.annotations.Nullable;

/**
 * Puts the contents of files into messages that name them.
 *
 * <p>Text stands before what was written, between {@code <file name="…">} and {@code </file>}; so does the text that was
 * taken from a PDF. An image stays a file of its message, now with its content under {@code base64}. Of all other files the
 * message tells the name, and why there is no more.
 */
public final class FileContents {
    private static final List<String> TEXTS = List.of(
            "application/json", "application/xml", "application/javascript", "application/x-yaml", "image/svg+xml");

    private final Map<String, Attributes> contents = new HashMap<>();

    /** @param contents rows of the table of attachments */
    public FileContents(List<Attributes> contents) {
        for (Attributes content : contents) {
            this.contents.put(content.key("sha256"), content);
        }
    }

    /** The messages as they are sent. */
    public List<ChatMessage> in(List<ChatMessage> messages) {
        List<ChatMessage> filled = new ArrayList<>();
        for (ChatMessage message : messages) {
            filled.add(message.files().isEmpty() ? message : filled(message));
        }
        return filled;
    }

    private ChatMessage filled(ChatMessage message) {
        StringBuilder text = new StringBuilder();
        List<Attributes> images = new ArrayList<>();
        for (Attributes file : message.files()) {
            String type = file.key("type");
            String written = written(file, type);
            String base64 = base64(file.text("sha256"));
            if (written != null) {
                text.append(written).append("\n\n");
            } else if (base64 != null && AttachedFiles.isPicture(type)) {
                images.add(file.with("base64", base64));
            } else {
                String why = base64 == null ? "its content is not here any more" : "files of this type are not sent";
                text.append(SentFiles.line(file.key("name") + "; " + why)).append("\n\n");
            }
        }
        String all = text.append(message.content()).toString();
        return new ChatMessage(message.role(), message.content().isEmpty() ? all.strip() : all, images);
    }

    /** Whether a file of this type is sent as the text that it is. */
    static boolean isText(String type) {
        return type.startsWith("text/") || TEXTS.contains(type);
    }

    /** A file as text, or null if it is none. */
    private @Nullable String written(Attributes file, String type) {
        String taken = file.attributes("text").text("sha256");
        String base64 = base64(taken == null && isText(type) ? file.text("sha256") : taken);
        if (base64 == null) {
            return null;
        }
        String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        String ending = text.endsWith("\n") ? "" : "\n";
        return "<file name=\"" + file.key("name").replace('"', '\'') + "\">\n" + text + ending + "</file>";
    }

    private @Nullable String base64(@Nullable String hash) {
        Attributes content = hash == null ? null : contents.get(hash);
        return content == null ? null : content.text("base64");
    }
}
