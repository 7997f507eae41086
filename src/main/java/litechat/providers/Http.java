package litechat.providers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests to model servers, in the blocking style. */
public interface Http {
    /**
     * Sends a request and waits for the head of the answer.
     *
     * @param body null for GET, else the JSON to POST
     * @throws Unreachable if no answer came, for whatever reason the browser keeps to itself
     * @throws Stopped if the user stopped it
     */
    Response send(String url, Map<String, String> headers, @Nullable String body, Stop stop);

    /** Whether anything answers at an address, even if it does not let this page read what. */
    boolean answersAtAll(String url);

    /** Whether the page's own security policy lets it speak to an address. */
    boolean isAllowed(String url);

    /** JSON text as plain values, or null if it is none. */
    @Nullable
    Object parse(String json);

    /** Plain values as JSON text. */
    String write(Object value);

    /** An answer whose head has arrived. */
    interface Response {
        int status();

        /** Lower case, without parameters; empty if there is none. */
        String mediaType();

        /** The whole body. */
        String text();

        /** The data of the next server-sent event, or null at the end of the stream. */
        @Nullable
        String nextEvent();

        /** Gives the rest up. */
        void cancel();
    }

    /** No answer came. */
    final class Unreachable extends RuntimeException {
        public Unreachable(@Nullable String message) {
            super(message);
        }
    }

    /** The user stopped it. */
    final class Stopped extends RuntimeException {}
}
