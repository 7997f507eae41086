package litechat.providers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;

/**
 * What a server is asked for beside what is said, read from the body of the question itself.
 *
 * @param sent under the names and with the values that the server's protocol has for them
 * @param unsent what is set under the turn's own names and not sent, since the model or its server does not take it
 */
public record SentParameters(Attributes sent, Attributes unsent) {
    private static final List<String> SAID = List.of("model", "messages", "contents", "system", "systemInstruction");

    /** What is sent for a request; null if no protocol is known for the type of its server. */
    public static @Nullable SentParameters of(@Nullable String serverType, ChatRequest request) {
        ProviderType type = serverType == null ? null : ProviderType.of(serverType);
        if (type == null) {
            return null;
        }
        Wire wire = Protocols.wire(type);
        Attributes set = request.parameters();
        Attributes body = body(wire, request, set);
        Attributes sent = body;
        for (String name : SAID) {
            sent = sent.without(name);
        }
        Map<String, @Nullable Object> unsent = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> each : set.asMap().entrySet()) {
            String name = each.getKey();
            boolean isSaid = each.getValue() != null && !"".equals(each.getValue());
            // Each protocol has its own names, but what makes no difference to the body is not in it.
            // To some, not to think at all is said by saying nothing.
            boolean isHeeded = type == ProviderType.ANTHROPIC && "none".equals(each.getValue());
            if (isSaid
                    && !isHeeded
                    && sent.get(name) == null
                    && body(wire, request, set.without(name)).equals(body)) {
                unsent.put(name, each.getValue());
            }
        }
        return new SentParameters(sent, Attributes.of(unsent));
    }

    private static Attributes body(Wire wire, ChatRequest request, Attributes parameters) {
        return wire.body(new ChatRequest(request.model(), List.of(), parameters, List.of(), request.facts()));
    }
}
