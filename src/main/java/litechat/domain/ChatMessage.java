package litechat.domain;

/** One message of what a model is sent. */
public record ChatMessage(Role role, String content) {
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
