package litechat.providers;

import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * How an answer ended.
 *
 * @param stopped whether the user stopped it
 * @param reason the server's word for why it ended, such as {@code stop} or {@code length}; null if it gave none
 * @param usage the tokens that the server counted, under the names of an interaction's metadata
 */
public record AnswerEnd(boolean stopped, @Nullable String reason, Attributes usage) {}
