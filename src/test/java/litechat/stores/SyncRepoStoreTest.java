package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Secret;
import litechat.events.Request;
import litechat.events.SyncRepoDraft;
import litechat.events.SyncRepoEvent.AddSyncRepoRequest;
import litechat.events.SyncRepoEvent.DeleteSyncRepoRequest;
import litechat.events.SyncRepoEvent.LoadSyncReposRequest;
import litechat.events.SyncRepoEvent.SyncRepoRefused;
import litechat.events.SyncRepoEvent.SyncRepoSaved;
import litechat.events.SyncRepoEvent.SyncReposLoaded;
import litechat.events.SyncRepoEvent.UpdateSyncRepoRequest;
import litechat.persistence.LiteChatDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncRepoStoreTest {
    private static final String FULL = FaultyEngine.failure().sentence();
    private static final String CANARY = "canary-4f8e1";

    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private static SyncRepoDraft draft(String name, @Nullable String password) {
        return new SyncRepoDraft(
                name, "https://example.org/a.git", "", "me", password == null ? null : new Secret(password));
    }

    private static String add(RunningStores stores, String name, @Nullable String password) {
        stores.request(new AddSyncRepoRequest(draft(name, password)));
        return stores.last(SyncRepoSaved.class).repo().id();
    }

    private @Nullable Object password(String id) {
        return stores.dump().row("syncRepos", id).get("password");
    }

    private static String link(RunningStores stores, String repoId) {
        String conversation = stores.addConversation("Kept");
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.conversations()), () -> database.conversations()
                .update(conversation, Changes.of("syncRepoId", repoId)));
        return conversation;
    }

    private static void assertRefused(RunningStores stores) {
        assertEquals(FULL, stores.only(SyncRepoRefused.class).error());
        assertEquals(List.of(), stores.all(SyncRepoSaved.class));
    }

    @Test
    void aRepositoryIsStoredAndToldWithoutItsPassword() {
        String id = add(stores, "Notes", "secret");
        Attributes row = stores.dump().row("syncRepos", id);
        assertEquals("Notes", row.get("name"));
        assertEquals("https://example.org/a.git", row.get("remoteUrl"));
        assertEquals("main", row.get("branch"));
        assertEquals("me", row.get("username"));
        assertEquals("secret", row.get("password"));
        assertEquals(RunningStores.START, row.get("createdAt"));
        String other = add(stores, "Bare", null);
        assertFalse(stores.dump().row("syncRepos", other).asMap().containsKey("password"));
        SyncReposLoaded loaded = stores.last(SyncReposLoaded.class);
        assertEquals(2, loaded.repos().size());
        assertEquals("Bare", loaded.repos().get(0).name());
        assertNull(loaded.repos().get(1).password());
        assertEquals(List.of(id), loaded.withPassword());
    }

    @Test
    void anUpdateWritesOnlyWhatItNames() {
        String id = add(stores, "Notes", "secret");
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.syncRepos()), () -> database.syncRepos()
                .update(id, Changes.of("branch", "by another tab").and("unknown", 7.0)));
        stores.runFor(5);
        stores.request(new UpdateSyncRepoRequest(id, Changes.of("name", "Diary"), null));
        Attributes row = stores.dump().row("syncRepos", id);
        assertEquals("Diary", row.get("name"));
        assertEquals("by another tab", row.get("branch"));
        assertEquals(7.0, row.get("unknown"));
        assertEquals("secret", row.get("password"));
        assertEquals(RunningStores.START.plusMillis(5), row.get("updatedAt"));
    }

    @Test
    void aPasswordIsReplacedAndRemoved() {
        String id = add(stores, "Notes", "secret");
        stores.request(new UpdateSyncRepoRequest(id, Changes.NONE, new Secret("other")));
        assertEquals("other", password(id));
        stores.request(new UpdateSyncRepoRequest(id, Changes.NONE, new Secret("")));
        assertNull(password(id));
        assertEquals(List.of(), stores.last(SyncReposLoaded.class).withPassword());
    }

    @Test
    void aNameThatIsTakenOrEmptyIsRefusedAndNothingChanges() {
        add(stores, "Taken", null);
        String id = add(stores, "Notes", "secret");
        Dump before = stores.dump();
        stores.request(new AddSyncRepoRequest(draft("Taken", null)));
        stores.request(new UpdateSyncRepoRequest(id, Changes.of("name", "Taken"), new Secret("new")));
        stores.request(new UpdateSyncRepoRequest(id, Changes.of("name", ""), null));
        assertEquals(
                List.of(
                        new SyncRepoRefused(null, "A repository with this name already exists"),
                        new SyncRepoRefused(id, "A repository with this name already exists"),
                        new SyncRepoRefused(id, "The name is empty")),
                stores.all(SyncRepoRefused.class));
        assertEquals(before, stores.dump());
    }

    @Test
    void aDeletionUnlinksConversations() {
        String id = add(stores, "Notes", "secret");
        String conversation = link(stores, id);
        stores.request(new DeleteSyncRepoRequest(id));
        assertEquals(List.of(), stores.dump().table("syncRepos"));
        assertNull(stores.dump().row("conversations", conversation).get("syncRepoId"));
        assertEquals("Kept", stores.dump().row("conversations", conversation).get("title"));
        assertEquals(List.of(), stores.last(SyncReposLoaded.class).repos());
    }

    @Test
    void whatCannotBeSavedChangesNothing() {
        EveryFailure.of(failing -> new AddSyncRepoRequest(draft("Notes", "s")), SyncRepoStoreTest::assertRefused);
        EveryFailure.of(
                failing -> new UpdateSyncRepoRequest(
                        add(failing, "Notes", "s"), Changes.of("name", "Diary"), new Secret("t")),
                SyncRepoStoreTest::assertRefused);
        EveryFailure.of(failing -> {
            String id = add(failing, "Notes", "s");
            link(failing, id);
            return new DeleteSyncRepoRequest(id);
        });
    }

    @Test
    void noEventNoRequestAndNoLineOfTheLogShowsAPassword() {
        Request add = new AddSyncRepoRequest(draft("Notes", CANARY));
        stores.request(add);
        String id = stores.last(SyncRepoSaved.class).repo().id();
        Request update = new UpdateSyncRepoRequest(id, Changes.of("branch", "b"), new Secret(CANARY + "2"));
        stores.request(update);
        stores.request(add);
        stores.engine.failAllWrites();
        stores.request(update);
        stores.request(new DeleteSyncRepoRequest(id));
        stores.engine.mend();
        stores.request(new LoadSyncReposRequest());
        assertTrue(stores.dump().toString().contains(CANARY + "2"), "It is in the database");
        String said = stores.events + " " + stores.log + add + update;
        assertTrue(said.contains("Notes"), said);
        assertFalse(said.contains("canary"), said);
    }
}
