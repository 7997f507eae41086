package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import litechat.LongRun;
import litechat.backup.merge.Choice;
import litechat.backup.merge.ImportSession;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.Test;

/** Whatever is stored, export, clear, import and export give the same bytes. */
class RoundTripTest {
    private static final int DATABASES = LongRun.times("litechat.databases", 2);

    private static String written(Exports exports) {
        exports.export(true).write(Exports.NOW, (rows, total) -> {});
        List<String> files = exports.sink.files();
        return files.get(files.size() - 1);
    }

    @Test
    void theSameBytesComeOutAgain() {
        assertComesOutAgain(1);
        try (LongRun run = new LongRun("databases exported, cleared and imported", System.nanoTime())) {
            for (int i = 0; i < DATABASES; i++) {
                assertComesOutAgain(run.next());
            }
            run.held();
        }
    }

    private static void assertComesOutAgain(long seed) {
        Exports exports = new Exports();
        RandomRows.put(exports, seed);
        assertComesOutAgain(exports, "seed " + seed);
    }

    @Test
    void aSettingWithANameLongerThanCanBeSavedComesOutAgain() {
        Exports exports = new Exports();
        RandomRows.put(exports, 1);
        exports.put(
                "appState",
                Attributes.of("key", "settings:" + "n".repeat(70_000)).with("value", true));
        assertComesOutAgain(exports, "a long name");
    }

    private static void assertComesOutAgain(Exports exports, String rows) {
        String before = written(exports);
        PersistenceService.bind(exports.database);
        PersistenceService.clearAllData();
        ImportSession session = new ImportSession(exports.database, JdkDigest::new, "x");
        session.begin(Exports.NOW);
        byte[] bytes = before.getBytes(StandardCharsets.UTF_8);
        session.push(bytes, bytes.length);
        session.end().orThrow();
        Map<DataSection, Choice> choices = new EnumMap<>(DataSection.class);
        for (DataSection section : DataSection.values()) {
            choices.put(section, Choice.REPLACE);
        }
        assertTrue(session.merge(choices, "x", Exports.NOW, (done, total) -> {}).written() > 200, rows);
        assertEquals(before, written(exports), rows);
    }
}
