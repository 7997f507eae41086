package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.ChatMessage;
import litechat.domain.Interaction;
import litechat.events.PromptEvent.PreviewPromptRequest;
import litechat.events.PromptEvent.PromptPreviewed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.providers.ProviderException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a question that got no answer when the next one is asked. */
class FailedQuestionTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();
    private String conversationId = "";
    private String failedId = "";

    @AfterEach
    void stop() {
        stores.close();
    }

    /** What the server is sent with a question after one that failed. */
    private String sentAfter(RuntimeException failure) {
        stores.server.next().failure(failure);
        Interaction failed = stores.submit(null, "How is a list sorted?", model);
        stores.runUntilIdle();
        conversationId = failed.conversationId();
        failedId = failed.id();
        stores.server.next().piece("So.");
        stores.submit(conversationId, "And in Python?", model);
        stores.runUntilIdle();
        List<String> questions = stores.server.questions();
        return questions.get(questions.size() - 1);
    }

    private @Nullable Object recordedStatus() {
        return stores.dump()
                .row("interactions", failedId)
                .attributes("metadata")
                .get("errorStatus");
    }

    @Test
    void oneThatReachedNoServerIsSentWithTheNextAndShownBefore() {
        assertEquals(
                "m | How is a list sorted?\n\nAnd in Python?",
                sentAfter(new ProviderException("Server", 0, "Nothing answers")));
        assertEquals(0.0, recordedStatus());
        stores.request(new PreviewPromptRequest(new SubmitPromptRequest(conversationId, null, "And in C?", model, "")));
        assertEquals(
                List.of("How is a list sorted?\n\nAnd in Python?", "So.", "And in C?"),
                stores.last(PromptPreviewed.class).prompt().messages().stream()
                        .map(ChatMessage::content)
                        .toList());
    }

    @Test
    void oneThatTheServerWasTooBusyForIsSentWithTheNext() {
        assertEquals(
                "m | How is a list sorted?\n\nAnd in Python?",
                sentAfter(new ProviderException("Server", 429, "Too much was asked")));
    }

    @Test
    void oneThatTheServerRefusedForItsSizeIsNot() {
        assertEquals("m | And in Python?", sentAfter(new ProviderException("Server", 413, "Too long")));
        assertEquals(413.0, recordedStatus());
    }
}
