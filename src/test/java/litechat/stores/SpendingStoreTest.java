package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.Spending;
import litechat.domain.Spent;
import litechat.domain.Timestamp;
import litechat.events.ProviderEvent.EnableModelsRequest;
import litechat.events.ProviderEvent.FetchModelsRequest;
import litechat.events.SettingsEvent.SetSettingRequest;
import litechat.events.SpendingEvent.CountSpendingRequest;
import litechat.events.SpendingEvent.CountingStopped;
import litechat.events.SpendingEvent.LoadTurnDetailsRequest;
import litechat.events.SpendingEvent.SpendingCounted;
import litechat.events.SpendingEvent.StopCountingRequest;
import litechat.events.SpendingEvent.TurnDetailsLoaded;
import litechat.persistence.TurnService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpendingStoreTest {
    private static final double DAY = 86_400_000;

    private final RunningStores stores = new RunningStores();
    private String model = "";

    @BeforeEach
    void connect() {
        // Months of 30 days, since it is the store's part to ask whoever knows.
        Coordinator.connect(
                stores.bus,
                List.of(new SpendingStore(
                        stores.bus,
                        stores.threads,
                        stores.database,
                        moment -> "m" + (int) Math.floor(moment.epochMillis() / (30 * DAY)))));
        model = stores.addServer();
        stores.server.catalogue(server -> List.of(Attributes.of("id", "m")
                .with("pricing", Attributes.of("prompt", "0.001").with("completion", "0.002"))));
        stores.request(new FetchModelsRequest(model.substring(0, model.indexOf(':'))));
    }

    @AfterEach
    void stop() {
        stores.close();
    }

    private Interaction ask(@Nullable String conversation, String modelId, double prompt, double completion) {
        stores.server.next().pause(100).piece("x").usage(prompt, completion);
        Interaction turn = stores.submit(conversation, "Why?", modelId);
        stores.runUntilIdle();
        return turn;
    }

    private Spending count(@Nullable Timestamp from) {
        stores.request(new CountSpendingRequest(from));
        stores.runUntilIdle();
        return stores.last(SpendingCounted.class).spending();
    }

    private static List<String> keys(List<Spending.Part> parts) {
        return parts.stream().map(Spending.Part::key).toList();
    }

    @Test
    void answersAreAddedUpByMonthModelAndConversation() {
        Interaction first = ask(null, model, 1000, 500);
        ask(first.conversationId(), model, 10, 5);
        String provider = model.substring(0, model.indexOf(':'));
        stores.request(new EnableModelsRequest(provider, List.of("other"), true));
        stores.runFor(2_000_000_000);
        stores.runFor(2_000_000_000);
        Interaction other = ask(null, provider + ":other", 1, 1);
        Spending spending = count(null);
        assertTrue(spending.isComplete());
        assertEquals(new Spent(3, 1011, 506, 2.02, 1, 300, 3), rounded(spending.total()));
        assertEquals(List.of("m676", "m675"), keys(spending.months()));
        assertEquals(List.of(model, provider + ":other"), keys(spending.models()));
        assertEquals("m · Server", spending.models().get(0).name());
        assertEquals(List.of(first.conversationId(), other.conversationId()), keys(spending.conversations()));
        assertEquals("Why?", spending.conversations().get(0).name());
        assertEquals(3.0, spending.rowsRead());
        Spending recent = count(stores.threads.now().plusMillis((int) -DAY));
        assertEquals(new Spent(1, 1, 1, 0, 1, 100, 1), recent.total());
    }

    @Test
    void theCopiesOfAForkAreNotCountedAgain() {
        Interaction turn = ask(null, model, 1000, 500);
        Spending before = count(null);
        AtomicInteger last = new AtomicInteger();
        TurnService.fork(turn.id(), "Fork: ", () -> "copy" + last.incrementAndGet(), RunningStores.START);
        Spending after = count(null);
        assertEquals(before.total(), after.total());
        assertEquals(List.of(turn.conversationId()), keys(after.conversations()));
    }

    private static Spent rounded(Spent spent) {
        return new Spent(
                spent.answers(),
                spent.promptTokens(),
                spent.completionTokens(),
                Math.round(spent.cost() * 100) / 100.0,
                spent.unpriced(),
                spent.waitMillis(),
                spent.waits());
    }

    @Test
    void rowsOfOtherProgramsAndWithoutTokensDoNoHarm() {
        List<Attributes> rows = new ArrayList<>();
        for (Object metadata : new Object[] {
            "none", Attributes.NONE, Attributes.of("promptTokens", "many"), Attributes.of("modelId", 7.0)
        }) {
            rows.add(Attributes.of("id", "r" + rows.size())
                    .with("conversationId", "gone")
                    .with("metadata", metadata));
        }
        rows.add(Attributes.of("id", "undated")
                .with("conversationId", "gone")
                .with("startedAt", "yesterday")
                .with("metadata", Attributes.of("inputTokens", 3.0).with("modelId", "__proto__")));
        stores.database.write(
                List.of(stores.database.raw("interactions")),
                () -> stores.database.raw("interactions").bulkPut(rows));
        Spending spending = count(null);
        assertEquals(new Spent(1, 3, 0, 0, 1, 0, 0), spending.total());
        assertEquals(List.of(""), keys(spending.months()));
        assertEquals(List.of("__proto__"), keys(spending.models()));
        assertEquals("", spending.conversations().get(0).name());
        assertEquals(Spent.NONE, count(RunningStores.START).total(), "What has no date is in no time");
    }

    @Test
    void aLongCountTellsHowFarItIsAndCanBeStopped() {
        List<Attributes> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            rows.add(Attributes.of("id", "r%04d".formatted(i))
                    .with("conversationId", "c" + i)
                    .with("createdAt", RunningStores.START)
                    .with("metadata", Attributes.of("promptTokens", 1.0)));
        }
        stores.database.write(
                List.of(stores.database.raw("interactions")),
                () -> stores.database.raw("interactions").bulkPut(rows));
        Spending all = count(null);
        assertEquals(5000.0, all.total().promptTokens());
        assertEquals(20, all.conversations().size());
        assertTrue(stores.all(SpendingCounted.class).size() > 5);
        for (SpendingCounted step : stores.all(SpendingCounted.class)) {
            assertEquals(5000.0, step.spending().rowsTotal());
        }
        stores.events.clear();
        stores.request(new CountSpendingRequest(null));
        stores.runFor(2);
        stores.request(new StopCountingRequest());
        stores.runUntilIdle();
        assertFalse(stores.last(SpendingCounted.class).spending().isComplete());
        assertEquals(1, stores.all(CountingStopped.class).size());
    }

    @Test
    void theDetailsOfAnAnswerSayWhyNoModelNamedItsConversation() {
        stores.request(new SetSettingRequest("autoTitleModelId", model));
        stores.server.next().piece("They sleep.");
        stores.server.next().refusal("Too many requests");
        Interaction turn = stores.submit(null, "What do trees do?", model);
        stores.runUntilIdle();
        stores.request(new LoadTurnDetailsRequest(turn.id()));
        assertEquals("Too many requests", stores.only(TurnDetailsLoaded.class).titleError());
    }

    @Test
    void theDetailsOfAnAnswerHaveItsPriceAndItsConversation() {
        Interaction first = ask(null, model, 1000, 500);
        Interaction second = ask(first.conversationId(), model, 10, 5);
        stores.request(new LoadTurnDetailsRequest(second.id()));
        TurnDetailsLoaded loaded = stores.only(TurnDetailsLoaded.class);
        assertEquals(second.id(), loaded.turn().id());
        Spent spent = Objects.requireNonNull(Spent.of(loaded.turn().metadata(), loaded.model()));
        assertEquals(0.02, spent.cost(), 1e-9);
        assertEquals(new Spent(2, 1010, 505, 2.02, 0, 200, 2), rounded(loaded.conversation()));
        assertNull(loaded.titleError());
    }
}
