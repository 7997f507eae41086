package litechat.backup.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the program whose export a file is, by the names of its members. */
final class OtherFormat {
    private OtherFormat() {}

    /** The format of a file that is one object with these members, or null. */
    static @Nullable String ofObject(Set<String> names) {
        if (names.contains("formatName") && names.contains("formatVersion")) {
            return "an export of a whole database by Dexie";
        }
        if (names.contains("encrypted") && (names.contains("items") || names.contains("data"))) {
            return "an export of Bitwarden";
        }
        if (names.contains("conversation") && names.contains("interactions")) {
            return "a single conversation of LiteChat";
        }
        if (names.contains("project") && (names.contains("children") || names.contains("conversations"))) {
            return "a single project of LiteChat";
        }
        if (names.contains("chat-next-web-store")) {
            return "an export of NextChat";
        }
        if (names.contains("conv") && names.contains("messages")) {
            return "a conversation of llama.cpp";
        }
        if (names.contains("mapping") && names.contains("current_node")) {
            return "a single conversation of ChatGPT";
        }
        if (names.contains("schemaVersion") && names.contains("storage")) {
            return "a backup of big-AGI";
        }
        return names.contains("conversations") && names.contains("folders") ? "an export of big-AGI" : null;
    }

    /** The format of a file that is an array of objects with these members, or null. */
    static @Nullable String ofArray(Set<String> names) {
        if (names.contains("mapping")) {
            return "an export of ChatGPT";
        }
        if (names.contains("chat_messages")) {
            return "an export of Claude";
        }
        if (names.contains("chat") && names.contains("title")) {
            return "an export of Open WebUI";
        }
        if (names.contains("conv") && names.contains("messages")) {
            return "an export of llama.cpp";
        }
        return names.contains("conversation") && names.contains("interactions")
                ? "LiteChat's list of all conversations"
                : null;
    }
}
