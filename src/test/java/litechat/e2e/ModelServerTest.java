package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ModelServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String QUESTION = "{\"model\":\"test-model\",\"stream\":true,\"messages\":[]}";

    private final ModelServer model = ModelServer.start();

    @AfterEach
    void stop() {
        model.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(model.baseUrl() + path));
    }

    private HttpRequest question(String... headers) {
        HttpRequest.Builder request = request("/chat/completions").POST(HttpRequest.BodyPublishers.ofString(QUESTION));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private HttpResponse<String> ask(String... headers) throws IOException, InterruptedException {
        return CLIENT.send(question(headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<InputStream> open() throws IOException, InterruptedException {
        return CLIENT.send(question(), HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void aWholeAnswerIsStreamedInTheRealFormat() throws Exception {
        model.answer(Script.saying("Hel", "lo"));
        HttpResponse<String> response = ask();
        assertEquals(200, response.statusCode());
        assertEquals(
                "text/event-stream",
                response.headers().firstValue("content-type").orElse(""));
        List<String> events = List.of(response.body().split("\n\n"));
        assertEquals(4, events.size());
        assertTrue(events.get(0).startsWith("data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\","));
        assertTrue(events.get(0).contains("\"delta\":{\"content\":\"Hel\"}"), events.get(0));
        assertTrue(events.get(2).contains("\"finish_reason\":\"stop\""), events.get(2));
        assertEquals("data: [DONE]", events.get(3));
    }

    @Test
    void everyChunkArrivesByItselfWhereverItWasCut() throws Exception {
        byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
        Gate gate = new Gate();
        model.answer(Script.stream().bytes(umlaut[0]).gate(gate).bytes(umlaut[1]));
        try (InputStream body = open().body()) {
            byte[] first = new byte[8];
            assertEquals(1, body.read(first));
            assertEquals(umlaut[0], first[0]);
            gate.awaitReached();
            assertEquals(0, body.available());
            gate.open();
            assertEquals(umlaut[1], (byte) body.read());
            assertEquals(-1, body.read());
        }
    }

    @Test
    void rechunkingAndLineEndsChangeNothingElse() throws Exception {
        Script plain = Script.stream()
                .comment("keep-alive")
                .delta("grün 🌱")
                .usage(3, 2)
                .done();
        Script odd = Script.stream()
                .comment("keep-alive")
                .delta("grün 🌱")
                .usage(3, 2)
                .done();
        model.answer(plain, odd.withCrLf().rechunked(3));
        String expected = ask().body();
        assertTrue(odd.steps().size() > 50);
        assertEquals(expected.replace("\n", "\r\n"), ask().body());
    }

    @Test
    void requestsAreKeptAsTheyCame() throws Exception {
        model.answer(Script.saying("ok"));
        ask("Authorization", "Bearer sk-1", "X-Title", "LiteChat");
        ReceivedRequest received = model.takeChat();
        assertEquals("POST", received.method());
        assertEquals(ModelServer.CHAT, received.path());
        assertEquals("Bearer sk-1", received.header("authorization"));
        assertEquals("LiteChat", received.header("x-title"));
        assertTrue(received.json().get("stream").getAsBoolean());
        assertEquals(1, model.requests("POST", ModelServer.CHAT).size());
    }

    @Test
    void modelsAreListed() throws Exception {
        model.offer("small", "large");
        HttpResponse<String> response = CLIENT.send(request("/models").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(
                "application/json",
                response.headers().firstValue("content-type").orElse(""));
        assertTrue(response.body().matches("\\{\"object\":\"list\",\"data\":\\[\\{\"id\":\"small\".*\"large\".*"));
        assertEquals(
                404,
                CLIENT.send(request("/else").build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void aRequiredKeyIsRequired() throws Exception {
        model.requireKey("sk-right").answer(Script.saying("in"));
        HttpResponse<String> refused = ask("Authorization", "Bearer sk-wrong");
        assertEquals(401, refused.statusCode());
        assertTrue(refused.body().contains("\"code\":\"invalid_api_key\""), refused.body());
        assertEquals(401, ask().statusCode());
        assertEquals(200, ask("Authorization", "Bearer sk-right").statusCode());
    }

    @Test
    void preflightsAreAnsweredUnlessCorsIsSwitchedOff() throws Exception {
        HttpRequest preflight = request("/chat/completions")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .build();
        HttpResponse<String> allowed = CLIENT.send(preflight, HttpResponse.BodyHandlers.ofString());
        assertEquals(204, allowed.statusCode());
        assertEquals(
                "*", allowed.headers().firstValue("access-control-allow-origin").orElse(""));
        assertEquals(
                "authorization,content-type",
                allowed.headers().firstValue("access-control-allow-headers").orElse(""));

        model.withoutCors().answer(Script.saying("no"));
        assertEquals(
                405,
                CLIENT.send(preflight, HttpResponse.BodyHandlers.ofString()).statusCode());
        assertFalse(ask().headers().map().containsKey("access-control-allow-origin"));
    }

    @Test
    void refusalsCarryTheirStatusHeadersAndJson() throws Exception {
        model.answer(Script.tooManyRequests("2"), Script.stream().delta("a").errorEvent("overloaded"));
        HttpResponse<String> refused = ask();
        assertEquals(429, refused.statusCode());
        assertEquals("2", refused.headers().firstValue("retry-after").orElse(""));
        assertEquals(
                "retry-after",
                refused.headers().firstValue("access-control-expose-headers").orElse(""));
        assertTrue(refused.body().startsWith("{\"error\":{\"message\":\"Rate limit reached.\""), refused.body());
        assertTrue(ask().body()
                .endsWith(
                        "data: {\"error\":{\"message\":\"overloaded\",\"type\":\"server_error\",\"code\":null}}\n\n"));
    }

    @Test
    void aCutConnectionIsCutInTheMiddle() throws Exception {
        model.answer(Script.stream().delta("half").cut(), Script.stream().cut());
        try (InputStream body = open().body()) {
            byte[] half = OpenAiJson.delta("half").toString().getBytes(StandardCharsets.UTF_8);
            body.readNBytes("data: ".length());
            assertArrayEquals(half, body.readNBytes(half.length));
            assertThrows(IOException.class, body::readAllBytes);
        }
        assertThrows(IOException.class, this::ask);
    }

    @Test
    void aServerThatNeverAnswersCanStillBeClosed() throws Exception {
        model.answer(Script.neverAnswering());
        CompletableFuture<HttpResponse<String>> answer =
                CLIENT.sendAsync(question(), HttpResponse.BodyHandlers.ofString());
        model.takeChat();
        assertThrows(TimeoutException.class, () -> answer.get(200, TimeUnit.MILLISECONDS));
        assertTimeoutPreemptively(Duration.ofSeconds(10), model::close);
        assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aClientThatLeavesIsNoticed() throws Exception {
        model.answer(Script.stream().delta("a").untilTheClientLeaves());
        try (InputStream body = open().body()) {
            assertTrue(body.read() != -1);
        }
        assertEquals(ModelServer.CHAT, model.takeDeparture().path());
    }

    @Test
    void aPauseIsKept() throws Exception {
        model.answer(Script.stream().delta("a").pause(Duration.ofMillis(150)).done());
        long start = System.nanoTime();
        ask();
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 150);
    }

    @Test
    void anAnswerThatNobodyWroteIsAnError() throws Exception {
        assertEquals(500, ask().statusCode());
    }
}
