package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/** Who is asked what, in a form that can be handed to another module: plain values. */
public record AnswerCall(SavedServer server, ChatRequest request) {
    public static AnswerCall of(Attributes values) {
        String key = values.text("key");
        return new AnswerCall(
                new SavedServer(
                        values.key("type"),
                        values.key("name"),
                        values.key("address"),
                        values.isTrue("isEnabled"),
                        values.isTrue("isUnconfirmed"),
                        key == null ? null : new Secret(key),
                        texts(values.get("keyOrigins"))),
                ChatRequest.of(values));
    }

    /** The plain values; the key stands among them, so they are for the other module only. */
    public Attributes toAttributes() {
        Secret key = server.key();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("type", server.type());
        values.put("name", server.name());
        values.put("address", server.address());
        values.put("isEnabled", server.isEnabled());
        values.put("isUnconfirmed", server.isUnconfirmed());
        values.put("key", key == null ? null : key.reveal());
        values.put("keyOrigins", server.keyOrigins());
        values.putAll(request.toAttributes().asMap());
        return Attributes.of(values);
    }

    private static List<String> texts(@Nullable Object list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
