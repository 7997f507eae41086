package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import litechat.e2e.ModelServer;
import litechat.e2e.Script;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenAiErrorsTest {
    private final Answering answering = new Answering();
    private final ModelServer model = answering.model;

    @AfterEach
    void stop() {
        answering.close();
    }

    private ProviderException failure(Script script) {
        return assertThrows(ProviderException.class, () -> answering.ask(script));
    }

    private String origin() {
        return model.baseUrl().replace("/v1", "");
    }

    /** An address of this computer at which nobody listens. */
    private static String closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Test
    void aWrongKeyIsToldInTheServersWords() {
        ProviderException error = failure(Script.wrongKey());
        assertEquals(401, error.status());
        assertEquals("My server", error.provider());
        assertEquals("My server refuses the key (status 401): Incorrect API key provided.", error.sentence());
    }

    @Test
    void anErrorPageThatIsNoJsonIsToldByItsStatus() {
        ProviderException error = failure(Script.error(502, "x", "x", null).raw("<h1>Bad gateway</h1>"));
        assertEquals("My server answered with status 502", error.sentence());
    }

    @Test
    void anErrorThatIsABareTextIsTold() {
        JsonObject body = new JsonObject();
        body.addProperty("error", "model is loading");
        assertEquals(
                "My server failed while answering: model is loading",
                failure(Script.json(body)).sentence());
    }

    @Test
    void anErrorInTheMiddleIsToldAndWhatCameBeforeWasHandedOn() throws Exception {
        ProviderException error = failure(
                Script.stream().delta("Half").errorEvent("Out of memory.").untilTheClientLeaves());
        assertEquals("My server failed while answering: Out of memory.", error.sentence());
        assertEquals("Half", answering.text());
        model.takeDeparture();
    }

    @Test
    void anEventThatIsNoAnswerIsToldAndTheServerIsLeft() throws Exception {
        ProviderException error =
                failure(Script.stream().delta("Half").event("{\"choices\":").untilTheClientLeaves());
        assertEquals("My server sent something that is not an answer.", error.sentence());
        model.takeDeparture();
    }

    @Test
    void aCutConnectionIsToldAndWhatCameBeforeWasHandedOn() {
        ProviderException error = failure(Script.stream().delta("Half").cut());
        assertEquals("The connection to My server broke off before the answer was complete.", error.sentence());
        assertEquals("Half", answering.text());
    }

    @Test
    void aStreamThatEndsInTheMiddleIsNoWholeAnswer() {
        ProviderException error = failure(Script.stream().delta("Half"));
        assertEquals("The connection to My server broke off before the answer was complete.", error.sentence());
    }

    @Test
    void anEventThatWasNotFinishedIsNotTaken() {
        failure(Script.stream().delta("Half").raw("data: [DONE]\n"));
        assertEquals("Half", answering.text());
    }

    @Test
    void aStreamWithoutAnyEventIsNoAnswer() {
        assertThrows(
                ProviderException.class, () -> answering.ask(Script.stream().raw("<html>login</html>\n")));
    }

    @Test
    void jsonThatIsNoAnswerIsNotTakenForAnEmptyOne() {
        JsonObject body = new JsonObject();
        body.addProperty("status", "ok");
        assertEquals(
                "My server sent something that is not an answer.",
                failure(Script.json(body)).sentence());
    }

    @Test
    void aPortWhereNobodyListensIsTold() throws Exception {
        String closed = closedPort();
        Endpoint endpoint = Answering.typed("openai-compatible", closed + "/v1", null);
        String sentence =
                "Refused: nothing answers at " + closed + ". Check the address, and that the server is running.";
        ProviderException error = assertThrows(ProviderException.class, () -> answering.ask(endpoint, new Stop()));
        assertEquals(sentence, error.sentence());
        assertEquals(0, error.status());
        assertEquals(new TestResult(false, sentence), answering.protocols.test(endpoint, "m"));
    }

    @Test
    void aServerThatDoesNotAllowThisPageIsTold() {
        model.withoutCors().answer(Script.saying("x"));
        ProviderException error =
                assertThrows(ProviderException.class, () -> answering.ask(answering.endpoint(null), new Stop()));
        assertTrue(error.sentence().startsWith("CORS: " + origin() + " answers, but"), error.sentence());
        TestResult test = answering.protocols.test(answering.endpoint(null), "m");
        assertEquals(new TestResult(false, error.sentence()), test);
    }

    /** The first request is answered to no page, and the second, which only asks whether anybody is there, never. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stopEndsTheQuestionWhetherAnybodyIsThere(boolean isCatalogue) throws Exception {
        Stop stop = new Stop();
        CountDownLatch ended = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, stop, ended));
            String address = "http://127.0.0.1:" + server.getLocalPort();
            Endpoint endpoint = Answering.typed("openai-compatible", address + "/v1", null);
            if (isCatalogue) {
                ProviderException error =
                        assertThrows(ProviderException.class, () -> answering.protocols.fetch(endpoint, stop));
                assertEquals("Stopped; the list of models is as it was.", error.sentence());
            } else {
                assertTrue(answering.ask(endpoint, stop).stopped());
            }
            ended.countDown();
            served.get(10, TimeUnit.SECONDS);
        }
    }

    /** Answers nothing the second time, until the question has ended. */
    private static void serve(ServerSocket server, Stop stop, CountDownLatch ended) {
        try {
            try (Socket first = server.accept()) {
                first.getInputStream().read();
                first.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            try (Socket second = server.accept()) {
                second.getInputStream().read();
                stop.stop();
                ended.await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAddressThatThePolicyForbidsIsToldWithoutAskingAnybody() {
        Endpoint endpoint = Answering.typed("openai-compatible", "http://models.invalid:8080/v1", null);
        ProviderException error = assertThrows(ProviderException.class, () -> answering.ask(endpoint, new Stop()));
        assertTrue(error.sentence().contains("forbids http://models.invalid:8080"), error.sentence());
        assertTrue(error.sentence().contains("-Dallow.connect=http://models.invalid:8080"), error.sentence());
    }

    @Test
    void aTestCountsTheModels() {
        model.offer("a", "b");
        assertEquals(new TestResult(true, "Reachable: it offers 2 models."), test(null, "a"));
        model.offer("a");
        assertEquals(new TestResult(true, "Reachable: it offers 1 model."), test(null, ""));
        model.offer();
        assertEquals(new TestResult(true, "Reachable."), test(null, "a"));
    }

    @Test
    void aTestNamesModelsIfTheWantedOneIsNotThere() {
        model.offer("a", "b");
        assertEquals(
                "Reachable, but it does not list a model “x”. It lists: a, b.",
                test(null, "x").sentence());
        model.offer("a", "b", "c", "d", "e", "f");
        assertEquals(
                "Reachable, but it does not list a model “x”. It lists: a, b, c, d, e, …",
                test(null, "x").sentence());
    }

    @Test
    void aTestTellsAWrongKeyFromAMissingOne() {
        model.requireKey("right");
        assertEquals(new TestResult(false, "Wrong key: the server refuses it."), test("wrong", "a"));
        assertEquals(new TestResult(false, "The server wants a key."), test(null, "a"));
        assertEquals(new TestResult(false, "The server wants a key."), test("", "a"));
        assertTrue(test("right", "test-model").reachable());
    }

    @Test
    void aTestOfSomethingElseSaysSo() {
        Endpoint endpoint = Answering.typed("openai-compatible", origin() + "/v2", "k");
        TestResult result = answering.protocols.test(endpoint, "m");
        assertFalse(result.reachable());
        assertEquals(
                "Something answers there, but not as a model server (status 404: Unknown request URL.). Check the address;"
                        + " it often ends in /v1.",
                result.sentence());
        assertEquals(List.of(), model.requests("POST", "/chat/completions"));
    }

    @Test
    void anAddressWithoutAVersionIsLookedUpBelowItToo() throws Exception {
        Endpoint endpoint = Answering.typed("openai-compatible", origin(), null);
        assertEquals(
                new TestResult(true, "Reachable: it offers 1 model."),
                answering.protocols.test(endpoint, "test-model"));
        model.answer(Script.saying("x"));
        answering.ask(endpoint, new Stop());
        assertEquals("x", answering.text());
        assertEquals("/v1/chat/completions", model.takeChat().path());
    }

    private TestResult test(@Nullable String key, String wanted) {
        return answering.protocols.test(answering.endpoint(key), wanted);
    }
}
