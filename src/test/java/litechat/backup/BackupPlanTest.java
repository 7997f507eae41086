package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import litechat.domain.Attributes;
import litechat.domain.BackupMark;
import litechat.domain.Timestamp;
import litechat.persistence.BackupLog;
import litechat.persistence.BackupPlan;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as changed since a backup, and when that is reason enough to ask for another. */
class BackupPlanTest {
    private static final Timestamp LATER = Exports.NOW.plusMillis(60_000);
    private static final BackupMark MARK = new BackupMark(Exports.NOW, "a.json", true, false);

    private final Exports exports = new Exports();

    @BeforeEach
    void backUp() {
        PersistenceService.bind(exports.database);
        exports.putConversations(3);
        BackupLog.completed(exports.database, Exports.NOW, "a.json", true);
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private void put(String table, Attributes row) {
        exports.put(table, row);
    }

    private static Attributes named(String id, Timestamp moment) {
        return Attributes.of("id", id)
                .with("name", id)
                .with("createdAt", moment)
                .with("updatedAt", moment);
    }

    private int changed() {
        return BackupPlan.changedSince(exports.database, MARK);
    }

    @Test
    void withoutABackupEachConversationIsReason() {
        assertEquals(3, BackupPlan.changedSince(exports.database, null));
        assertEquals(0, changed());
    }

    @Test
    void whateverHasALaterDateCounts() {
        int expected = 0;
        for (String table : new String[] {"projects", "rules", "tags", "providerConfigs", "syncRepos", "apiKeys"}) {
            put(table, named("old " + table, Exports.NOW));
            put(table, named("new " + table, LATER));
            assertEquals(++expected, changed(), table);
        }
        put("conversations", Exports.conversation("c").with("updatedAt", LATER));
        assertEquals(expected + 1, changed());
    }

    @Test
    void whatWasDeletedCounts() {
        put("trash", Attributes.of("id", "a").with("groupId", "g").with("deletedAt", Exports.NOW));
        put("trash", Attributes.of("id", "b").with("groupId", "h").with("deletedAt", LATER));
        assertEquals(1, changed());
    }

    @Test
    void anImportCountsWithTheRowsThatItWroteAndRemovedHoweverOldTheirDatesAre() {
        Attributes point =
                Attributes.of("kind", "import").with("written", 150.0).with("removed", 2.0);
        put("restorePoints", point.with("id", "i").with("createdAt", Exports.NOW));
        assertEquals(0, changed());
        assertFalse(BackupPlan.isDue(exports.database, LATER));
        put("restorePoints", point.with("id", "j").with("createdAt", LATER));
        assertEquals(152, changed());
        assertTrue(BackupPlan.isDue(exports.database, LATER));
    }
}
