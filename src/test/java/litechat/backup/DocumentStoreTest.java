package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.DocumentEvent.CancelDocumentRequest;
import litechat.events.DocumentEvent.DocumentFailed;
import litechat.events.DocumentEvent.DocumentProgressed;
import litechat.events.DocumentEvent.DocumentWritten;
import litechat.events.DocumentEvent.WriteDocumentRequest;
import litechat.events.DocumentFormat;
import litechat.events.DocumentPart;
import litechat.events.EventBus;
import litechat.events.TurnTakingThreads;
import litechat.stores.Coordinator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentStoreTest {
    private final TurnTakingThreads threads = new TurnTakingThreads(Exports.NOW);
    private final EventBus bus = new EventBus(threads, (name, failure) -> String.valueOf(failure.getMessage()));
    private final TurnTakingWork work = new TurnTakingWork(threads)
            .telling((done, total) -> Attributes.of("part", "MESSAGES")
                    .with("done", (double) done)
                    .with("total", (double) total));
    private final List<Object> ends = new ArrayList<>();
    private final List<DocumentProgressed> progress = new ArrayList<>();
    private final List<String> downloads = new ArrayList<>();

    @BeforeEach
    void connect() {
        Coordinator.connect(bus, List.of(new DocumentStore(bus, work, new NamedFiles(downloads))));
        bus.on(DocumentProgressed.class, progress::add);
        bus.on(DocumentWritten.class, ends::add);
        bus.on(DocumentFailed.class, ends::add);
        work.resultsIn(Attributes.of("file", "a file").with("name", "a.md"));
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    private void ask(String id) {
        bus.request(new WriteDocumentRequest(false, id, DocumentFormat.MARKDOWN, false));
        threads.run();
    }

    private void cancel() {
        bus.request(new CancelDocumentRequest());
        threads.run();
    }

    @Test
    void itIsToldHowFarTheWritingHasCome() {
        ask("a");
        threads.runFor(300);
        assertEquals(
                List.of(
                        new DocumentProgressed(DocumentPart.MESSAGES, 1, 10),
                        new DocumentProgressed(DocumentPart.MESSAGES, 2, 10),
                        new DocumentProgressed(DocumentPart.MESSAGES, 3, 10)),
                progress);
        assertEquals(List.of(), ends);
        threads.runUntilIdle();
        assertEquals(List.of(new DocumentWritten("a.md", null)), ends);
        assertEquals(List.of("a.md"), downloads);
    }

    @Test
    void oneThatIsStoppedIsHandedToNobody() {
        ask("a");
        threads.runFor(300);
        cancel();
        threads.runUntilIdle();
        assertEquals(List.of(new DocumentFailed(null)), ends);
        assertEquals(List.of(), downloads);
        assertEquals(3, progress.size());
    }

    @Test
    void oneThatWasReadyBeforeItHeardOfTheStopIsHandedToNobodyEither() {
        work.hearsNothing();
        ask("a");
        threads.runFor(300);
        cancel();
        threads.runUntilIdle();
        assertEquals(List.of(new DocumentFailed(null)), ends);
        assertEquals(List.of(), downloads);
    }

    @Test
    void anotherThatIsAskedForMeanwhileIsWrittenAfterIt() {
        ask("a");
        threads.runFor(300);
        ask("b");
        threads.runFor(300);
        assertEquals(1, work.requests().size());
        threads.runUntilIdle();
        assertEquals(2, ends.size());
        assertEquals(List.of("a.md", "a.md"), downloads);
        assertEquals("b", work.requests().get(1).text("id"));
        assertEquals(1, work.mostRunning());
    }

    @Test
    void toStopOneDoesNotStopTheNext() {
        ask("a");
        threads.runFor(300);
        cancel();
        ask("b");
        threads.runUntilIdle();
        assertEquals(List.of(new DocumentFailed(null), new DocumentWritten("a.md", null)), ends);
        assertEquals(1, downloads.size());
    }

    @Test
    void toStopWhatIsNotRunningChangesNothing() {
        cancel();
        ask("a");
        threads.runUntilIdle();
        cancel();
        assertEquals(List.of(new DocumentWritten("a.md", null)), ends);
    }

    @Test
    void aFailureIsToldInItsSentence() {
        work.failsWith("The conversation was deleted in the meantime.");
        ask("a");
        threads.runUntilIdle();
        assertEquals(List.of(new DocumentFailed("The conversation was deleted in the meantime.")), ends);
        assertEquals(List.of(), downloads);
    }
}
