package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Mod;
import litechat.events.ModEvent.AddDbModRequest;
import litechat.events.ModEvent.DbModsLoaded;
import litechat.events.ModEvent.DeleteDbModRequest;
import litechat.events.ModEvent.LoadDbModsRequest;
import litechat.events.ModEvent.ModRefused;
import litechat.events.ModEvent.ModSaved;
import litechat.events.ModEvent.MoveDbModRequest;
import litechat.events.ModEvent.UpdateDbModRequest;
import litechat.persistence.LiteChatDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModStoreTest {
    private static final String FULL = FaultyEngine.failure().sentence();

    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private static String add(RunningStores stores, String name) {
        stores.request(new AddDbModRequest(name, "https://example.org/" + name, null, false));
        return stores.last(ModSaved.class).mod().id();
    }

    private void order(String id, double loadOrder) {
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.mods()), () -> database.mods().update(id, Changes.of("loadOrder", loadOrder)));
    }

    private List<String> names() {
        return stores.last(DbModsLoaded.class).dbMods().stream().map(Mod::name).toList();
    }

    private static void assertRefused(RunningStores stores) {
        assertEquals(FULL, stores.only(ModRefused.class).error());
        assertEquals(List.of(), stores.all(ModSaved.class));
    }

    @Test
    void aNewModComesLast() {
        add(stores, "first");
        stores.request(new AddDbModRequest("second", null, "let x;", true));
        Attributes row =
                stores.dump().row("mods", stores.last(ModSaved.class).mod().id());
        assertEquals("second", row.get("name"));
        assertNull(row.get("sourceUrl"));
        assertEquals("let x;", row.get("scriptContent"));
        assertEquals(true, row.get("enabled"));
        assertEquals(20.0, row.get("loadOrder"));
        assertEquals(RunningStores.START, row.get("createdAt"));
        assertEquals(List.of("first", "second"), names());
    }

    @Test
    void anUpdateWritesOnlyWhatItNames() {
        String id = add(stores, "mod");
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.mods()), () -> database.mods()
                .update(id, Changes.of("name", "by another tab").and("unknown", 7.0)));
        stores.request(new UpdateDbModRequest(id, Changes.of("enabled", true)));
        Attributes row = stores.dump().row("mods", id);
        assertEquals("by another tab", row.get("name"));
        assertEquals(true, row.get("enabled"));
        assertEquals(7.0, row.get("unknown"));
    }

    @Test
    void aModMovesByAPlaceAndNoFurtherThanToTheEnd() {
        String a = add(stores, "a");
        add(stores, "b");
        add(stores, "c");
        stores.request(new MoveDbModRequest(a, 1));
        assertEquals(List.of("b", "a", "c"), names());
        stores.request(new MoveDbModRequest(a, 1));
        assertEquals(List.of("b", "c", "a"), names());
        Dump last = stores.dump();
        stores.request(new MoveDbModRequest(a, 1));
        assertEquals(last, stores.dump());
        stores.request(new MoveDbModRequest(a, -1));
        stores.request(new MoveDbModRequest(a, -1));
        stores.request(new MoveDbModRequest(a, -1));
        assertEquals(List.of("a", "b", "c"), names());
    }

    @Test
    void modsWithTheSameOrderAreMovedToo() {
        String a = add(stores, "a");
        String b = add(stores, "b");
        String c = add(stores, "c");
        order(a, 0);
        order(b, 0);
        order(c, -5);
        stores.request(new LoadDbModsRequest());
        assertEquals(List.of("c", "a", "b"), names());
        stores.request(new MoveDbModRequest(b, -1));
        assertEquals(List.of("c", "b", "a"), names());
        stores.request(new MoveDbModRequest("gone", 1));
        assertEquals(1, stores.told().size());
    }

    @Test
    void aNameThatIsTakenOrEmptyIsRefusedAndNothingChanges() {
        add(stores, "taken");
        String id = add(stores, "other");
        Dump before = stores.dump();
        stores.request(new AddDbModRequest("taken", null, "x", false));
        stores.request(new UpdateDbModRequest(id, Changes.of("name", "taken")));
        stores.request(new UpdateDbModRequest(id, Changes.of("name", "")));
        stores.request(new AddDbModRequest(" ", null, "x", false));
        assertEquals(
                List.of(
                        new ModRefused(null, "A mod with this name already exists"),
                        new ModRefused(id, "A mod with this name already exists"),
                        new ModRefused(id, "The name is empty"),
                        new ModRefused(null, "The name is empty")),
                stores.all(ModRefused.class));
        assertEquals(before, stores.dump());
    }

    @Test
    void aDeletedModIsGone() {
        String id = add(stores, "mod");
        stores.request(new DeleteDbModRequest(id));
        assertEquals(List.of(), names());
        assertEquals(List.of(), stores.dump().table("mods"));
    }

    @Test
    void whatCannotBeSavedChangesNothing() {
        EveryFailure.of(failing -> new AddDbModRequest("mod", null, "x", false), ModStoreTest::assertRefused);
        EveryFailure.of(
                failing -> new UpdateDbModRequest(add(failing, "mod"), Changes.of("enabled", true)),
                ModStoreTest::assertRefused);
        EveryFailure.of(failing -> {
            add(failing, "a");
            String b = add(failing, "b");
            add(failing, "c");
            return new MoveDbModRequest(b, 1);
        });
        EveryFailure.of(failing -> new DeleteDbModRequest(add(failing, "mod")));
    }
}
