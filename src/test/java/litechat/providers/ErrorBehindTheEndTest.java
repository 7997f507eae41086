package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that send an error, or no JSON, when their answer has already ended. */
class ErrorBehindTheEndTest {
    private static final String ERROR =
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();

    private AnswerEnd answer(String type, String body) {
        AnswerListener listener = new AnswerListener() {
            @Override
            public void text(String piece) {
                text.append(piece);
            }

            @Override
            public void reasoning(String piece) {
                reasoning.append(piece);
            }
        };
        String mediaType = type.equals("ollama") ? "application/x-ndjson" : "text/event-stream";
        return new Protocols(new Pieces(mediaType, body), Patience.USUAL)
                .answer(Answering.typed(type, "https://models.example", null), Answering.REQUEST, listener, new Stop());
    }

    private String failure(String type, String body) {
        return assertThrows(ProviderException.class, () -> answer(type, body)).sentence();
    }

    private void assertWhole(Recording recording, String body) {
        text.setLength(0);
        reasoning.setLength(0);
        assertEquals(new AnswerEnd(false, recording.reason, recording.usage()), answer(recording.type, body));
        assertEquals(Recording.TEXT, text.toString());
        assertEquals(recording.reasoning, reasoning.toString());
    }

    private static String event(Recording recording, String data) {
        return (recording == Recording.OLLAMA ? data : "data: " + data + "\n") + "\n";
    }

    /** Where the mark stands behind which nothing comes; Google has none, and Ollama's is its last piece. */
    private static int mark(Recording recording) {
        String body = recording.recorded();
        return switch (recording) {
            case GOOGLE, OLLAMA -> body.length();
            case ANTHROPIC -> body.indexOf("event: message_stop");
            default -> body.indexOf("data: [DONE]");
        };
    }

    @ParameterizedTest
    @EnumSource
    void anErrorBehindTheLastPieceLeavesTheAnswerWhole(Recording recording) {
        assertWhole(recording, recording.recorded() + event(recording, ERROR));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorBetweenTheReasonOfTheEndAndItsMarkLeavesTheAnswerWhole(Recording recording) {
        String body = recording.recorded();
        int mark = mark(recording);
        for (String data : new String[] {ERROR, "upstream connect error"}) {
            assertWhole(recording, body.substring(0, mark) + event(recording, data) + body.substring(mark));
            assertWhole(recording, body.substring(0, mark) + event(recording, data));
        }
    }

    @Test
    void aReasonThatSaysThatItFailedIsNoEnd() {
        String failed = "data: {\"choices\":[{\"delta\":{\"content\":\"Half\"},\"finish_reason\":\"error\"}]}\n\n";
        assertEquals(
                "My server failed while answering: Overloaded",
                failure("openrouter", failed + "data: " + ERROR + "\n\n"));
        assertEquals("Half", text.toString());
        assertEquals(
                "The connection to My server broke off before the answer was complete.", failure("openrouter", failed));
    }

    @Test
    void anAnswerThatWasRefusedStaysRefused() {
        String refused =
                "data: {\"choices\":[{\"delta\":{\"content\":\"Half\"},\"finish_reason\":\"content_filter\"}]}\n\n";
        assertEquals(
                "My server does not answer this, or no further, because of what is in it (content_filter).",
                failure("openai", refused + "data: " + ERROR + "\n\n"));
    }
}
