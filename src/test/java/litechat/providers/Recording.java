package litechat.providers;

import java.util.Map;
import litechat.domain.Attributes;
import litechat.e2e.Script;

/** One and the same answer as each kind of server sends it. */
enum Recording {
    OPENAI("openai", "openai.sse", "", "stop"),
    OPENROUTER("openrouter", "openrouter.sse", Recording.THOUGHTS, "stop"),
    MISTRAL("mistral", "mistral.sse", Recording.THOUGHTS, "stop"),
    XAI("xai", "xai.sse", Recording.THOUGHTS, "stop"),
    COMPATIBLE("openai-compatible", "xai.sse", Recording.THOUGHTS, "stop"),
    ANTHROPIC("anthropic", "anthropic.sse", Recording.THOUGHTS, "end_turn"),
    GOOGLE("google", "google.sse", Recording.THOUGHTS, "STOP"),
    OLLAMA("ollama", "ollama.ndjson", Recording.THOUGHTS, "stop");

    static final String TEXT = "Grüße 🌱\n\n- 漢字 \"x\"";
    private static final String THOUGHTS = "Greet back, mit Grüßen.";

    final String type;
    final String file;
    final String reasoning;
    final String reason;

    Recording(String type, String file, String reasoning, String reason) {
        this.type = type;
        this.file = file;
        this.reasoning = reasoning;
        this.reason = reason;
    }

    Script script() {
        return Script.recording(file);
    }

    String recorded() {
        return Script.recorded(file);
    }

    Attributes usage() {
        // The recording counts thoughts apart, which of an unknown server nobody knows.
        return Attributes.of(Map.of("promptTokens", 30.0))
                .with("completionTokens", this == COMPATIBLE ? 7.0 : 15.0)
                .with("totalTokens", 45.0);
    }
}
