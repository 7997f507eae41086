package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;

/**
 * What a model is asked.
 *
 * @param parameters under the names of the turn's own parameters: {@code temperature}, {@code top_p}, {@code top_k},
 *     {@code max_tokens}, {@code presence_penalty}, {@code frequency_penalty}, {@code reasoning_effort}; any other, and
 *     what a server's protocol does not have, is left out
 */
public record ChatRequest(String model, List<ChatMessage> messages, Attributes parameters) {}
