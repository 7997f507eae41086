package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.events.InteractionEvent.AnswerNoticeChanged;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.ReasoningChunk;
import litechat.events.InteractionEvent.RetryInteractionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReasoningTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private Attributes metadataOnDisk(Interaction turn) {
        return stores.dump().row("interactions", turn.id()).attributes("metadata");
    }

    @Test
    void itIsToldAndSavedWithTheTurnApartFromTheAnswer() {
        stores.server.next().thought("Hm, ").thought("yes.").piece("Yes").usage(3, 2);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertEquals("Yes", stores.dump().row("interactions", turn.id()).get("response"));
        assertEquals("Hm, yes.", metadataOnDisk(turn).get("reasoning"));
        assertEquals(5.0, metadataOnDisk(turn).get("totalTokens"));
        assertEquals(model, metadataOnDisk(turn).get("modelId"));
        assertEquals("Hm, ", stores.all(ReasoningChunk.class).get(0).chunk());
        assertEquals(
                "Hm, yes.",
                stores.last(InteractionCompleted.class).interaction().metadata().get("reasoning"));
    }

    @Test
    void itIsOnTheDiskASecondLaterAndSurvivesACrash() {
        stores.server.next().thought("Hm").pause(3_600_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(1000);
        assertEquals("Hm", metadataOnDisk(turn).get("reasoning"));
        assertEquals(model, metadataOnDisk(turn).get("modelId"));
    }

    @Test
    void anErrorKeepsIt() {
        stores.server.next().thought("Hm").refusal("It broke off");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertEquals("Hm", metadataOnDisk(turn).get("reasoning"));
        assertEquals("It broke off", metadataOnDisk(turn).get("error"));
    }

    @Test
    void askedAgainItStaysBesideTheNewAnswer() {
        stores.server.next().thought("Hm").refusal("It broke off");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        stores.server.next().piece("Yes");
        stores.request(new RetryInteractionRequest(turn.id(), model));
        stores.runUntilIdle();
        assertEquals("Hm", metadataOnDisk(turn).get("reasoning"));
        Interaction again = stores.last(InteractionCompleted.class).interaction();
        assertEquals("Yes", again.response());
        assertNull(metadataOnDisk(again).get("reasoning"));
    }

    @Test
    void whyNothingArrivesIsTold() {
        stores.server
                .next()
                .notice("Asking again in 2 seconds.")
                .pause(100)
                .notice(null)
                .piece("Yes");
        stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertEquals(
                Arrays.asList("Asking again in 2 seconds.", null),
                stores.all(AnswerNoticeChanged.class).stream()
                        .map(AnswerNoticeChanged::notice)
                        .toList());
    }
}
