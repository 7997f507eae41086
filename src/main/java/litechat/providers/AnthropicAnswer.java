package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** One answer in Anthropic's form. */
final class AnthropicAnswer extends PartialAnswer {
    AnthropicAnswer(AnswerListener listener) {
        super(listener);
    }

    @Override
    void take(Attributes piece) {
        switch (piece.key("type")) {
            case "message_start" -> {
                understood();
                usage(piece.attributes("message").attributes("usage"));
            }
            case "content_block_start" -> block(piece.attributes("content_block"));
            case "content_block_delta" -> block(piece.attributes("delta"));
            case "message_delta" -> {
                reason(piece.attributes("delta").text("stop_reason"));
                usage(piece.attributes("usage"));
            }
            case "message_stop" -> {
                understood();
                over();
            }
            case "message" -> message(piece);
            default -> {
                // a ping, the end of a block, or something that did not exist when this was written
            }
        }
    }

    /** Blocks and their pieces hold the same things. */
    private void block(Attributes block) {
        text(block.text("text"));
        reasoning(block.text("thinking"));
    }

    /** Sent by a server that does not stream. */
    private void message(Attributes message) {
        understood();
        if (message.get("content") instanceof List<?> blocks) {
            for (Object block : blocks) {
                if (block instanceof Attributes attributes) {
                    block(attributes);
                }
            }
        }
        reason(message.text("stop_reason"));
        usage(message.attributes("usage"));
    }

    /** What was read from or written to a cache is not among the input tokens. */
    private void usage(Attributes usage) {
        Double input = usage.number("input_tokens");
        if (input != null) {
            promptTokens(input
                    + orZero(usage.number("cache_creation_input_tokens"))
                    + orZero(usage.number("cache_read_input_tokens")));
        }
        completionTokens(usage.number("output_tokens"));
    }

    private static double orZero(@Nullable Double number) {
        return number == null ? 0 : number;
    }
}
