package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import litechat.backup.merge.Choice;
import litechat.backup.merge.ImportSession;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is stored, export, clear, import and export give the same bytes. */
class RoundTripTest {
    private static final String[] ODD = {
        "",
        " ",
        "\u0000",
        "\u0001\u001f",
        "\"\\/\b\f\n\r\t",
        "\ud83d",
        "\udc00",
        "\ud83d\udc00",
        "\u202e\u200f\u200b",
        "\ufeff",
        "\u2028\u2029",
        "nil",
        "__proto__x",
        "true",
        "1e999",
        "-0",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "田中さんに",
        "Ω≈ç√∫",
        "👾🙇💁",
        "1\u0331\u0322",
        "null",
        "undefined",
        "NaN",
        "../../etc/passwd",
        "%s%n",
        "${x}"
    };

    private final Exports exports = new Exports();

    private static final class Rows {
        private final Random random;
        private int number;

        Rows(long seed) {
            random = new Random(seed);
        }

        /** Short: a file with names beyond a certain length is refused. */
        String name() {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                name.append(ODD[random.nextInt(ODD.length)]);
            }
            return name.toString();
        }

        String text() {
            return random.nextInt(50) == 0 ? name().repeat(2000) : name();
        }

        Timestamp moment() {
            return new Timestamp(Math.floor(random.nextDouble() * 3e12 - 1e12));
        }

        @Nullable
        Object value(int depth) {
            return switch (random.nextInt(depth > 3 ? 4 : 6)) {
                case 0 -> text();
                case 1 -> random.nextBoolean() ? random.nextGaussian() * 1e9 : (double) random.nextInt();
                case 2 -> random.nextBoolean();
                case 3 -> null;
                case 4 -> {
                    List<@Nullable Object> list = new ArrayList<>();
                    for (int i = random.nextInt(4); i > 0; i--) {
                        list.add(value(depth + 1));
                    }
                    yield list;
                }
                default -> object(depth + 1);
            };
        }

        Attributes object(int depth) {
            Attributes object = Attributes.NONE;
            for (int i = random.nextInt(4); i > 0; i--) {
                object = object.with(name() + "x", value(depth));
            }
            return object;
        }

        Attributes row() {
            return Attributes.of("id", "r" + number++)
                    .with("createdAt", moment())
                    .with("updatedAt", moment())
                    .with("metadata", object(0));
        }
    }

    private void fill(long seed) {
        Rows rows = new Rows(seed);
        for (int i = 0; i < 30; i++) {
            exports.put(
                    "appState",
                    Attributes.of("key", "settings:" + i + rows.text()).with("value", rows.value(0)));
            exports.put(
                    "rules",
                    rows.row()
                            .with("name", "n" + i + rows.text())
                            .with("type", "system")
                            .with("content", rows.text()));
            exports.put("tags", rows.row().with("name", "n" + i + rows.text()));
            exports.put(
                    "apiKeys", rows.row().with("name", "n" + i + rows.text()).with("value", rows.text()));
            exports.put(
                    "projects",
                    rows.row()
                            .with("name", "n" + i + rows.text())
                            .with("parentId", i == 0 ? null : "p" + rows.random.nextInt(i))
                            .with("id", "p" + i));
            Attributes conversation =
                    rows.row().with("title", rows.text()).with("projectId", rows.random.nextBoolean() ? "p" + i : null);
            exports.put("conversations", conversation);
            for (int turn = 0; turn < 4; turn++) {
                exports.put(
                        "interactions",
                        rows.row()
                                .without("updatedAt")
                                .with("conversationId", conversation.get("id"))
                                .with("index", (double) turn)
                                .with("parentId", null)
                                .with("prompt", rows.object(0))
                                .with("response", rows.text()));
            }
        }
    }

    private String written() {
        exports.export(true).write(Exports.NOW, (rows, total) -> {});
        List<String> files = exports.sink.files();
        return files.get(files.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameBytesComeOutAgain(long seed) {
        fill(seed);
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
