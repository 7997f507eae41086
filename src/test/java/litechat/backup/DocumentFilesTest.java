package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.DocumentFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contents of the files of one conversation, or of those of a project, go along as JSON. */
class DocumentFilesTest {
    private final Exports exports = new Exports();
    private final TextSink sink = new TextSink();

    @BeforeEach
    void fill() {
        exports.put("projects", Attributes.of("id", "p").with("name", "P").with("parentId", null));
        exports.put(
                "conversations",
                Exports.conversation("a").with("projectId", "p"),
                Exports.conversation("b").with("projectId", "p"),
                Exports.conversation("c"));
        exports.put(
                "interactions",
                turn("a1", "a", "aa"),
                turn("a2", "a", "aa"),
                turn("b1", "b", "bb"),
                turn("b2", "b", "gone"),
                Exports.interaction("c1", "c"));
        for (String hash : List.of("aa", "bb", "cc")) {
            exports.put("attachments", Attributes.of("sha256", hash).with("base64", "eA=="));
        }
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private static Attributes turn(String id, String conversation, String hash) {
        return Exports.interaction(id, conversation)
                .with("metadata", Attributes.of("attachedFiles", List.of(Attributes.of("sha256", hash))));
    }

    private JsonObject written(boolean isProject, String id) {
        sink.forget();
        new DocumentOperation(exports.database, (request, progress) -> sink, () -> {
                    throw new AssertionError("no archive");
                })
                .run(DocumentOperation.request(isProject, id, DocumentFormat.JSON, false), told -> {});
        return JsonParser.parseString(sink.file()).getAsJsonObject();
    }

    private static List<String> hashes(JsonObject file) {
        List<String> hashes = new ArrayList<>();
        for (JsonElement each : file.getAsJsonArray("attachments")) {
            hashes.add(each.getAsJsonObject().get("sha256").getAsString());
        }
        return hashes;
    }

    @Test
    void eachContentGoesAlongOnce() {
        assertEquals(List.of("aa"), hashes(written(false, "a")));
        assertEquals(List.of("aa", "bb"), hashes(written(true, "p")));
    }

    @Test
    void aConversationWithoutFilesHasTheShapeThatOthersRead() {
        assertEquals(
                List.of("conversation", "interactions"),
                List.copyOf(written(false, "c").keySet()));
    }
}
