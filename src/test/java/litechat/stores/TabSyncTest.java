package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Project;
import litechat.events.Connection;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.RefreshConversationsRequest;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.RefreshInteractionsRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.Request;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.events.TurnTakingThreads;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.persistence.CommitListener;
import litechat.persistence.Engine;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.RowFormat;
import litechat.persistence.Schema;
import litechat.persistence.Table;
import litechat.persistence.Transaction;
import litechat.persistence.memory.MemoryEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TabSyncTest {
    private final TurnTakingThreads threads = new TurnTakingThreads(RunningStores.START);
    private final List<Request> requests = new ArrayList<>();
    private final EventBus bus = new EventBus(threads, (name, failure) -> name);
    private final News news = new News();

    TabSyncTest() {
        note(RefreshConversationsRequest.class);
        note(RefreshInteractionsRequest.class);
        note(LoadInitialDataRequest.class);
        note(LoadSettingsRequest.class);
        new TabSync(bus, threads).watch(new LiteChatDatabase(news));
    }

    private <R extends Request> void note(Class<R> kind) {
        bus.register(new litechat.events.ActionHandler<>(kind, kind.getSimpleName(), requests::add));
    }

    /** An engine whose news of commits the test brings. */
    private static final class News implements Engine {
        private final MemoryEngine engine = new MemoryEngine(Schema.VERSIONS);
        private CommitListener listener = (table, from, to, elsewhere) -> {};

        @Override
        public <T> Table<T> table(RowFormat<T> format) {
            return engine.table(format);
        }

        @Override
        public void open() {
            engine.open();
        }

        @Override
        public void close() {
            engine.close();
        }

        @Override
        public <R> R transaction(Mode mode, List<? extends Table<?>> tables, Transaction.Body<R> body) {
            return engine.transaction(mode, tables, body);
        }

        @Override
        public CommitListener.Subscription onCommit(CommitListener told) {
            listener = told;
            return () -> {};
        }
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    private void otherTabChanged(String table, String... keys) {
        for (String key : keys) {
            news.listener.committed(table, key, key, true);
        }
    }

    @Test
    void theRowsOfOneTransactionAreReadAgainAtOnce() {
        otherTabChanged("conversations", "a", "b");
        assertEquals(List.of(), requests);
        threads.runFor(100);
        assertEquals(List.of(new RefreshConversationsRequest(List.of("a", "b"))), requests);
        otherTabChanged("conversations", "c");
        threads.runFor(100);
        assertEquals(new RefreshConversationsRequest(List.of("c")), requests.get(1));
    }

    @Test
    void aRangeOfRowsOrManyMeanAll() {
        news.listener.committed("conversations", "a", "f", true);
        otherTabChanged("conversations", "x");
        threads.runFor(100);
        assertEquals(List.of(new RefreshConversationsRequest(List.of())), requests);
        requests.clear();
        for (int i = 0; i < 60; i++) {
            otherTabChanged("conversations", "c" + i);
        }
        threads.runFor(100);
        assertEquals(List.of(new RefreshConversationsRequest(List.of())), requests);
    }

    @Test
    void whatThisTabStreamsItselfIsNotReadAgain() {
        news.listener.committed("interactions", "i", "i", false);
        threads.runFor(100);
        assertEquals(List.of(), requests);
        otherTabChanged("interactions", "i");
        threads.runFor(100);
        assertEquals(List.of(new RefreshInteractionsRequest(List.of("i"))), requests);
    }

    @Test
    void onlySettingsAmongTheSmallThingsMatter() {
        otherTabChanged("appState", "turn:x");
        threads.runFor(100);
        assertEquals(List.of(), requests);
        otherTabChanged("appState", "settings:theme");
        threads.runFor(100);
        assertEquals(List.of(new LoadSettingsRequest()), requests);
    }

    @Test
    void afterALostConnectionEverythingIsReadAgain() {
        bus.emit(new ConnectionChanged(Connection.LOST, null));
        threads.runFor(100);
        assertEquals(List.of(), requests);
        bus.emit(new ConnectionChanged(Connection.READY, null));
        threads.runFor(100);
        assertTrue(requests.contains(new RefreshConversationsRequest(List.of())));
        assertTrue(requests.contains(new RefreshInteractionsRequest(List.of())));
        assertTrue(requests.contains(new LoadInitialDataRequest()));
        assertTrue(requests.contains(new LoadSettingsRequest()));
    }

    @Test
    void anEditLeavesTheOtherFieldsAsAnotherTabHasSetThem() {
        try (RunningStores one = new RunningStores()) {
            String id = one.addConversation("Before");
            Project project = Project.create("p", "P", null, RunningStores.START);
            one.database.write(
                    List.of(one.database.projects()),
                    () -> one.database.projects().add(project));
            RunningStores other = one.otherTab();
            other.request(new LoadConversationsRequest());
            one.request(new UpdateConversationRequest(id, Changes.of("title", "After")));
            Changes moved = Changes.of("projectId", "p").and("archivedAt", RunningStores.START);
            other.request(new UpdateConversationRequest(id, moved)); // it still shows the old title
            Conversation stored = one.database.conversations().get(id);
            assertEquals("After", stored == null ? null : stored.title());
            assertEquals("p", stored == null ? null : stored.projectId());
            assertEquals(RunningStores.START, stored == null ? null : stored.archivedAt());
            assertEquals(List.of("After"), other.titles());
        }
    }
}
