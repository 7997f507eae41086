package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.cli.JdkDigest;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.persistence.AttachmentService;
import litechat.persistence.DataSection;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No import and no undo of one takes contents away that something still names. */
class FilesInUseTest {
    private static final String HASH = hash("a");
    private static final Attributes FILE = Attributes.of("id", "a")
            .with("source", "direct")
            .with("name", "a.txt")
            .with("type", "text/plain")
            .with("size", 1.0)
            .with("sha256", HASH);
    private static final String CONTENT = "{\"sha256\":\"" + HASH + "\",\"base64\":\"YQ==\"}";
    private static final String IMPORTED = file(
            section("conversations", conversation("n", "New", EARLY)),
            section("interactions", turnWithFile("f", "n")),
            section("attachments", CONTENT));

    private final Imports imports = MergeTest.based();

    @BeforeEach
    void bind() {
        PersistenceService.bind(imports.database);
    }

    private static String hash(String content) {
        JdkDigest digest = new JdkDigest();
        digest.update(content);
        return digest.hex();
    }

    private static String turnWithFile(String id, String conversation) {
        return turn(id, conversation, 2, "three")
                .replace(
                        "\"parentId\":null",
                        """
                        "parentId":null,"prompt":{"id":"q","content":"Look","parameters":{},"metadata":{"attachedFiles":\
                        [{"id":"a","source":"direct","name":"a.txt","type":"text/plain","size":1,"sha256":"%s"}]}}"""
                                .formatted(HASH));
    }

    private void importIt() {
        imports.merge(IMPORTED, Choice.KEEP_NEWER);
        assertEquals(List.of(HASH), imports.keys("attachments"));
    }

    /** A turn of the conversation that was here before, with a file of this content. */
    private void putQuestion(String id, String hash) {
        Attributes metadata = Attributes.of(AttachedFiles.FIELD, List.of(FILE.with("sha256", hash)));
        imports.put(
                "interactions",
                AttachedFiles.indexed(Attributes.of("id", id)
                        .with("conversationId", "d")
                        .with("index", 0.0)
                        .with("parentId", null)
                        .with("prompt", Attributes.of("metadata", metadata))
                        .with("createdAt", Imports.NOW)));
    }

    private void putContent(String hash) {
        imports.put("attachments", Attributes.of("sha256", hash).with("base64", ""));
    }

    private static void attachToDraft(String hash) {
        AttachmentService.attach("d", FILE.with("sha256", hash), List.of(Attributes.of("sha256", hash)));
    }

    @Test
    void anUndoLeavesTheContentThatAnotherQuestionHasToo() {
        importIt();
        putQuestion("mine", HASH);
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(List.of(HASH), imports.keys("attachments"));
        assertEquals(List.of("c", "d"), imports.keys("conversations"));
        PersistenceService.deleteConversation("d");
        assertEquals(1, AttachmentService.collect(), "it goes with the question");
    }

    @Test
    void anUndoLeavesTheContentThatACopyOfTheTurnHas() {
        importIt();
        Conversation fork = TurnService.fork(
                "f", "Copy of ", () -> "fork" + imports.keys("interactions").size(), Imports.NOW);
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(List.of(HASH), imports.keys("attachments"));
        assertEquals(List.of("c", "d", fork.id()), imports.keys("conversations"));
    }

    @Test
    void anUndoLeavesTheContentOfATurnThatStaysBecauseItWasChanged() {
        importIt();
        imports.put("interactions", imports.row("interactions", "f").with("response", "changed"));
        assertEquals(new Undo.Result(false, 2), imports.undo(false));
        assertEquals(new Undo.Result(true, 2), imports.undo(true));
        assertEquals(List.of(HASH), imports.keys("attachments"));
    }

    @Test
    void anUndoLeavesTheContentOfWhatIsInTheTrash() {
        importIt();
        putQuestion("mine", HASH);
        TrashService.moveToTrash("entry", "conversation", "d", ProjectContents.DELETE, Imports.NOW);
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(List.of(HASH), imports.keys("attachments"));
        TrashService.purge(List.of("entry"));
        assertEquals(List.of(), imports.keys("attachments"), "it goes with the entry");
    }

    @Test
    void anUndoLeavesTheContentOfADraft() {
        importIt();
        attachToDraft(HASH);
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(List.of(HASH), imports.keys("attachments"));
        AttachmentService.detach("d", "a");
        assertEquals(List.of(), imports.keys("attachments"), "it goes with the draft");
    }

    @Test
    void replacedContentsStayWhileATurnADraftOrTheTrashNamesThem() {
        List<String> used = furnish();
        putContent(hash("unused"));
        String before = imports.contents();
        String none = file(section("attachments"));
        MergeResult result = imports.read(none)
                .merge(Map.of(DataSection.ATTACHMENTS, Choice.REPLACE), "x", Imports.NOW, (d, t) -> {});
        assertEquals(1, result.removed());
        assertEquals(used, imports.keys("attachments"));
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(before, imports.contents());
    }

    @Test
    void whereAllIsReplacedTheNewTurnsSayWhichContentsStay() {
        List<String> used = furnish();
        putContent(HASH);
        String before = imports.contents();
        imports.merge(
                file(
                        section("conversations", conversation("n", "New", EARLY)),
                        section("interactions", turnWithFile("f", "n")),
                        section("attachments")),
                Choice.REPLACE);
        List<String> expected = new ArrayList<>(used);
        expected.remove(hash("asked"));
        expected.add(HASH);
        expected.sort(null);
        assertEquals(expected, imports.keys("attachments"));
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(before, imports.contents());
    }

    /** Contents that a turn, the trash and a draft name. */
    private List<String> furnish() {
        for (String use : List.of("asked", "trashed", "drafted")) {
            putContent(hash(use));
        }
        putQuestion("old", hash("trashed"));
        TurnService.moveToTrash("entry", "old", "A message", Imports.NOW);
        putQuestion("mine", hash("asked"));
        attachToDraft(hash("drafted"));
        return imports.keys("attachments");
    }
}
