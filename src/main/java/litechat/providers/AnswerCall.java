package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/** Who is asked what, in a form that can be handed to another module: plain values. */
public record AnswerCall(Endpoint endpoint, ChatRequest request) {
    public static AnswerCall of(Attributes values) {
        String key = values.text("key");
        List<ChatMessage> messages = new ArrayList<>();
        if (values.get("messages") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Attributes message) {
                    messages.add(new ChatMessage(role(message.key("role")), message.key("content")));
                }
            }
        }
        return new AnswerCall(
                new Endpoint(
                        values.key("type"),
                        values.key("name"),
                        values.key("baseURL"),
                        key == null ? null : new Secret(key)),
                new ChatRequest(values.key("model"), messages, values.attributes("parameters")));
    }

    /** The plain values; the key stands among them, so they are for the other module only. */
    public Attributes toAttributes() {
        List<@Nullable Object> messages = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            messages.add(Attributes.of("role", message.role().word()).with("content", message.content()));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("type", endpoint.type());
        values.put("name", endpoint.name());
        values.put("baseURL", endpoint.baseURL());
        values.put("key", endpoint.key() == null ? null : endpoint.key().reveal());
        values.put("model", request.model());
        values.put("messages", messages);
        values.put("parameters", request.parameters());
        return Attributes.of(values);
    }

    private static ChatMessage.Role role(String word) {
        for (ChatMessage.Role role : ChatMessage.Role.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("Nobody speaks as " + word);
    }
}
