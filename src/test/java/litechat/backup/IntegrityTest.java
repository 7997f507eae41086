package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.persistence.Schema;
import litechat.persistence.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The proof in the file, made again by the simplest means from the file's lines. */
class IntegrityTest {
    private final Exports exports = new Exports();

    @AfterEach
    void stop() {
        exports.close();
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private void assertProven() throws Exception {
        JsonObject integrity = exports.parsed().getAsJsonObject("integrity");
        StringBuilder all = new StringBuilder("schema " + Schema.VERSIONS.size() + "\n");
        List<String> lines = exports.sink.file().lines().toList();
        for (String section : integrity.getAsJsonObject("sections").keySet()) {
            int from = Math.max(lines.indexOf("\"" + section + "\":["), lines.indexOf("\"" + section + "\":{")) + 1;
            int to = from;
            while (!lines.get(to).equals("],") && !lines.get(to).equals("},")) {
                to++;
            }
            StringBuilder text = new StringBuilder();
            lines.subList(from, to).forEach(line -> text.append(line).append('\n'));
            JsonObject part = integrity.getAsJsonObject("sections").getAsJsonObject(section);
            assertEquals(to - from, part.get("rows").getAsInt(), section);
            assertEquals(sha256(text.toString()), part.get("sha256").getAsString(), section);
            all.append(section)
                    .append(' ')
                    .append(to - from)
                    .append(' ')
                    .append(sha256(text.toString()))
                    .append('\n');
        }
        assertEquals(12, integrity.getAsJsonObject("sections").size());
        assertEquals(Schema.VERSIONS.size(), integrity.get("schemaVersion").getAsInt());
        assertEquals(sha256(all.toString()), integrity.get("sha256").getAsString());
    }

    @Test
    void anEmptyDatabaseIsProven() throws Exception {
        exports.written();
        assertProven();
    }

    @Test
    void theRowsOfManyPagesAreProven() throws Exception {
        exports.putConversations(450);
        exports.put("appState", Attributes.of("key", "settings:theme").with("value", "ä – 🌱"));
        exports.put("appState", Attributes.of("key", "turn:1").with("value", "no setting"));
        exports.written();
        assertProven();
    }

    @Test
    void whatIsChangedMeanwhileIsProvenAsItIsWritten() throws Exception {
        exports.putConversations(450);
        Table<Attributes> conversations = exports.database.raw("conversations");
        boolean[] done = {false};
        exports.export(false).write(Exports.NOW, (rows, total) -> {
            if (rows > 400 && !done[0]) {
                done[0] = true;
                exports.database.write(List.of(conversations), () -> {
                    conversations.update("c001", Changes.of("title", "Changed"));
                    conversations.delete("c002");
                });
            }
        });
        assertTrue(done[0], "It happened in the middle");
        assertTrue(exports.sink.file().contains("Changed"));
        assertProven();
    }
}
