package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.DocumentFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the writing of a document tells how far it has come, and how it is given up. */
class DocumentOperationTest {
    private static final int CONVERSATIONS = 120;
    private static final int TURNS = 900;

    private final Exports exports = new Exports();
    private final List<Attributes> told = new ArrayList<>();
    private final List<String> archived = new ArrayList<>();
    private boolean isArchiveDone;
    private int stopAt = Integer.MAX_VALUE;
    private @Nullable DocumentOperation operation;

    @BeforeEach
    void fill() {
        exports.put("projects", Attributes.of("id", "p").with("name", "P").with("parentId", null));
        exports.putConversations(CONVERSATIONS);
        for (int i = 0; i < CONVERSATIONS; i++) {
            exports.put(
                    "conversations",
                    Exports.conversation("c" + Exports.number(i)).with("projectId", "p"));
        }
        exports.put("conversations", Exports.conversation("long"), Exports.conversation("odd"));
        List<Attributes> turns = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            String id = "t" + (TURNS - i + 10_000);
            turns.add(Exports.interaction(id, "long").with("index", Math.floor(i / 3.0)));
            turns.add(Exports.interaction("o" + id, "odd").with("index", i % 100 == 0 ? null : (double) i));
        }
        exports.put("interactions", turns.toArray(Attributes[]::new));
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private Attributes write(boolean isProject, String id, DocumentFormat format) {
        DocumentOperation started =
                new DocumentOperation(exports.database, (request, progress) -> exports.sink, this::archive);
        operation = started;
        return started.run(DocumentOperation.request(isProject, id, format, false), this::hear);
    }

    private void hear(Attributes progress) {
        told.add(progress);
        if (told.size() == stopAt && operation != null) {
            operation.cancel();
        }
    }

    private DocumentArchive archive() {
        return new DocumentArchive() {
            @Override
            public void add(String path, String text, double epochMillis) {
                archived.add(path);
            }

            @Override
            public Object finish() {
                isArchiveDone = true;
                return "archive";
            }
        };
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (JsonElement turn :
                JsonParser.parseString(exports.sink.file()).getAsJsonObject().getAsJsonArray("interactions")) {
            ids.add(turn.getAsJsonObject().get("id").getAsString());
        }
        return ids;
    }

    private static Attributes progress(String part, double done, double total) {
        return Attributes.of("part", part).with("done", done).with("total", total);
    }

    /** Each hundredth is told, from nothing to all. */
    private void assertToldFromStartToEnd(String part, double total) {
        assertEquals(progress(part, 0, total), told.get(0));
        assertEquals(progress(part, total, total), told.get(told.size() - 1));
        assertTrue(told.size() > 2 && told.size() <= 101, told.size() + " times");
    }

    @Test
    void aProjectIsCountedInConversations() {
        write(true, "p", DocumentFormat.JSON);
        assertToldFromStartToEnd("CONVERSATIONS", CONVERSATIONS);
        assertEquals(2 * CONVERSATIONS, ids().size());
        told.clear();
        write(true, "p", DocumentFormat.ZIP);
        assertToldFromStartToEnd("CONVERSATIONS", CONVERSATIONS);
        assertEquals(CONVERSATIONS, archived.size());
    }

    @Test
    void aConversationIsCountedInMessagesWhicheverWayItIsWritten() {
        for (DocumentFormat format : List.of(DocumentFormat.JSON, DocumentFormat.MARKDOWN, DocumentFormat.PAPER)) {
            told.clear();
            write(false, "long", format);
            assertToldFromStartToEnd("MESSAGES", TURNS);
        }
    }

    @Test
    void manyTurnsStandByTheirIndexAndThoseOfTheSameIndexByTheirId() {
        write(false, "long", DocumentFormat.JSON);
        List<String> ids = ids();
        assertEquals(TURNS, ids.size());
        assertEquals(List.of("t10898", "t10899", "t10900", "t10895"), ids.subList(0, 4));
        assertEquals("t10003", ids.get(TURNS - 1));
    }

    @Test
    void thoseWithoutAnIndexStandBehindTheOthers() {
        write(false, "odd", DocumentFormat.JSON);
        List<String> ids = ids();
        assertEquals(TURNS, ids.size());
        assertEquals("ot10899", ids.get(0));
        assertEquals("ot10100", ids.get(TURNS - 9));
        assertEquals("ot10900", ids.get(TURNS - 1));
    }

    @Test
    void whatIsGivenUpBetweenTwoConversationsIsNotSaved() {
        stopAt = 3;
        assertThrows(WorkCancelled.class, () -> write(true, "p", DocumentFormat.JSON));
        assertEquals(3, told.size());
        told.clear();
        assertThrows(WorkCancelled.class, () -> write(true, "p", DocumentFormat.ZIP));
        assertEquals(3, told.size());
        assertTrue(archived.size() < 10, archived.size() + " conversations");
        assertEquals(List.of(), exports.sink.files());
        assertTrue(!isArchiveDone);
    }

    @Test
    void whatIsGivenUpBetweenTwoPagesOfTurnsIsNotSaved() {
        stopAt = 3;
        for (DocumentFormat format : List.of(DocumentFormat.JSON, DocumentFormat.MARKDOWN, DocumentFormat.PAPER)) {
            told.clear();
            assertThrows(WorkCancelled.class, () -> write(false, "long", format));
            assertEquals(3, told.size());
        }
        assertEquals(List.of(), exports.sink.files());
    }

    @Test
    void whatIsGivenUpWhileFilesAreWrittenIsNotSaved() {
        List<Attributes> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String hash = "h" + Exports.number(i);
            files.add(Attributes.of("sha256", hash));
            exports.put("attachments", Attributes.of("sha256", hash).with("base64", "eA=="));
        }
        exports.put("conversations", Exports.conversation("files"));
        exports.put(
                "interactions",
                Exports.interaction("f", "files").with("metadata", Attributes.of("attachedFiles", files)));
        write(false, "files", DocumentFormat.JSON);
        assertEquals(progress("FILES", 20, 20), told.get(told.size() - 1));
        exports.sink.forget();
        stopAt = told.indexOf(progress("FILES", 10, 20)) + 1;
        told.clear();
        assertThrows(WorkCancelled.class, () -> write(false, "files", DocumentFormat.JSON));
        assertEquals(progress("FILES", 10, 20), told.get(told.size() - 1));
        assertEquals(List.of(), exports.sink.files());
    }

    /** Few enough at once, whatever their number. */
    @Test
    void noPageHasAllTurnsOfALongConversation() {
        List<Integer> pages = new ArrayList<>();
        new ConversationTurns(exports.database).read("long", new ConversationTurns.Reader() {
            @Override
            public void begin(int total) {
                assertEquals(TURNS, total);
            }

            @Override
            public void take(List<Attributes> turns) {
                pages.add(turns.size());
            }
        });
        assertEquals(TURNS, pages.stream().mapToInt(Integer::intValue).sum());
        assertTrue(pages.stream().allMatch(rows -> rows <= 500), pages.toString());
    }
}
