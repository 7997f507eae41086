package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.StoredState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of Chromium's database ends within a record, as after the death of a browser that was writing. */
class TornLogTest {
    /** Left to itself, Chromium deletes the database in the second start after it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 400, 1_200})
    void theDatabaseOutlivesTheStartsAfterIt(int bytes, @TempDir Path profile) throws IOException {
        try (Stage stage = Stage.in(Browsers.CHROMIUM, profile)) {
            ChatPage page = stage.open();
            List<String> tabs = awaitMarked(page, 1);
            put(page, "kept");
            // What is cut off may be the transaction's last word alone, which the database can do without.
            Set<StoredState> right = new HashSet<>(Set.of(StoredState.of(page.tab())));
            put(page, "cut off");
            right.add(StoredState.of(page.tab()));
            BrowserProcess.kill(profile);
            cutOff(newestLog(profile), bytes);
            for (String next : new String[] {"first", "second", "third"}) {
                stage.startBrowserAgain();
                page = stage.open();
                page.storage().awaitGone(tabs);
                tabs = awaitMarked(page, 1);
                assertEquals(List.of("LiteChatDB"), databases(page));
                StoredState found = StoredState.of(page.tab());
                assertTrue(right.contains(found), () -> "in the " + next + " start: " + found);
                put(page, next);
                right = Set.of(StoredState.of(page.tab()));
                BrowserProcess.kill(profile);
            }
            stage.startBrowserAgain();
        }
    }

    @Test
    void aTabThatClosesIsNotTakenForOneThatDied(@TempDir Path profile) throws IOException {
        try (Stage stage = Stage.in(Browsers.CHROMIUM, profile)) {
            ChatPage page = stage.open();
            List<String> first = awaitMarked(page, 1);
            Path log = newestLog(profile);
            ChatPage other = stage.open();
            awaitMarked(other, 2);
            other.tab().close();
            assertEquals(first, awaitMarked(page, 1));
            page.reload();
            page.storage().awaitGone(first);
            List<String> last = awaitMarked(page, 1);
            OtherTab outside = OtherTab.open(stage);
            page.tab().close();
            outside.storage().awaitGone(last);
            stage.restartBrowser();
            awaitMarked(stage.open(), 1);
            assertEquals(log, newestLog(profile), "a new log was begun");
        }
    }

    private static List<String> awaitMarked(ChatPage page, int tabs) {
        page.storage().await("rows.local.filter(row => row.key.startsWith('open:')).length === " + tabs);
        return page.storage().openTabs();
    }

    private static Object databases(ChatPage page) {
        return page.tab().evaluate("async () => (await indexedDB.databases()).map(each => each.name)");
    }

    /** Puts a conversation whose row is longer than what is cut off, however it is compressed. */
    private static void put(ChatPage page, String id) {
        byte[] random = new byte[2_000];
        new SplittableRandom(id.hashCode()).nextBytes(random);
        String rows =
                """
                { "conversations": [{ "id": "%s", "title": "%s", "projectId": null, "metadata": {}, "syncRepoId": null,
                    "lastSyncedAt": null, "createdAt": "2025-01-01T00:00:00.000Z", "updatedAt": "2025-01-01T00:00:00.000Z" }] }"""
                        .formatted(id, Base64.getEncoder().encodeToString(random));
        StoredState.put(page.tab(), JsonParser.parseString(rows).getAsJsonObject());
    }

    private static Path newestLog(Path profile) throws IOException {
        try (Stream<Path> files = Files.walk(profile.resolve("Default/IndexedDB"))) {
            return files.filter(file -> file.toString().matches(".*[0-9]+\\.log"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static void cutOff(Path file, int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertTrue(channel.size() > bytes);
            channel.truncate(channel.size() - bytes);
        }
    }
}
