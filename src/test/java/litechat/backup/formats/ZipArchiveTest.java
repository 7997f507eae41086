package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;
import litechat.cli.JdkDigest;
import litechat.cli.JdkInflation;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
    private static final String PICTURE_HASH = hash(PICTURE);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private static String hash(byte[] content) {
        JdkDigest digest = new JdkDigest();
        digest.update(content);
        return digest.hex();
    }

    private void put(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A question with two files, one of which is also a part of it, and an answer with a picture. */
    private static ChatGptFiles illustrated() {
        return new ChatGptFiles()
                .root()
                .message(
                        "u1",
                        "root",
                        "user",
                        "null",
                        """
                        {"content_type":"multimodal_text","parts":[{"content_type":"image_asset_pointer",
                        "asset_pointer":"file-service://file-Abc123","size_bytes":7,"width":1,"height":1},"Like this?"]}""",
                        "all",
                        """
                        {"attachments":[{"id":"file-Abc123","name":"sea.png","mimeType":"image/png","size":7},
                        {"id":"file-Gone","name":"lost.pdf","mime_type":"application/pdf","size":99}]}""")
                .message(
                        "a1",
                        "u1",
                        "tool",
                        "\"dalle.text2im\"",
                        """
                        {"content_type":"multimodal_text","parts":[{"content_type":"image_asset_pointer",
                        "asset_pointer":"sediment://file_00ff","size_bytes":7,"metadata":{"dalle":{"prompt":"sea"}}}]}""",
                        "all",
                        "{}");
    }

    private void putIllustrated() {
        put("chat.html", "<html>");
        put("user.json", "{\"id\":\"user-1\"}");
        put("conversations.json", ChatGptFiles.export(illustrated()));
        files.put("file-Abc123-sea.png", PICTURE);
        files.put("dalle-generations/file_00ff-7b1c.webp", PICTURE);
        files.put("file-Unnamed-x.png", new byte[] {1});
    }

    @Test
    void filesAreKeptOnceAndNamedByTheirMessages() {
        putIllustrated();
        for (byte[] archive : List.of(Zips.packed(files), Zips.stored(files))) {
            Imported imported = Imported.of(archive);
            assertEquals(1, imported.of(DataSection.ATTACHMENTS).size());
            assertEquals(
                    Attributes.of("sha256", PICTURE_HASH)
                            .with("name", "sea.png")
                            .with("type", "image/png")
                            .with("size", 7.0)
                            .with("base64", Base64.getEncoder().encodeToString(PICTURE)),
                    imported.of(DataSection.ATTACHMENTS).get(0));
            Attributes turn = imported.turn("u1");
            assertEquals("Like this?", turn.attributes("prompt").get("content"));
            assertEquals("[file_00ff-7b1c.webp]", turn.get("response"));
            Attributes kept = Attributes.of("id", PICTURE_HASH)
                    .with("source", "direct")
                    .with("name", "sea.png")
                    .with("type", "image/png")
                    .with("size", 7.0)
                    .with("sha256", PICTURE_HASH);
            Attributes missing = Attributes.of("id", "file-Gone")
                    .with("source", "direct")
                    .with("name", "lost.pdf")
                    .with("type", "application/pdf")
                    .with("size", 99.0);
            assertEquals(
                    List.of(kept, missing),
                    turn.attributes("prompt").attributes("metadata").get("attachedFiles"));
            assertEquals(
                    List.of(kept.with("name", "file_00ff-7b1c.webp")),
                    turn.attributes("metadata").get("attachedFiles"));
            assertEquals(
                    List.of(
                            "LEFT_OUT user.json This file holds no conversations; it is not read.",
                            "FILE_MISSING conversations.json:$[0].mapping.u1.message"
                                    + " The file “lost.pdf” is not in the export; its name is kept.",
                            "MODEL_UNKNOWN conversations.json:$[0] 1 of its answers do not say which model gave them.",
                            "LEFT_OUT conversations.json:$ 1 files of the archive belong to no message;"
                                    + " they are left out."),
                    imported.remarks());
        }
    }

    @Test
    void namesOfFilesStandInATextOfTheirOwn() {
        put("conversations-000.json", ChatGptFiles.export(illustrated()));
        put("conversation_asset_file_names.json", "{\"file_00ff.dat\":\"dalle-generations/waves.webp\"}");
        files.put("file_00ff.dat", PICTURE);
        Imported imported = Imported.of(Zips.packed(files));
        assertEquals("[waves.webp]", imported.turn("u1").get("response"));
        assertEquals("image/png", imported.of(DataSection.ATTACHMENTS).get(0).get("type"));
    }

    @Test
    void partsOfAnExportAreReadInTheirOrder() {
        ChatGptFiles talk = new ChatGptFiles().root().user("u1", "root", "Hi");
        put("export/conversations-001.json", "[" + talk.json("c2", "Two") + "]");
        put("export/conversations-000.json", "[" + talk.json("c1", "One") + "," + talk.json("c3", "Three") + "]");
        Imported imported = Imported.of(Zips.packed(files));
        assertEquals(
                List.of("One", "Three", "Two"),
                imported.of(DataSection.CONVERSATIONS).stream()
                        .map(row -> row.key("title"))
                        .toList());
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        putIllustrated();
        files.put("file-Abc123-sea.png", new byte[AttachedFiles.LARGEST + 1]);
        Imported imported = Imported.of(Zips.packed(files));
        assertEquals(1, imported.report.remarks().count(Reason.FILE_TOO_LARGE));
        assertEquals(1, imported.of(DataSection.ATTACHMENTS).size());
    }

    @Test
    void damageIsNoticed() {
        putIllustrated();
        byte[] archive = Zips.packed(files);
        byte[] cut = Arrays.copyOf(archive, archive.length - 30);
        assertEquals(
                Reason.ARCHIVE_DAMAGED,
                assertThrows(ImportException.class, () -> ForeignFile.open(new MemorySource(cut), JdkInflation::new))
                        .reason());
        byte[] stored = Zips.stored(files);
        int at = new String(stored, StandardCharsets.ISO_8859_1).indexOf("Like this?");
        stored[at] = 'l';
        Imported imported = Imported.of(stored);
        assertEquals(1, imported.report.remarks().count(Reason.ARCHIVE_DAMAGED));
        assertTrue(imported.report.isDamaged());
    }

    @Test
    void anyMutationGetsAnAnswer() {
        putIllustrated();
        byte[] archive = Zips.packed(files);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = archive.clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                ForeignFile file = ForeignFile.open(new MemorySource(changed), JdkInflation::new);
                if (file != null) {
                    file.read(JdkDigest::new, (section, row) -> {}, Pause.NONE);
                }
            } catch (ImportException e) {
                assertEquals(Reason.ARCHIVE_DAMAGED, e.reason());
            }
        }
    }

    @Test
    void aBombIsRefused() {
        put("conversations.json", ChatGptFiles.export(new ChatGptFiles().root().user("u1", "root", "Hi")));
        StringBuilder blank = new StringBuilder("[{\"mapping\":{}}");
        blank.append(" ".repeat(80_000_000)).append("]");
        put("conversations.json", blank.toString());
        Imported imported = Imported.of(Zips.packed(files));
        assertEquals(1, imported.report.remarks().count(Reason.ARCHIVE_BOMB));
    }

    @Test
    void otherArchivesAreNoExport() {
        put("readme.txt", "nothing");
        put("data.json", "{\"a\":1}");
        assertNull(ForeignFile.open(new MemorySource(Zips.packed(files)), JdkInflation::new));
    }

    @Test
    void contentComesOutAsItWentIn() {
        byte[] noise = new byte[300_000];
        new java.util.Random(1).nextBytes(noise);
        files.put("noise", noise);
        files.put("empty", new byte[0]);
        for (byte[] archive : List.of(Zips.packed(files), Zips.stored(files))) {
            ZipArchive zip = new ZipArchive(new MemorySource(archive), JdkInflation::new);
            assertArrayEquals(noise, zip.whole(zip.entries().get(0), 1_000_000));
            assertArrayEquals(new byte[0], zip.whole(zip.entries().get(1), 10));
            assertNull(zip.whole(zip.entries().get(0), 299_999));
        }
    }
}
