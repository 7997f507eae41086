package litechat.e2e;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Plays the scripts of a {@link ModelServer}, byte by byte as they are written. */
final class ModelServerHandler extends Handler.Abstract {

    private static final Duration BETWEEN_COMMENTS = Duration.ofMillis(20);

    private final ModelServer model;

    ModelServerHandler(ModelServer model) {
        this.model = model;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ReceivedRequest received = read(request);
        model.received(received);
        if (model.hasCors()) {
            addCorsHeaders(received, response.getHeaders());
        }
        if (received.method().equals("OPTIONS")) {
            response.setStatus(model.hasCors() ? HttpStatus.NO_CONTENT_204 : HttpStatus.METHOD_NOT_ALLOWED_405);
            callback.succeeded();
        } else {
            play(scriptFor(received), received, request, response, callback);
        }
        return true;
    }

    private static ReceivedRequest read(Request request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.merge(
                    field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getValue()), (a, b) -> a + ", " + b);
        }
        String body = Content.Source.asString(request, StandardCharsets.UTF_8);
        return new ReceivedRequest(request.getMethod(), request.getHttpURI().getPathQuery(), Map.copyOf(headers), body);
    }

    private static void addCorsHeaders(ReceivedRequest received, HttpFields.Mutable headers) {
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Expose-Headers", "retry-after");
        if (received.method().equals("OPTIONS")) {
            String asked = received.header("access-control-request-headers");
            headers.put("Access-Control-Allow-Methods", "GET, POST");
            headers.put("Access-Control-Allow-Headers", asked == null ? "authorization, content-type" : asked);
            headers.put("Access-Control-Allow-Private-Network", "true");
        }
    }

    private Script scriptFor(ReceivedRequest received) {
        if (received.header("anthropic-version") != null
                && received.header("anthropic-dangerous-direct-browser-access") == null) {
            return OtherJson.refusesBrowsers();
        }
        if (!model.allows(received)) {
            return OtherJson.wrongKey(received);
        }
        if (ModelServer.isChat(received)) {
            return model.nextScript();
        }
        return switch (received.method() + " " + received.path()) {
            case "GET " + ModelServer.MODELS ->
                Script.json(
                        model.arePriced() ? OtherJson.pricedModels(model.models()) : OpenAiJson.models(model.models()));
            case "GET /v1/models?limit=1000" -> Script.json(OtherJson.anthropicModels(model.models()));
            case "GET /v1beta/models?pageSize=1000" -> Script.json(OtherJson.googleModels(model.models()));
            case "GET /api/tags" -> Script.json(OtherJson.ollamaModels(model.models()));
            case "GET /v1/key" -> Script.json(OtherJson.openRouterKey());
            default -> Script.error(404, "Unknown request URL.", "invalid_request_error", "unknown_url");
        };
    }

    private void play(Script script, ReceivedRequest received, Request request, Response response, Callback callback) {
        response.setStatus(script.status());
        script.headers().forEach(response.getHeaders()::put);
        try {
            for (Script.Step step : script.steps()) {
                if (step instanceof Script.Send send) {
                    write(response, send.bytes());
                } else if (step instanceof Script.Pause pause) {
                    model.pause(pause.duration());
                } else if (step instanceof Script.Pass pass) {
                    pass.gate().pass();
                } else if (step instanceof Script.AwaitDeparture) {
                    writeCommentsForEver(response);
                } else {
                    request.getConnectionMetaData()
                            .getConnection()
                            .getEndPoint()
                            .close();
                    callback.failed(new EofException("Cut, as the script says"));
                    return;
                }
            }
            callback.succeeded();
        } catch (IOException e) {
            model.departed(received);
            callback.failed(e);
        } catch (InterruptedException e) {
            callback.failed(new EofException(e)); // the server is being closed
        }
    }

    private void writeCommentsForEver(Response response) throws IOException, InterruptedException {
        while (true) {
            write(response, StandardCharsets.UTF_8.encode(": still here\n\n"));
            model.pause(BETWEEN_COMMENTS);
        }
    }

    private static void write(Response response, ByteBuffer bytes) throws IOException {
        Content.Sink.write(response, false, bytes);
    }
}
