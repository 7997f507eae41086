package litechat.providers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests to model servers, in the blocking style; only {@link EgressGate} may call {@link #send} and {@link #answersAtAll}. */
public interface Http {
    /**
     * Sends a request and waits for the head of the answer.
     *
     * @param body null for GET, else the JSON to POST
     * @param patienceMillis how long to wait for it
     * @throws Unreachable if no answer came, for whatever reason the browser keeps to itself
     * @throws Silent if nothing came for so long
     * @throws Stopped if the user stopped it
     */
    Response send(String url, Map<String, String> headers, @Nullable String body, int patienceMillis, Stop stop);

    /**
     * Whether anything answers at an address within so long, even if it does not let this page read what.
     *
     * @throws Stopped if the user stopped it
     */
    boolean answersAtAll(String url, int patienceMillis, Stop stop);

    /** Whether the page's own security policy lets it speak to an address. */
    boolean isAllowed(String url);

    /** The origin of this page, which a server has to allow. */
    String pageOrigin();

    /** Waits. @throws Stopped if the user stopped it */
    void pause(int millis, Stop stop);

    /** The time, in milliseconds since 1970. */
    double now();

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

        /** What a header says, if there is one and the server lets this page read it. */
        @Nullable
        String header(String name);

        /**
         * The next piece of the body's text, cut anywhere, or null at its end.
         *
         * @throws Unreachable if the connection broke
         * @throws Silent if nothing came for so long
         * @throws Stopped if the user stopped it
         */
        @Nullable
        String read(int patienceMillis);

        /** Gives the rest up. */
        void cancel();
    }

    /** No answer came. */
    final class Unreachable extends RuntimeException {
        public Unreachable(@Nullable String message) {
            super(message);
        }
    }

    /** Nothing came for too long. */
    final class Silent extends RuntimeException {}

    /** The user stopped it. */
    final class Stopped extends RuntimeException {}
}
