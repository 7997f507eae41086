package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.events.ExportChoice;
import litechat.events.ExportScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of a database, and nothing that points out of them. */
class SelectedExportTest {
    private final Exports exports = new Exports();

    @BeforeEach
    void fill() {
        exports.put(
                "projects", project("top", null), project("in", "top"), project("deep", "in"), project("other", null));
        exports.putConversations(5);
        exports.put(
                "conversations",
                Exports.conversation("c001").with("projectId", "in"),
                Exports.conversation("c002").with("projectId", "deep"),
                Exports.conversation("c003").with("projectId", "other"),
                Exports.conversation("c004").with("updatedAt", Exports.NOW.plusMillis(-1000)));
        exports.put(
                "interactions",
                Exports.interaction("i001a", "c001").with("metadata", file("aa")),
                Exports.interaction("i003a", "c003").with("metadata", file("bb")));
        exports.put("attachments", attachment("aa"), attachment("bb"));
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private static Attributes project(String id, @Nullable String parentId) {
        return Attributes.of("id", id).with("name", "Project " + id).with("parentId", parentId);
    }

    private static Attributes file(String hash) {
        return Attributes.of("attachedFiles", List.of(Attributes.of("sha256", hash)));
    }

    private static Attributes attachment(String hash) {
        return Attributes.of("sha256", hash).with("base64", "");
    }

    private static ExportChoice of(ExportScope scope, String... sections) {
        return new ExportChoice(List.of(sections), scope, false, false, null, false);
    }

    private JsonObject written(ExportChoice choice) {
        exports.export(choice).write(Exports.NOW, (rows, total) -> {});
        return exports.parsed();
    }

    private static Set<String> ids(JsonObject file, String section) {
        Set<String> ids = new TreeSet<>();
        JsonArray rows = file.getAsJsonArray(section);
        rows.forEach(row -> ids.add(row.getAsJsonObject()
                .get(section.equals("attachments") ? "sha256" : "id")
                .getAsString()));
        return ids;
    }

    @Test
    void aProjectComesWithAllInItAndWithWhatItLiesIn() {
        JsonObject file = written(of(ExportScope.projects(List.of("in"))));
        assertEquals(Set.of("c001", "c002"), ids(file, "conversations"));
        assertEquals(Set.of("i001a", "i001b", "i002a", "i002b"), ids(file, "interactions"));
        assertEquals(Set.of("top", "in", "deep"), ids(file, "projects"));
        assertEquals(Set.of("aa"), ids(file, "attachments"));
    }

    @Test
    void chosenConversationsBringTheirProjectsAndNothingElse() {
        JsonObject file = written(of(ExportScope.conversations(List.of("c000", "c003"))));
        assertEquals(Set.of("c000", "c003"), ids(file, "conversations"));
        assertEquals(Set.of("i000a", "i000b", "i003a", "i003b"), ids(file, "interactions"));
        assertEquals(Set.of("other"), ids(file, "projects"));
        assertEquals(Set.of("bb"), ids(file, "attachments"));
    }

    @Test
    void bothEndsOfATimeBelongToIt() {
        JsonObject file = written(of(ExportScope.dates(Exports.NOW.plusMillis(-1000), Exports.NOW.plusMillis(-1))));
        assertEquals(Set.of("c004"), ids(file, "conversations"));
        file = only(() -> written(of(ExportScope.dates(Exports.NOW, null))));
        assertEquals(Set.of("c000", "c001", "c002", "c003"), ids(file, "conversations"));
    }

    /** The second file alone. */
    private JsonObject only(java.util.function.Supplier<JsonObject> writing) {
        exports.sink.forget();
        return writing.get();
    }

    @Test
    void sectionsThatWereNotChosenAreNotThereAndTheRestIsProven() {
        JsonObject file = written(of(ExportScope.ALL, "projects", "tags"));
        assertEquals(Set.of("version", "exportedAt", "projects", "tags", "integrity"), file.keySet());
        assertEquals(Set.of("top", "in", "deep", "other"), ids(file, "projects"));
        Verification verification = new Verification(JdkDigest::new);
        byte[] bytes = exports.sink.file().getBytes(StandardCharsets.UTF_8);
        assertTrue(verification.push(bytes, bytes.length));
        Report report = verification.end();
        assertTrue(report.proved());
    }

    @Test
    void whatMovesIntoTheProjectMeanwhileIsThereWithAllThatBelongsToIt() {
        boolean[] moved = {false};
        exports.export(of(ExportScope.projects(List.of("other")))).write(Exports.NOW, (rows, total) -> {
            if (!moved[0] && rows > 15) { // the conversations were read
                moved[0] = true;
                exports.put("projects", project("other", "top"));
                exports.put("conversations", Exports.conversation("c001").with("projectId", "other"));
            }
        });
        assertTrue(moved[0]);
        JsonObject file = exports.parsed();
        assertEquals(Set.of("c001", "c003"), ids(file, "conversations"));
        assertEquals(Set.of("i001a", "i001b", "i003a", "i003b"), ids(file, "interactions"));
        assertEquals(Set.of("top", "other"), ids(file, "projects"));
        assertEquals(Set.of("aa", "bb"), ids(file, "attachments"));
    }

    @Test
    void moreRowsWithNumbersForKeysThanAPageHoldsAreAllThere() {
        Attributes[] rows = new Attributes[650];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Attributes.of("id", (double) i).with("title", "T").with("updatedAt", Exports.NOW);
        }
        exports.put("conversations", rows);
        boolean[] changed = {false};
        exports.export(false).write(Exports.NOW, (read, total) -> {
            if (!changed[0] && read > 600) {
                changed[0] = true;
                exports.put(
                        "conversations",
                        rows[3].with("title", "Changed"),
                        Exports.conversation("c000").with("title", "Too"));
            }
        });
        JsonArray conversations = exports.parsed().getAsJsonArray("conversations");
        assertEquals(650 + 5, conversations.size());
        assertEquals(
                "Changed", conversations.get(3).getAsJsonObject().get("title").getAsString());
        assertEquals(
                "Too", conversations.get(650).getAsJsonObject().get("title").getAsString());
    }

    @Test
    void tokensInHeadersAndAddressesAreSecretsToo() {
        exports.put(
                "providerConfigs",
                Attributes.of("id", "p")
                        .with("name", "Basic Ollama")
                        .with("apiKeyId", "k")
                        .with("maxTokens", 5.0)
                        .with("baseURL", "https://me:SECRET1@host.example/v1?a=1&api_key=SECRET2&b=2#x")
                        .with(
                                "headers",
                                Attributes.of("Authorization", "Bearer SECRET3")
                                        .with("X-Auth-Key", "SECRET3")
                                        .with("Ocp-Apim-Subscription-Key", "SECRET3")
                                        .with("X-Functions-Key", "SECRET3")
                                        .with("X-Auth", "SECRET3")
                                        .with("X-Other", "Bearer SECRET3")
                                        .with("X-More", "Basic bWU6U0VDUkVUMw==")
                                        .with("X-About", "Basic things")
                                        .with("X-Title", "LiteChat"))
                        .with("more", List.of(Attributes.of("name", "X-Api-Key").with("value", "SECRET4")))
                        .with("pairs", List.of(List.of("Authorization", "SECRET9"), List.of("Accept", "text/plain"))));
        exports.put(
                "syncRepos",
                Attributes.of("id", "r")
                        .with("name", "R")
                        .with("password", "SECRET5")
                        .with("remoteUrl", "https://SECRET6@git.example/me/chats.git"));
        exports.put(
                "appState",
                Attributes.of("key", "settings:gitGlobalPat").with("value", "SECRET7"),
                Attributes.of("key", "settings:proxy").with("value", "http://u:SECRET8@proxy.example/"));
        JsonObject file = written(ExportChoice.EVERYTHING);
        assertFalse(exports.sink.file().contains("SECRET"), exports.sink.file());
        assertFalse(exports.sink.file().contains("bWU6"), exports.sink.file());
        JsonObject provider = file.getAsJsonArray("providerConfigs").get(0).getAsJsonObject();
        assertEquals(
                "https://host.example/v1?a=1&b=2#x", provider.get("baseURL").getAsString());
        assertEquals(
                "{\"X-About\":\"Basic things\",\"X-Title\":\"LiteChat\"}",
                provider.get("headers").toString());
        assertEquals(
                "[[\"Authorization\"],[\"Accept\",\"text/plain\"]]",
                provider.get("pairs").toString());
        assertEquals("Basic Ollama", provider.get("name").getAsString());
        assertEquals("k", provider.get("apiKeyId").getAsString());
        assertEquals(5, provider.get("maxTokens").getAsInt());
        only(() -> written(ExportChoice.EVERYTHING.withSecrets()));
        for (int i = 1; i <= 9; i++) {
            assertTrue(exports.sink.file().contains("SECRET" + i), "SECRET" + i);
        }
    }
}
