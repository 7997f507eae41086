package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** One answer in OpenAI's form, taken apart as it arrives. */
final class OpenAiAnswer {
    private static final String DONE = "[DONE]";

    private final String provider;
    private final Http http;
    private final AnswerListener listener;
    private @Nullable String reason;
    private Attributes usage = Attributes.NONE;

    OpenAiAnswer(String provider, Http http, AnswerListener listener) {
        this.provider = provider;
        this.http = http;
        this.listener = listener;
    }

    AnswerEnd stopped() {
        return new AnswerEnd(true, reason, usage);
    }

    AnswerEnd streamed(Http.Response response) {
        for (String data = response.nextEvent(); data != null; data = response.nextEvent()) {
            if (data.equals(DONE)) {
                return new AnswerEnd(false, reason, usage);
            }
            take(http.parse(data), "delta");
        }
        // Some servers leave the closing mark out; a reason for the end is as good.
        if (reason == null) {
            throw new ProviderException(provider, 0, ProviderMessages.brokenOff(provider));
        }
        return new AnswerEnd(false, reason, usage);
    }

    /** A server that does not stream sends everything at once. */
    AnswerEnd whole(Http.Response response) {
        Object parsed = http.parse(response.text());
        take(parsed, "message");
        if (!(parsed instanceof Attributes answer && answer.get("choices") instanceof List<?>)) {
            throw new ProviderException(provider, 0, ProviderMessages.garbled(provider));
        }
        return new AnswerEnd(false, reason, usage);
    }

    private void take(@Nullable Object parsed, String part) {
        String error = errorWords(parsed);
        if (error != null || !(parsed instanceof Attributes chunk)) {
            throw new ProviderException(
                    provider,
                    0,
                    error == null ? ProviderMessages.garbled(provider) : ProviderMessages.failed(provider, error));
        }
        if (chunk.get("usage") instanceof Attributes counted) {
            usage = Attributes.of("promptTokens", counted.number("prompt_tokens"))
                    .with("completionTokens", counted.number("completion_tokens"))
                    .with("totalTokens", counted.number("total_tokens"));
        }
        if (chunk.get("choices") instanceof List<?> choices
                && !choices.isEmpty()
                && choices.get(0) instanceof Attributes choice) {
            String text = choice.attributes(part).text("content");
            if (text != null && !text.isEmpty()) {
                listener.text(text);
            }
            String ended = choice.text("finish_reason");
            reason = ended == null ? reason : ended;
        }
    }

    /** The server's own words for what is wrong, or null if nothing is. */
    static @Nullable String errorWords(@Nullable Object parsed) {
        if (!(parsed instanceof Attributes answer) || !answer.asMap().containsKey("error")) {
            return null;
        }
        Object error = answer.get("error");
        if (error instanceof Attributes details) {
            String message = details.text("message");
            return message == null ? "" : message;
        }
        return error == null ? null : error instanceof String text ? text : "";
    }
}
