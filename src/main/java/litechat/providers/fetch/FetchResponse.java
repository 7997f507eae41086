package litechat.providers.fetch;

import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.streams.EventStream;
import litechat.interop.web.Fetch;
import litechat.providers.Http;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The answer to a {@code fetch}, whole or event by event. */
final class FetchResponse implements Http.Response {
    private final Fetch.Response response;
    private final Stop stop;
    private @Nullable EventStream events;

    FetchResponse(Fetch.Response response, Stop stop) {
        this.response = response;
        this.stop = stop;
    }

    @Override
    public int status() {
        return response.getStatus();
    }

    @Override
    public String mediaType() {
        String type = Fetch.contentType(response);
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    @Override
    public String text() {
        try {
            String text = JsValues.text(Promises.await(response.text()));
            return text == null ? "" : text;
        } catch (JavaScriptError e) {
            throw FetchHttp.failure(e, stop);
        }
    }

    @Override
    public @Nullable String nextEvent() {
        EventStream open = events;
        if (open == null) {
            open = EventStream.open(response);
            events = open;
        }
        try {
            JSObject event = Promises.await(open.next());
            return event == null ? null : JsValues.text(event, "data");
        } catch (JavaScriptError e) {
            throw FetchHttp.failure(e, stop);
        }
    }

    @Override
    public void cancel() {
        EventStream open = events == null ? EventStream.open(response) : events;
        try {
            Promises.await(open.cancel());
        } catch (JavaScriptError e) {
            // What was to be given up had ended by itself.
            events = null;
        }
    }
}
