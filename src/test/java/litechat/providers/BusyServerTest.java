package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import litechat.e2e.ModelServer;
import litechat.e2e.Script;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BusyServerTest {
    private static final String LIMITED =
            "My server asks to wait, too much was asked (status 429): Rate limit reached.";

    private final Answering answering = new Answering();
    private final ModelServer model = answering.model;

    @AfterEach
    void stop() {
        answering.close();
    }

    private AnswerEnd ask(Script... scripts) {
        model.answer(scripts);
        return answering.ask(answering.endpoint(null), new Stop());
    }

    private static Script busy(int status) {
        return Script.error(status, "Overloaded", "overloaded_error", null);
    }

    @Test
    void theServersWishIsHonouredAndTold() {
        ask(Script.tooManyRequests("7"), Script.saying("x"));
        assertEquals("x", answering.text());
        assertEquals(List.of(7000), answering.http.pauses);
        assertEquals(Arrays.asList(LIMITED + " Asking again in 7 seconds (attempt 2 of 4).", null), answering.notices);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 529})
    void withoutAWishThePausesGrowAndTheTriesEnd(int status) {
        ProviderException error = assertThrows(
                ProviderException.class, () -> ask(busy(status), busy(status), busy(status), busy(status)));
        assertEquals(status, error.status());
        assertTrue(error.sentence().endsWith("(status " + status + "): Overloaded"), error.sentence());
        assertEquals(List.of(1000, 4000, 16_000), answering.http.pauses);
        assertEquals(4, model.requests("POST", "/v1/chat/completions").size());
    }

    @Test
    void aWishForLongerThanAnybodyWaitsIsTold() {
        ProviderException error = assertThrows(ProviderException.class, () -> ask(Script.tooManyRequests("3601")));
        assertEquals(LIMITED + " It wants to be asked again in 61 minutes at the earliest.", error.sentence());
        assertEquals(List.of(), answering.http.pauses);
    }

    @Test
    void whoHasNoCreditLeftIsNotAskedToWait() {
        ProviderException error = assertThrows(
                ProviderException.class,
                () -> ask(Script.error(429, "You exceeded your quota.", "insufficient_quota", "insufficient_quota")));
        assertTrue(error.sentence().endsWith("You exceeded your quota."), error.sentence());
        assertEquals(1, model.requests("POST", "/v1/chat/completions").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500, 502})
    void nothingElseIsAskedAgain(int status) {
        assertThrows(ProviderException.class, () -> ask(busy(status)));
        assertEquals(List.of(), answering.http.pauses);
        assertEquals(1, model.requests("POST", "/v1/chat/completions").size());
    }

    @Test
    void anErrorAfterTheBeginningIsNotAskedAgain() {
        assertThrows(
                ProviderException.class, () -> ask(Script.stream().delta("Half").errorEvent("Overloaded")));
        assertEquals("Half", answering.text());
        assertEquals(1, model.requests("POST", "/v1/chat/completions").size());
    }

    @Test
    void whoStopsWhileWaitingHasStopped() {
        model.answer(Script.tooManyRequests("7"), Script.saying("never"));
        Stop stop = new Stop();
        AnswerEnd end = answering.protocols.answer(
                answering.endpoint(null),
                Answering.REQUEST,
                new AnswerListener() {
                    @Override
                    public void text(String piece) {
                        answering.pieces.add(piece);
                    }

                    @Override
                    public void notice(@Nullable String sentence) {
                        stop.stop();
                    }
                },
                stop);
        assertTrue(end.stopped());
        assertEquals("", answering.text());
        assertEquals(1, model.requests("POST", "/v1/chat/completions").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7000",
                "0 | 0",
                " 1.5 | 1500",
                "Sun, 15 Jun 2025 15:06:50 GMT | 10000",
                "Sun, 15 Jun 2025 15:06:30 GMT | 0",
                "Mon, 29 Feb 2027 00:00:00 GMT | -1",
                "Sun, 15 Jun 2025 15:06:50 | -1",
                "15 Jun 2025 15:06:50 GMT | -1",
                "Sun, 15 jun 2025 15:06:50 GMT | -1",
                "-5 | -1",
                "1e3 | -1",
                ". | -1",
                "soon | -1",
                "'' | -1"
            })
    void theHeaderIsSecondsOrADate(String header, double millis) {
        assertEquals(millis, RetryAfter.millis(header, null, JdkHttp.NOW));
    }

    @Test
    void googleSaysItInItsError() {
        String refusal =
                "[{\"error\":{\"code\":429,\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\"},"
                        + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"34.5s\"}]}}]";
        assertEquals(34_500, RetryAfter.millis(null, PlainJson.parse(refusal), JdkHttp.NOW));
        assertEquals(-1, RetryAfter.millis(null, PlainJson.parse("{\"error\":{}}"), JdkHttp.NOW));
        assertEquals(-1, RetryAfter.millis(null, null, JdkHttp.NOW));
    }
}
