package litechat.domain;

import java.util.List;

/**
 * One message of what a model is sent.
 *
 * @param files the files that come with it, as its turn records them; when it is sent, those that are no text
 */
public record ChatMessage(Role role, String content, List<Attributes> files) {
    /** A message without files. */
    public ChatMessage(Role role, String content) {
        this(role, content, List.of());
    }

    /** Whether it says nothing at all; several servers refuse that. */
    public boolean isEmpty() {
        return content.isEmpty() && files.isEmpty();
    }

    /** Who speaks. */
    public enum Role {
        SYSTEM("system"),
        USER("user"),
        ASSISTANT("assistant");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** The word that the wire protocols use. */
        public String word() {
            return word;
        }
    }
}
