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
    /** The request that plain values are, as {@link #toAttributes} gives them. */
    public static ChatRequest of(Attributes values) {
        List<ChatMessage> messages = new ArrayList<>();
        for (Object value : values.get("messages") instanceof List<?> list ? list : List.of()) {
            if (value instanceof Attributes message) {
                messages.add(new ChatMessage(role(message.key("role")), message.key("content")));
            }
        }
        return new ChatRequest(values.key("model"), messages, values.attributes("parameters"));
    }

    /** The request in a form that can be handed to another module. */
    public Attributes toAttributes() {
        return Attributes.of("model", model).with("messages", plainMessages()).with("parameters", parameters);
    }

    private static ChatMessage.Role role(String word) {
        for (ChatMessage.Role role : ChatMessage.Role.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("Nobody speaks as " + word);
    }

    /** The messages as most protocols write them: an object of role and content each. */
    List<@Nullable Object> plainMessages() {
        List<@Nullable Object> plain = new ArrayList<>();
        for (ChatMessage message : messages) {
            plain.add(Attributes.of("role", message.role().word()).with("content", message.content()));
        }
        return plain;
    }
}
