package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers cut at every single place, into two pieces or off. */
class CutAnswersTest {
    private static final class Received implements AnswerListener {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder reasoning = new StringBuilder();

        @Override
        public void text(String piece) {
            text.append(piece);
        }

        @Override
        public void reasoning(String piece) {
            reasoning.append(piece);
        }
    }

    private static AnswerEnd answer(Recording recording, Received received, String... pieces) {
        String mediaType = recording == Recording.OLLAMA ? "application/x-ndjson" : "text/event-stream";
        Endpoint endpoint = Answering.typed(recording.type, "https://models.example", null);
        return new Protocols(new Pieces(mediaType, pieces), Patience.USUAL)
                .answer(endpoint, Answering.REQUEST, received, new Stop());
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsCutInTwoItIsTheSame(Recording recording) {
        for (String body : List.of(recording.recorded(), recording.recorded().replace("\n", "\r\n"))) {
            for (int cut = 0; cut <= body.length(); cut++) {
                Received received = new Received();
                AnswerEnd end = answer(recording, received, body.substring(0, cut), "", body.substring(cut));
                assertEquals(Recording.TEXT, received.text.toString(), "cut at " + cut);
                assertEquals(recording.reasoning, received.reasoning.toString(), "cut at " + cut);
                assertEquals(recording.reason, end.reason());
                assertEquals(recording.usage(), end.usage());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsCutOffItIsNoWholeAnswerUnlessAllOfItsTextHasCome(Recording recording) {
        String body = recording.recorded();
        int whole = 0;
        for (int cut = 0; cut < body.length(); cut++) {
            Received received = new Received();
            try {
                AnswerEnd end = answer(recording, received, body.substring(0, cut));
                assertEquals(Recording.TEXT, received.text.toString(), "cut at " + cut);
                assertNotNull(end.reason());
                whole++;
            } catch (ProviderException e) {
                assertTrue(Recording.TEXT.startsWith(received.text.toString()), "cut at " + cut);
                assertTrue(e.sentence().contains("broke off") || e.sentence().contains("not an answer"), e.sentence());
            }
        }
        assertTrue(whole < body.length() / 2, "most places lie before the end");
    }

    @Test
    void onlyTheEndOfALineMakesALine() {
        Lines lines = new Lines(
                new Pieces("", "a\r", "\nb\r\r", "c\n\n", "", "d")
                        .send("https://x", java.util.Map.of(), null, 1, new Stop()),
                1);
        assertEquals(
                List.of("a", "b", "", "c", ""),
                List.of(next(lines), next(lines), next(lines), next(lines), next(lines)));
        assertEquals(null, lines.next());
        assertEquals("d", lines.rest());
    }

    private static String next(Lines lines) {
        return String.valueOf(lines.next());
    }
}
