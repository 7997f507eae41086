package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** What servers say is wrong, in their own words. */
final class ServerWords {
    private static final int LONGEST = 600;

    private ServerWords() {}

    /** What stands under {@code error} or, in a refusal, elsewhere; null if nothing is wrong, empty if it is not said what. */
    static @Nullable String ofError(Endpoint endpoint, @Nullable Object parsed) {
        Attributes answer = first(parsed);
        Object error = answer == null ? null : answer.get("error");
        String words = error == null
                ? null
                : error instanceof String text ? text : error instanceof Attributes details ? message(details) : "";
        return words == null ? null : shown(endpoint, words);
    }

    /** The words of a refusal, or an empty text. */
    static String ofRefusal(Endpoint endpoint, @Nullable Object parsed) {
        String words = ofError(endpoint, parsed);
        if (words != null && !words.isEmpty()) {
            return words;
        }
        Attributes answer = first(parsed);
        return answer == null ? "" : shown(endpoint, message(answer));
    }

    /** Whether the server says that there is no credit left, so that to wait is of no use. */
    static boolean isOutOfCredit(@Nullable Object parsed) {
        Attributes answer = first(parsed);
        Attributes error = answer == null ? Attributes.NONE : answer.attributes("error");
        return error.key("code").equals("insufficient_quota")
                || error.key("type").equals("insufficient_quota");
    }

    /** The object, or the first one of a list of them. */
    static @Nullable Attributes first(@Nullable Object parsed) {
        Object value = parsed instanceof List<?> list && !list.isEmpty() ? list.get(0) : parsed;
        return value instanceof Attributes attributes ? attributes : null;
    }

    private static String message(Attributes details) {
        String message = details.text("message");
        if (message == null && details.get("detail") instanceof List<?> list) {
            Attributes detail = first(list);
            message = detail == null ? null : detail.text("msg");
        }
        message = message == null ? details.key("detail") : message;
        // A server that asks others says here what they said.
        String raw = details.attributes("metadata").text("raw");
        return raw == null || raw.isEmpty() ? message : message + " (" + raw + ")";
    }

    private static String shown(Endpoint endpoint, String words) {
        String plain = endpoint.withoutKey(words.trim());
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
