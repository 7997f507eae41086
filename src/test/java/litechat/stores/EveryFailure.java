package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import litechat.domain.Conversation;
import litechat.events.Request;

/**
 * Lets each write of an operation fail in turn, its commit among them. Each time the database and the memory of the
 * stores have to be as they were before, and the user has to be told.
 */
final class EveryFailure {
    private EveryFailure() {}

    /** Prepares the stores. */
    interface Scene {
        /** What is asked for next. */
        Request prepare(RunningStores stores);
    }

    /** What else has to hold after a failure. */
    interface After {
        void check(RunningStores stores);
    }

    static void of(Scene scene) {
        of(scene, stores -> assertEquals(List.of(FaultyEngine.failure().sentence()), stores.told()));
    }

    static void of(Scene scene, After after) {
        int writes = writesOf(scene);
        assertTrue(writes > 1, "The operation writes and commits");
        for (int write = 0; write < writes; write++) {
            try (RunningStores stores = new RunningStores()) {
                Request request = scene.prepare(stores);
                Dump before = stores.dump();
                List<Conversation> listed = stores.conversations.conversations();
                String selected = stores.conversations.selected();
                Set<String> locks = stores.locks.held();
                stores.events.clear();
                stores.log.clear();
                stores.engine.failWriteAfter(write);
                stores.request(request);
                String place = "write " + write + " of " + writes;
                assertEquals(before, stores.dump(), place);
                assertEquals(listed, stores.conversations.conversations(), place);
                assertEquals(selected, stores.conversations.selected(), place);
                assertEquals(locks, stores.locks.held(), place);
                after.check(stores);
                stores.request(request);
                assertNotEquals(before, stores.dump(), "The second time it works: " + place);
            }
        }
    }

    private static int writesOf(Scene scene) {
        try (RunningStores stores = new RunningStores()) {
            Request request = scene.prepare(stores);
            Dump before = stores.dump();
            int writes = stores.engine.writes();
            stores.request(request);
            assertNotEquals(before, stores.dump(), "The operation changes something");
            assertEquals(List.of(), stores.told());
            return stores.engine.writes() - writes;
        }
    }
}
