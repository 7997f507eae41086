package litechat.providers.fetch;

import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.streams.TextStream;
import litechat.interop.web.AbortController;
import litechat.interop.web.Deadline;
import litechat.interop.web.Fetch;
import litechat.providers.Http;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;

/** The answer to a {@code fetch}, piece by piece. */
final class FetchResponse implements Http.Response {
    private final Fetch.Response response;
    private final AbortController controller;
    private final Stop stop;
    private @Nullable TextStream text;

    FetchResponse(Fetch.Response response, AbortController controller, Stop stop) {
        this.response = response;
        this.controller = controller;
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
    public @Nullable String header(String name) {
        return Fetch.header(response, name);
    }

    @Override
    public @Nullable String read(int patienceMillis) {
        TextStream open = text;
        if (open == null) {
            open = TextStream.open(response);
            text = open;
        }
        try {
            return JsValues.text(Promises.await(Deadline.within(open.next(), patienceMillis)));
        } catch (JavaScriptError e) {
            throw FetchHttp.failure(e, stop);
        }
    }

    @Override
    public void cancel() {
        controller.abort();
    }
}
