package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.InteractionUpdated;
import litechat.events.InteractionEvent.StopInteractionRequest;
import litechat.events.ProviderEvent.DeleteProviderConfigRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that was broken off goes on in its place. */
class ContinuedAnswerTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    @Test
    void aStoppedAnswerGoesOnWhereItEnds() {
        stores.server.next().piece("half").pause(60_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(100);
        stores.request(new StopInteractionRequest(turn.id()));
        stores.runUntilIdle();
        assertEquals(
                InteractionStatus.CANCELLED,
                stores.last(InteractionCompleted.class).interaction().status());
        stores.server.next().piece(" whole");
        stores.request(TurnActionTest.act("continue", turn.id(), model));
        assertEquals(
                "half",
                stores.all(InteractionUpdated.class).get(0).interaction().response());
        stores.runUntilIdle();
        Attributes row = stores.dump().row("interactions", turn.id());
        assertEquals("half whole", row.get("response"));
        assertEquals("COMPLETED", row.get("status"));
        assertTrue(stores.server.questions().get(1).startsWith("m | Why? | half | Your answer was cut off."));
        assertEquals(1, stores.dump().table("interactions").size());
    }

    @Test
    void whatAnAnswerTookIsAddedUpWhenItGoesOn() {
        stores.server.next().piece("half").usage(10, 2);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        stores.server.next().piece(" whole").usage(20, 3);
        stores.request(TurnActionTest.act("continue", turn.id(), model));
        stores.runUntilIdle();
        Attributes metadata = stores.dump().row("interactions", turn.id()).attributes("metadata");
        assertEquals(30.0, metadata.get("promptTokens"));
        assertEquals(5.0, metadata.get("completionTokens"));
        assertEquals(35.0, metadata.get("totalTokens"));
    }

    @Test
    void theModelThatBeganGoesOnUnlessItsServerIsGone() {
        stores.server.next().piece("half").refusal("Broken off.");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        stores.events.clear();
        String other = stores.addServer("Other");
        stores.server.next().piece(" more").refusal("Broken off.");
        stores.request(TurnActionTest.act("continue", turn.id(), other));
        stores.runUntilIdle();
        assertEquals(
                model,
                stores.dump()
                        .row("interactions", turn.id())
                        .attributes("metadata")
                        .get("modelId"));
        stores.request(new DeleteProviderConfigRequest(model.substring(0, model.indexOf(':'))));
        stores.server.next().piece(" whole");
        stores.request(TurnActionTest.act("continue", turn.id(), other));
        stores.runUntilIdle();
        Attributes row = stores.dump().row("interactions", turn.id());
        assertEquals(other, row.attributes("metadata").get("modelId"));
        assertEquals("half more whole", row.get("response"));
    }

    @Test
    void withoutAModelNothingIsAskedAndThatIsTold() {
        stores.server.next().piece("half").refusal("Broken off.");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        Dump before = stores.dump();
        stores.request(TurnActionTest.act("regenerate", turn.id()));
        assertEquals(List.of("Choose a model first. Nothing was asked."), stores.told());
        assertEquals(before, stores.dump());
    }

    @Test
    void whatGoesOnIsNotAskedTwice() {
        stores.server.next().piece("half").refusal("Broken off.");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        stores.server.next().piece(" whole").pause(1000);
        stores.request(TurnActionTest.act("continue", turn.id(), model));
        stores.request(TurnActionTest.act("continue", turn.id(), model));
        stores.runUntilIdle();
        assertEquals(2, stores.server.questions().size());
        assertEquals("half whole", stores.dump().row("interactions", turn.id()).get("response"));
    }
}
