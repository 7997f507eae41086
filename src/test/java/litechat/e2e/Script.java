package litechat.e2e;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model server answers to one request: a status, headers, and the exact chunks of bytes, one by one. */
public final class Script {

    /** One thing that the server does on its way through an answer. */
    sealed interface Step permits Send, Pause, Pass, Cut, AwaitDeparture {}

    /** Sends {@code bytes} at once, as a chunk of its own. */
    record Send(ByteBuffer bytes) implements Step {
        @Override
        public ByteBuffer bytes() {
            return bytes.asReadOnlyBuffer();
        }
    }

    /** Waits for {@code duration}. */
    record Pause(Duration duration) implements Step {}

    /** Waits until {@code gate} is open. */
    record Pass(Gate gate) implements Step {}

    /** Closes the connection without ending the answer. */
    record Cut() implements Step {}

    /** Sends comments until the client has gone away. */
    record AwaitDeparture() implements Step {}

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Script(int status, String contentType) {
        this.status = status;
        headers.put("Content-Type", contentType);
    }

    /** An answer with status 200 that streams server-sent events. */
    public static Script stream() {
        return new Script(200, "text/event-stream");
    }

    /** What a server has really sent, as its documentation shows it; see {@code src/test/recordings}. */
    public static Script recording(String file) {
        return (file.endsWith(".ndjson") ? lines() : stream()).raw(recorded(file));
    }

    /** The text of a recording. */
    public static String recorded(String file) {
        try {
            return Files.readString(Path.of("src/test/recordings", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer with status 200 that streams JSON line by line. */
    public static Script lines() {
        return new Script(200, "application/x-ndjson");
    }

    /** A refusal in a body of its own. */
    public static Script refusal(int status, String json) {
        return new Script(status, "application/json").raw(json);
    }

    /** Sends the client elsewhere, with the same method, headers and body. */
    public static Script redirect(String address) {
        return new Script(307, "text/plain").header("Location", address);
    }

    /** A whole, well-formed streamed answer that says {@code pieces}, one event each. */
    public static Script saying(String... pieces) {
        Script script = stream();
        for (String piece : pieces) {
            script.delta(piece);
        }
        return script.finish("stop").done();
    }

    /** The whole answer to a request that did not ask for a stream. */
    public static Script completion(String text) {
        return json(OpenAiJson.completion(text));
    }

    public static Script json(JsonObject body) {
        return new Script(200, "application/json").raw(body.toString());
    }

    /** A refusal in OpenAI's JSON, such as 401 or 429. */
    public static Script error(int status, String message, String type, @Nullable String code) {
        return new Script(status, "application/json")
                .raw(OpenAiJson.error(message, type, code).toString());
    }

    public static Script wrongKey() {
        return error(401, "Incorrect API key provided.", "invalid_request_error", "invalid_api_key");
    }

    public static Script tooManyRequests(String retryAfter) {
        return error(429, "Rate limit reached.", "rate_limit_error", "rate_limit_exceeded")
                .header("retry-after", retryAfter);
    }

    /** No answer at all, not even headers, until the server is closed. */
    public static Script neverAnswering() {
        return stream().gate(new Gate());
    }

    public Script header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Script bytes(byte... bytes) {
        steps.add(new Send(ByteBuffer.wrap(bytes.clone())));
        return this;
    }

    public Script raw(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One server-sent event with {@code data} on one line. */
    public Script event(String data) {
        return raw("data: " + data + "\n\n");
    }

    public Script comment(String text) {
        return raw(": " + text + "\n\n");
    }

    /** The event by which OpenAI's servers send a piece of text. */
    public Script delta(String text) {
        return event(OpenAiJson.delta(text).toString());
    }

    /** The event that ends the text, with its reason: stop, length, content_filter. */
    public Script finish(String reason) {
        return event(OpenAiJson.finish(reason).toString());
    }

    /** The event that reports the tokens used, which has no choices. */
    public Script usage(int promptTokens, int completionTokens) {
        return event(OpenAiJson.usage(promptTokens, completionTokens).toString());
    }

    /** An error in the middle of a stream that began well. */
    public Script errorEvent(String message) {
        return event(OpenAiJson.error(message, "server_error", null).toString());
    }

    public Script done() {
        return event("[DONE]");
    }

    public Script gate(Gate gate) {
        steps.add(new Pass(gate));
        return this;
    }

    public Script pause(Duration duration) {
        steps.add(new Pause(duration));
        return this;
    }

    public Script cut() {
        steps.add(new Cut());
        return this;
    }

    /** Keeps the stream open until the client leaves, as when the user stops the answer. */
    public Script untilTheClientLeaves() {
        steps.add(new AwaitDeparture());
        return this;
    }

    /** The same bytes with a comment and empty lines before each event. */
    public Script withComments() {
        steps.replaceAll(step -> step instanceof Send send
                ? new Send(StandardCharsets.UTF_8.encode(
                        StandardCharsets.UTF_8.decode(send.bytes()).toString().replace("\n\n", "\n\n: 🦜\n\n\n")))
                : step);
        return this;
    }

    /** The same bytes with CRLF for every line end. */
    public Script withCrLf() {
        steps.replaceAll(step -> step instanceof Send send ? new Send(crLf(send.bytes())) : step);
        return this;
    }

    /** The same bytes in chunks of {@code size}, wherever that cuts: also inside a character or across events. */
    public Script rechunked(int size) {
        List<Step> all = new ArrayList<>();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (Step step : steps) {
            if (step instanceof Send send) {
                run.writeBytes(copy(send.bytes()));
            } else {
                cutUp(run, size, all);
                all.add(step);
            }
        }
        cutUp(run, size, all);
        steps.clear();
        steps.addAll(all);
        return this;
    }

    private static void cutUp(ByteArrayOutputStream run, int size, List<Step> into) {
        byte[] bytes = run.toByteArray();
        run.reset();
        for (int start = 0; start < bytes.length; start += size) {
            into.add(new Send(ByteBuffer.wrap(bytes, start, Math.min(size, bytes.length - start))
                    .slice()));
        }
    }

    private static ByteBuffer crLf(ByteBuffer bytes) {
        // One character a byte, so that bytes which are not whole characters stay as they are.
        String text = StandardCharsets.ISO_8859_1.decode(bytes).toString().replace("\n", "\r\n");
        return StandardCharsets.ISO_8859_1.encode(text);
    }

    private static byte[] copy(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
