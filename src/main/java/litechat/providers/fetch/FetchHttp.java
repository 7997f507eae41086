package litechat.providers.fetch;

import java.util.Map;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.web.AbortController;
import litechat.interop.web.Deadline;
import litechat.interop.web.Fetch;
import litechat.interop.web.PageExit;
import litechat.persistence.dexie.JsValue;
import litechat.providers.ConnectPolicy;
import litechat.providers.Http;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Sends requests with the browser's {@code fetch}: no cookies, no referrer, no cache. */
public final class FetchHttp implements Http {
    public FetchHttp() {
        PageExit.watch();
    }

    @Override
    public Response send(
            String url, Map<String, String> headers, @Nullable String body, int patienceMillis, Stop stop) {
        AbortController controller = AbortController.create();
        stop.onStop(controller::abort);
        JSObject names = JsValues.object();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            JsValues.set(names, header.getKey(), JsValues.of(header.getValue()));
        }
        try {
            JSObject response =
                    Promises.await(Deadline.within(Fetch.fetch(url, names, body, controller), patienceMillis));
            return new FetchResponse((Fetch.Response) present(response), controller, stop);
        } catch (JavaScriptError e) {
            controller.abort();
            throw failure(e, stop);
        }
    }

    @Override
    public boolean answersAtAll(String url, int patienceMillis, Stop stop) {
        AbortController controller = AbortController.create();
        stop.onStop(controller::abort);
        boolean answered = true;
        try {
            Promises.await(Deadline.within(Fetch.probe(url, controller), patienceMillis));
        } catch (JavaScriptError e) {
            controller.abort();
            answered = false;
        }
        if (stop.isStopped()) {
            throw new Stopped();
        }
        return answered;
    }

    @Override
    public boolean isAllowed(String url) {
        return ConnectPolicy.allows(policy(), url);
    }

    @Override
    public void pause(int millis, Stop stop) {
        AbortController controller = AbortController.create();
        stop.onStop(controller::abort);
        Promises.await(Deadline.pause(millis, controller));
        if (stop.isStopped()) {
            throw new Stopped();
        }
    }

    @Override
    public @Nullable Object parse(String json) {
        return JsValue.decode(parseJson(json));
    }

    @Override
    public String write(Object value) {
        return stringify(JsValue.encode(value));
    }

    static RuntimeException failure(JavaScriptError error, Stop stop) {
        // Firefox breaks connections off before the page is gone: that is no failure of the server's.
        PageExit.awaitStay();
        if (stop.isStopped()) {
            return new Stopped();
        }
        return error.name().equals(Deadline.ERROR) ? new Silent() : new Unreachable(error.getMessage());
    }

    static JSObject present(@Nullable JSObject value) {
        if (value == null) {
            throw new IllegalStateException("No response");
        }
        return value;
    }

    @JSBody(
            script = "var meta = document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]');"
                    + "return meta ? meta.content : '';")
    private static native String policy();

    @Override
    public String pageOrigin() {
        return origin();
    }

    @Override
    public double now() {
        return time();
    }

    @JSBody(script = "return location.origin;")
    private static native String origin();

    @JSBody(script = "return Date.now();")
    private static native double time();

    @JSBody(params = "json", script = "try { return JSON.parse(json); } catch (e) { return null; }")
    private static native @Nullable JSObject parseJson(String json);

    @JSBody(params = "value", script = "return JSON.stringify(value);")
    private static native String stringify(@Nullable JSObject value);
}
