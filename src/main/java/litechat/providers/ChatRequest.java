package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;

/**
 * What a model is asked.
 *
 * @param parameters such as {@code temperature}, under the names of the turn's own parameters
 */
public record ChatRequest(String model, List<ChatMessage> messages, Attributes parameters) {}
