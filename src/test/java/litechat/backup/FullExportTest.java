package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FullExportTest {
    private static final List<String> SECTIONS = List.of(
            "apiKeys",
            "providerConfigs",
            "projects",
            "conversations",
            "interactions",
            "rules",
            "tags",
            "tagRuleLinks",
            "mods",
            "syncRepos",
            "attachments");

    private final Exports exports = new Exports();

    @AfterEach
    void stop() {
        exports.close();
    }

    private void putSomethingEverywhere() {
        exports.put(
                "appState",
                Attributes.of("key", "settings:theme").with("value", "dark"),
                Attributes.of("key", "settings:gitGlobalPat").with("value", "ghp_secret"),
                Attributes.of("key", "settings:nothing").with("value", null),
                Attributes.of("key", "turn:t1").with("value", "c1"));
        exports.put(
                "apiKeys",
                Attributes.of("id", "k1")
                        .with("name", "Key")
                        .with("value", "sk-secret")
                        .with("more", 1.0));
        exports.put(
                "providerConfigs", Attributes.of("id", "p1").with("name", "P").with("apiKeyId", "k1"));
        exports.put("projects", Attributes.of("id", "j1").with("name", "J"));
        exports.put("conversations", Exports.conversation("c1"));
        exports.put("interactions", Exports.interaction("i1", "c1"));
        exports.put("rules", Attributes.of("id", "r1").with("name", "R"));
        exports.put("tags", Attributes.of("id", "t1").with("name", "T"));
        exports.put(
                "tagRuleLinks", Attributes.of("id", "l1").with("tagId", "t1").with("ruleId", "r1"));
        exports.put("mods", Attributes.of("id", "m1").with("name", "M"));
        exports.put(
                "syncRepos",
                Attributes.of("id", "s1")
                        .with("name", "S")
                        .with("username", "u")
                        .with("password", "pw-secret"));
        exports.put("attachments", Attributes.of("sha256", "a1").with("base64", ""));
        exports.put("local", Attributes.of("key", "draft").with("value", "not exported"));
        exports.put("trash", Attributes.of("id", "g1").with("title", "not exported"));
    }

    @Test
    void anEmptyDatabaseIsAWholeFileToo() {
        JsonObject file = exports.written();
        assertEquals(1, file.get("version").getAsInt());
        assertEquals("2025-06-15T15:06:40.000Z", file.get("exportedAt").getAsString());
        assertEquals(new JsonObject(), file.get("settings"));
        SECTIONS.forEach(section -> assertEquals(new JsonArray(), file.get(section), section));
    }

    @Test
    void theSectionsStandInTheirOrderAndHoldEveryRow() {
        putSomethingEverywhere();
        JsonObject file = exports.written();
        List<String> names = new ArrayList<>(List.of("version", "exportedAt", "settings"));
        names.addAll(SECTIONS);
        names.add("integrity");
        assertEquals(names, new ArrayList<>(file.keySet()));
        SECTIONS.forEach(section -> assertEquals(1, file.getAsJsonArray(section).size(), section));
        assertFalse(exports.sink.file().contains("not exported"));
    }

    @Test
    void everyRowIsOneLine() {
        putSomethingEverywhere();
        exports.putConversations(450);
        exports.put("rules", Attributes.of("id", "r2").with("content", "two\nlines"));
        exports.written();
        List<String> lines = exports.sink.file().lines().toList();
        assertEquals("{", lines.get(0));
        assertEquals("\"version\":1,", lines.get(1));
        assertEquals("\"exportedAt\":\"2025-06-15T15:06:40.000Z\",", lines.get(2));
        long rows = lines.stream().filter(line -> line.startsWith("{\"id\":")).count();
        assertEquals(11 + 450 * 3, rows);
        assertTrue(lines.contains("{\"id\":\"r2\",\"content\":\"two\\nlines\"}"), "a row and its line");
        assertTrue(exports.sink.file().endsWith("}\n"));
    }

    @Test
    void settingsStandUnderTheirNamesAndOnlySettingsDo() {
        putSomethingEverywhere();
        JsonObject settings = exports.written().getAsJsonObject("settings");
        assertEquals("{\"nothing\":null,\"theme\":\"dark\"}", settings.toString());
    }

    private void putLockedKey() {
        exports.put(
                "apiKeys",
                Attributes.of("id", "k2").with("name", "Locked").with("sealed", Attributes.of("data", "a-secret")));
    }

    @Test
    void withoutBeingAskedForNoSecretIsWrittenAndTheRowsStay() {
        putSomethingEverywhere();
        putLockedKey();
        JsonObject file = exports.written();
        assertFalse(exports.sink.file().contains("secret"), exports.sink.file());
        assertEquals(
                "[{\"id\":\"k1\",\"name\":\"Key\",\"more\":1},{\"id\":\"k2\",\"name\":\"Locked\"}]",
                file.get("apiKeys").toString());
        assertEquals(
                "[{\"id\":\"s1\",\"name\":\"S\",\"username\":\"u\"}]",
                file.get("syncRepos").toString());
        assertTrue(file.get("providerConfigs").toString().contains("\"apiKeyId\":\"k1\""), "Links are kept");
    }

    @Test
    void whoAsksForSecretsGetsThem() {
        putSomethingEverywhere();
        putLockedKey();
        exports.export(true).write(Exports.NOW, (rows, total) -> {});
        JsonObject file = exports.parsed();
        assertTrue(file.get("apiKeys").toString().contains("\"value\":\"sk-secret\""));
        assertTrue(file.get("apiKeys").toString().contains("\"sealed\":{\"data\":\"a-secret\"}"), "As it is stored");
        assertTrue(file.get("syncRepos").toString().contains("\"password\":\"pw-secret\""));
        assertEquals(
                "ghp_secret",
                file.getAsJsonObject("settings").get("gitGlobalPat").getAsString());
    }

    @Test
    void fieldsThatNobodyKnowsAreWrittenAsTheyAre() {
        Attributes row = Attributes.of("id", "c1")
                .with("title", 5.0)
                .with("fromTheFuture", Attributes.of("list", Arrays.asList(1.5, null, true)))
                .with("when", new Timestamp(0))
                .with("half", "\ud83c");
        exports.put("conversations", row);
        exports.written();
        assertTrue(
                exports.sink
                        .file()
                        .contains("{\"id\":\"c1\",\"title\":5,\"fromTheFuture\":{\"list\":[1.5,null,true]},"
                                + "\"when\":\"1970-01-01T00:00:00.000Z\",\"half\":\"\\ud83c\"}"),
                exports.sink.file());
    }

    @Test
    void theSameContentGivesTheSameBytesButForTheMoment() {
        putSomethingEverywhere();
        exports.putConversations(300);
        exports.export(false).write(Exports.NOW, (rows, total) -> {});
        exports.export(false).write(Exports.NOW.plusMillis(5), (rows, total) -> {});
        List<String> first = exports.sink.files().get(0).lines().toList();
        List<String> second = exports.sink.files().get(1).lines().toList();
        assertNotEquals(first.get(2), second.get(2));
        assertEquals(first.size(), second.size());
        for (int i = 0; i < first.size(); i++) {
            if (i != 2) {
                assertEquals(first.get(i), second.get(i));
            }
        }
    }

    @Test
    void whatIsSaidOfTheFileIsTrue() {
        putSomethingEverywhere();
        exports.putConversations(300);
        FullExport.Result result = exports.export(false).write(Exports.NOW, (rows, total) -> {});
        assertEquals(
                exports.sink.file().getBytes(StandardCharsets.UTF_8).length,
                result.saved().bytes());
        assertEquals(11 + 300 * 3 + 2, result.rows());
    }

    @Test
    void progressGrowsToTheWhole() {
        putSomethingEverywhere();
        exports.putConversations(300);
        List<Double> seen = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        exports.export(false).write(Exports.NOW, (rows, total) -> {
            seen.add(rows);
            totals.add(total);
        });
        assertEquals(seen.stream().sorted().toList(), seen);
        assertTrue(seen.size() > 12, "every section and every page: " + seen);
        assertEquals(totals.get(0), seen.get(seen.size() - 1), "At the end all is done");
        assertEquals(1, totals.stream().distinct().count());
    }

    @Test
    void whoGivesUpGetsNoFile() {
        exports.putConversations(900);
        FullExport export = exports.export(false);
        List<Double> seen = new ArrayList<>();
        assertThrows(
                WorkCancelled.class,
                () -> export.write(Exports.NOW, (rows, total) -> {
                    seen.add(rows);
                    if (rows > 300) {
                        export.cancel();
                    }
                }));
        assertEquals(List.of(), exports.sink.files());
        assertTrue(seen.get(seen.size() - 1) < 600, "At once: " + seen);
    }
}
