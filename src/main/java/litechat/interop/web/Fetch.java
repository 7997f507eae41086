package litechat.interop.web;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The browser's {@code fetch}. */
public final class Fetch {
    private Fetch() {}

    /** The head of an answer. */
    public interface Response extends JSObject {
        @JSProperty
        int getStatus();
    }

    /** A GET without a body, else a POST; never with cookies or a referrer. */
    @JSBody(
            params = {"url", "headers", "body", "controller"},
            script = "return fetch(url, {method: body === null ? 'GET' : 'POST', headers: headers,"
                    + "body: body === null ? undefined : body, signal: controller.signal, credentials: 'omit',"
                    + "referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error'});")
    public static native Thenable fetch(
            String url, JSObject headers, @Nullable String body, AbortController controller);

    /**
     * Fulfilled if anything answers at all; what it says stays hidden from the page.
     *
     * <p>Browsers let no request of this mode refuse redirects.
     */
    @JSBody(
            params = {"url", "controller"},
            script = "return fetch(url, {mode: 'no-cors', signal: controller.signal, credentials: 'omit',"
                    + "referrerPolicy: 'no-referrer', cache: 'no-store'});")
    public static native Thenable probe(String url, AbortController controller);

    /** A header that the server lets this page read, or null. */
    @JSBody(
            params = {"response", "name"},
            script = "return response.headers.get(name);")
    public static native @Nullable String header(Response response, String name);

    /** The Content-Type in lower case, or an empty text. */
    @JSBody(params = "response", script = "return (response.headers.get('content-type') || '').toLowerCase();")
    public static native String contentType(Response response);
}
