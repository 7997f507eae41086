package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerCallTest {
    private static AnswerCall call(@Nullable String key) {
        return new AnswerCall(
                new SavedServer(
                        "openai",
                        "My server",
                        "http://localhost:1/v1",
                        true,
                        key == null,
                        key == null ? null : new Secret(key),
                        List.of("http://localhost:1/v1", "https://b.example")),
                new ChatRequest(
                        "m",
                        List.of(
                                new ChatMessage(ChatMessage.Role.SYSTEM, "Be brief."),
                                new ChatMessage(ChatMessage.Role.USER, "One \"🌱\"?"),
                                new ChatMessage(ChatMessage.Role.ASSISTANT, ""),
                                new ChatMessage(ChatMessage.Role.USER, "", List.of(Attributes.of("sha256", "0a")))),
                        Attributes.of("temperature", 0.5),
                        List.of(Attributes.of("sha256", "0a").with("base64", "QQ==")),
                        Attributes.of("tokens", 12.0).with("supported_parameters", List.of("top_p"))));
    }

    private static Attributes handedOver(AnswerCall call) {
        return PlainJson.parse(PlainJson.write(call.toAttributes())) instanceof Attributes values
                ? values
                : Attributes.NONE;
    }

    @Test
    void whatIsHandedOverAsTextComesOutAsItWas() {
        for (AnswerCall call : List.of(call("sk-1"), call(null))) {
            assertEquals(call, AnswerCall.of(handedOver(call)));
        }
    }

    @Test
    void theKeyIsNotInItsText() {
        assertFalse((call("sk-1") + " " + call("sk-1").toAttributes()).contains("sk-1"));
    }
}
