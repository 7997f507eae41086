package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import litechat.backup.merge.Choice;
import litechat.backup.merge.ImportSession;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is stored, export, clear, import and export give the same bytes. */
class RoundTripTest {
    private static final int DATABASES = Integer.getInteger("litechat.databases", 2);

    private final Exports exports = new Exports();

    private String written() {
        exports.export(true).write(Exports.NOW, (rows, total) -> {});
        List<String> files = exports.sink.files();
        return files.get(files.size() - 1);
    }

    static LongStream seeds() {
        long first = System.nanoTime();
        return LongStream.concat(LongStream.of(1), LongStream.range(first, first + DATABASES));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameBytesComeOutAgain(long seed) {
        RandomRows.put(exports, seed);
        assertComesOutAgain();
    }

    @Test
    void aSettingWithANameLongerThanCanBeSavedComesOutAgain() {
        RandomRows.put(exports, 1);
        exports.put(
                "appState",
                Attributes.of("key", "settings:" + "n".repeat(70_000)).with("value", true));
        assertComesOutAgain();
    }

    private void assertComesOutAgain() {
        String before = written();
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
        assertTrue(session.merge(choices, "x", Exports.NOW, (done, total) -> {}).written() > 200);
        assertEquals(before, written());
    }
}
