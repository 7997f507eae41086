package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.persistence.AttachmentService;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.Test;

/** Turns with files are found by these after an import, and after it was taken back. */
class MergedFilesTest {
    private static final String PROMPT =
            """
            "parentId":null,"prompt":{"id":"q","content":"Look","parameters":{},"metadata":{"attachedFiles":\
            [{"id":"a","source":"direct","name":"a.txt","type":"text/plain","size":1,"sha256":"%s"}]}}""";

    private static String hash() {
        JdkDigest digest = new JdkDigest();
        digest.update("a");
        return digest.hex();
    }

    @Test
    void filesComeWithTheirTurnsStayThatLongAndGoWithTheImport() {
        Imports imports = MergeTest.based();
        String before = imports.contents();
        String hash = hash();
        String turn = turn("f", "c", 2, "three").replace("\"parentId\":null", PROMPT.formatted(hash));
        String content = "{\"sha256\":\"" + hash + "\",\"base64\":\"YQ==\"}";
        String file = file(
                section("conversations", conversation("c", "Mine", EARLY)),
                section("interactions", turn),
                section("attachments", content));
        imports.merge(file, Choice.KEEP_NEWER);
        assertEquals(List.of(hash), imports.row("interactions", "f").get("fileHashes"));
        PersistenceService.bind(imports.database);
        String after = imports.contents();
        imports.merge(file, Choice.KEEP_NEWER);
        assertEquals(after, imports.contents(), "a second time");
        new Undo(imports.database, imports.digests, "import1").run(false, (done, total) -> {});
        assertEquals(before, imports.contents());

        imports.merge(file, Choice.KEEP_NEWER);
        new RestorePoints(imports.database).delete(imports.lastImportId());
        assertEquals(0, AttachmentService.collect());
        assertEquals(List.of(hash), imports.keys("attachments"));
        PersistenceService.deleteConversation("c");
        assertEquals(1, AttachmentService.collect());
        assertEquals(List.of(), imports.keys("attachments"));
    }

    @Test
    void aTurnThatIsOlderThanTheIndexGetsItWhenAnImportIsTakenBack() {
        Imports imports = MergeTest.based();
        String hash = hash();
        String turn = turn("f", "c", 2, "three").replace("\"parentId\":null", PROMPT.formatted(hash));
        imports.merge(
                file(section("conversations", conversation("c", "Mine", EARLY)), section("interactions", turn)),
                Choice.KEEP_NEWER);
        new RestorePoints(imports.database).delete(imports.lastImportId());
        Attributes old = imports.row("interactions", "f").without("fileHashes");
        imports.database.write(
                List.of(imports.database.raw("interactions")),
                () -> imports.database.raw("interactions").put(old));
        String other = turn.replace("three", "three, otherwise");
        imports.merge(
                file(section("conversations", conversation("c", "Mine", EARLY)), section("interactions", other)),
                Choice.REPLACE);
        assertEquals("three, otherwise", imports.row("interactions", "f").get("response"));
        new Undo(imports.database, imports.digests, imports.lastImportId()).run(false, (done, total) -> {});
        assertEquals("three", imports.row("interactions", "f").get("response"));
        assertEquals(List.of(hash), imports.row("interactions", "f").get("fileHashes"));
    }
}
