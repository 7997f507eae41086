package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Interaction;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.SettingsEvent.SetSettingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelTitlesTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private void choose() {
        stores.request(new SetSettingRequest("autoTitleModelId", model));
    }

    private String titleOnDisk(Interaction turn) {
        return stores.dump().row("conversations", turn.conversationId()).key("title");
    }

    private List<Attributes> hidden() {
        return stores.dump().table("interactions").stream()
                .filter(row -> row.key("type").equals("conversation.title_generation"))
                .toList();
    }

    @Test
    void theModelThatWasChosenNamesAConversationOnceItsFirstAnswerIsThere() {
        choose();
        stores.server.next().piece("They sleep.");
        stores.server.next().pause(1_000).piece("\"Trees ").piece("in winter\"").usage(20, 4);
        Interaction turn = stores.submit(null, "What do trees do?", model);
        assertEquals(List.of("What do trees do?"), stores.titles());
        stores.runUntilIdle();
        assertEquals(List.of("Trees in winter"), stores.titles());
        assertEquals("Trees in winter", titleOnDisk(turn));
        String request = stores.server.questions().get(1);
        assertTrue(request.contains("Question:\nWhat do trees do?\n\nAnswer:\nThey sleep."), request);
        Attributes asked = hidden().get(0);
        assertEquals(24.0, asked.attributes("metadata").get("totalTokens"));
        assertEquals(-1.0, asked.get("index"));

        stores.server.next().piece("More.");
        stores.submit(turn.conversationId(), "And?", model);
        stores.runUntilIdle();
        assertEquals(3, stores.server.questions().size(), "only the first answer is followed by it");
        assertTrue(!stores.server.questions().get(2).contains("title"), "and it is no part of the talk");
    }

    @Test
    void withoutAChosenModelNothingIsAsked() {
        stores.server.next().piece("They sleep.");
        stores.submit(null, "What do trees do?", model);
        stores.runUntilIdle();
        assertEquals(1, stores.server.questions().size());
        assertEquals(List.of("What do trees do?"), stores.titles());
    }

    @Test
    void aTitleThatSomebodyGaveMeanwhileStays() {
        choose();
        stores.server.next().piece("They sleep.");
        stores.server.next().pause(5_000).piece("Trees in winter");
        Interaction turn = stores.submit(null, "What do trees do?", model);
        stores.runFor(1_000);
        stores.request(new UpdateConversationRequest(turn.conversationId(), Changes.of("title", "Mine")));
        stores.runUntilIdle();
        assertEquals(List.of("Mine"), stores.titles());
        assertEquals("Mine", titleOnDisk(turn));
        assertEquals(1, hidden().size(), "what it cost is known all the same");
    }

    @Test
    void aRefusalIsKeptWithTheConversationAndItsTitleStays() {
        choose();
        stores.server.next().piece("They sleep.");
        stores.server.next().refusal("Too many requests");
        Interaction turn = stores.submit(null, "What do trees do?", model);
        stores.runUntilIdle();
        assertEquals("What do trees do?", titleOnDisk(turn));
        assertEquals("Too many requests", hidden().get(0).attributes("metadata").get("error"));
        assertEquals(List.of(), stores.told());
    }

    @Test
    void aConversationThatWasDeletedMeanwhileStaysDeleted() {
        choose();
        stores.server.next().piece("They sleep.");
        stores.server.next().pause(5_000).piece("Trees in winter");
        Interaction turn = stores.submit(null, "What do trees do?", model);
        stores.runFor(1_000);
        stores.request(new DeleteConversationRequest(turn.conversationId()));
        stores.runUntilIdle();
        assertEquals(List.of(), stores.titles());
        assertEquals(List.of(), stores.dump().table("interactions"));
        assertEquals(List.of(), stores.told());
    }
}
