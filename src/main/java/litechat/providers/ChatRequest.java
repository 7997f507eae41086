package litechat.providers;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked.
 *
 * @param parameters under the names of the turn's own parameters: {@code temperature}, {@code top_p}, {@code top_k},
 *     {@code max_tokens}, {@code presence_penalty}, {@code frequency_penalty}, {@code reasoning_effort}; any other, and
 *     what a server's protocol does not have, is left out
 */
public record ChatRequest(String model, List<ChatMessage> messages, Attributes parameters) {
    /** The messages as most protocols write them: an object of role and content each. */
    List<@Nullable Object> plainMessages() {
        List<@Nullable Object> plain = new ArrayList<>();
        for (ChatMessage message : messages) {
            plain.add(Attributes.of("role", message.role().word()).with("content", message.content()));
        }
        return plain;
    }
}
