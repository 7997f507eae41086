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
 * @param contents what the table of attachments has of the files that the messages name, as long as it is not in these
 * @param facts what is known beside it, each only if it is: about how many tokens the messages are ({@code tokens}), how
 *     many the model takes, question and answer together ({@code context_length}), how many it answers with at most
 *     ({@code max_completion_tokens}), and which parameters it takes ({@code supported_parameters})
 */
public record ChatRequest(
        String model, List<ChatMessage> messages, Attributes parameters, List<Attributes> contents, Attributes facts) {
    /** A question without files, of which nothing else is known. */
    public ChatRequest(String model, List<ChatMessage> messages, Attributes parameters) {
        this(model, messages, parameters, List.of(), Attributes.NONE);
    }

    /** The request that plain values are, as {@link #toAttributes} gives them. */
    public static ChatRequest of(Attributes values) {
        List<ChatMessage> messages = new ArrayList<>();
        for (Attributes message : objects(values.get("messages"))) {
            messages.add(
                    new ChatMessage(role(message.key("role")), message.key("content"), objects(message.get("files"))));
        }
        return new ChatRequest(
                values.key("model"),
                messages,
                values.attributes("parameters"),
                objects(values.get("contents")),
                values.attributes("facts"));
    }

    /** The request in a form that can be handed to another module. */
    public Attributes toAttributes() {
        List<Attributes> plain = new ArrayList<>();
        for (ChatMessage message : messages) {
            Attributes form = Attributes.of("role", message.role().word()).with("content", message.content());
            plain.add(message.files().isEmpty() ? form : form.with("files", message.files()));
        }
        return Attributes.of("model", model)
                .with("messages", plain)
                .with("parameters", parameters)
                .with("contents", contents)
                .with("facts", facts);
    }

    /** The same with messages that have the contents of their files in them. */
    public ChatRequest withMessages(List<ChatMessage> filled) {
        return new ChatRequest(model, filled, parameters, List.of(), facts);
    }

    private static List<Attributes> objects(@Nullable Object list) {
        List<Attributes> objects = new ArrayList<>();
        for (Object value : list instanceof List<?> values ? values : List.of()) {
            if (value instanceof Attributes object) {
                objects.add(object);
            }
        }
        return objects;
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
