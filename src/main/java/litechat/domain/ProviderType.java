package litechat.domain;

import org.jspecify.annotations.Nullable;

/** A kind of model server that the program speaks to. */
public enum ProviderType {
    OPENAI("openai", "https://api.openai.com/v1"),
    ANTHROPIC("anthropic", "https://api.anthropic.com/v1"),
    GOOGLE("google", "https://generativelanguage.googleapis.com/v1beta"),
    OPENROUTER("openrouter", "https://openrouter.ai/api/v1"),
    MISTRAL("mistral", "https://api.mistral.ai/v1"),
    XAI("xai", "https://api.x.ai/v1"),
    OLLAMA("ollama", "http://localhost:11434"),
    OPENAI_COMPATIBLE("openai-compatible", null);

    private final String word;
    private final @Nullable String address;

    ProviderType(String word, @Nullable String address) {
        this.word = word;
        this.address = address;
    }

    /** The kind that a stored word names, or null if it is none of these. */
    public static @Nullable ProviderType of(String word) {
        for (ProviderType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        return null;
    }

    /** The word that is stored. */
    public String word() {
        return word;
    }

    /** Where such a server usually is, or null. */
    public @Nullable String address() {
        return address;
    }

    /** Whether there is one such server for everybody, which asks for a key. */
    public boolean isHosted() {
        return this != OLLAMA && this != OPENAI_COMPATIBLE;
    }
}
