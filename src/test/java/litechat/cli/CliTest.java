package litechat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import litechat.backup.SampleRows;
import litechat.persistence.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
    private static final String BACKUP = SampleRows.export();

    private final Path folder;

    private String out = "";
    private String err = "";

    CliTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int run(byte[] input, String... arguments) {
        CommandRun run = CommandRun.of(input, arguments);
        out = run.out();
        err = run.err();
        return run.exitCode();
    }

    private int run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private String file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("backup.json"), content).toString();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private void assertOneLine() {
        assertTrue(err.startsWith("litechat: ") && err.indexOf('\n') == err.length() - 1, err);
    }

    @Test
    void aWholeBackupIsSaidToBeWhole() throws IOException {
        assertEquals(0, run("verify", file(BACKUP)));
        assertTrue(out.contains("whole; every count and every hash holds. 12 sections, 27 rows, "), out);
        assertEquals("", err);
    }

    @Test
    void theStandardInputIsReadToo() {
        assertEquals(0, run(BACKUP.getBytes(StandardCharsets.UTF_8), "verify", "-"));
        assertTrue(out.startsWith("standard input: whole"), out);
    }

    @Test
    void aCompressedBackupIsReadAsItIs() throws IOException {
        assertEquals(0, run("verify", file(packed(BACKUP.getBytes(StandardCharsets.UTF_8)))));
        assertTrue(out.contains("whole"), out);
    }

    @Test
    void damageIsOneLineWithItsPlaceAndAnExitCode() throws IOException {
        String file = file(BACKUP.replace("Title c001", "Title c002"));
        assertEquals(1, run("verify", file));
        assertOneLine();
        assertTrue(err.contains(file + ":18:17: $.conversations: The section"), err);
        assertFalse(out.contains("whole;"), out);
    }

    @Test
    void aFileThatIsCutSaysWhere() throws IOException {
        assertEquals(1, run("verify", file(BACKUP.substring(0, BACKUP.length() / 2))));
        assertOneLine();
        assertTrue(err.contains("The file ends too early"), err);
    }

    @Test
    void damagedOrCutCompressionIsDamage() throws IOException {
        byte[] packed = packed(BACKUP.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, run("verify", file(Arrays.copyOf(packed, packed.length / 2))));
        assertTrue(err.contains("compressed, and damaged or cut off"), err);
        packed[packed.length - 6] ^= 1;
        assertEquals(1, run("verify", file(packed)));
        assertTrue(err.contains("compressed, and damaged or cut off"), err);
        assertOneLine();
    }

    @Test
    void aBombIsGivenUpEarly() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write("{\"version\":1,".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(spaces);
            }
        }
        assertEquals(1, run("verify", file(bomb.toByteArray())));
        assertTrue(err.contains("packed far smaller than any backup"), err);
    }

    @Test
    void anEncryptedBackupNeedsItsPassphrase() throws IOException {
        assertEquals(3, run("verify", file("age-encryption.org/v1\n-> scrypt x 18\n")));
        assertOneLine();
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        String file = file(BACKUP);
        for (String[] wrong : new String[][] {
            {},
            {"verify"},
            {"check", file},
            {"verify", file, file},
            {"convert", file},
            {"convert", file, "--to", "pdf", "x"},
            {"verify", folder.resolve("missing.json").toString()},
            {"verify", folder.toString()}
        }) {
            assertEquals(2, run(wrong), String.join(" ", wrong));
            assertTrue(err.startsWith("litechat: "), err);
            assertEquals("", out);
        }
    }

    @Test
    void whatIsInsideIsATable() throws IOException {
        assertEquals(0, run("inspect", file(BACKUP)));
        List<String> lines = out.lines().toList();
        assertEquals("exported at 2025-06-15T15:06:40.000Z", lines.get(0));
        assertEquals("schema version " + Schema.VERSIONS.size(), lines.get(1));
        assertTrue(lines.get(2).startsWith("section "), out);
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.startsWith("interactions ")
                                && line.contains(" 10 ")
                                && line.endsWith("2025-06-11  2025-06-11  holds")),
                out);
        assertTrue(lines.get(lines.size() - 1).startsWith("all "), out);
    }

    @Test
    void rowsBecomeLinesOfJson() throws IOException {
        Path to = folder.resolve("lines");
        assertEquals(0, run("convert", file(BACKUP), "--to", "jsonl", to.toString()));
        List<String> rows = Files.readAllLines(to.resolve("interactions.jsonl"));
        assertEquals(10, rows.size());
        String first = BACKUP.lines()
                .filter(line -> line.startsWith("{\"id\":\"c000a\""))
                .findFirst()
                .orElseThrow();
        assertEquals(first, rows.get(0) + ",");
        assertEquals(
                "{\"name\":\"theme\",\"value\":\"dark\"}",
                JsonParser.parseString(
                                Files.readAllLines(to.resolve("settings.jsonl")).get(1))
                        .toString());
    }

    @Test
    void conversationsBecomeMarkdown() throws IOException {
        Path to = folder.resolve("md");
        assertEquals(0, run("convert", file(BACKUP), "--to", "markdown", to.toString()));
        try (Stream<Path> files = Files.list(to)) {
            assertEquals(SampleRows.CONVERSATIONS, files.count());
        }
        String text = Files.readString(to.resolve("litechat_conversation_title_c001_c001.md"));
        assertTrue(text.startsWith("# Title c001\n\n*Id: c001*  \n*Created: 2025-06-11 09:30:00 UTC*  \n"), text);
        assertTrue(text.indexOf("Question\nc001a") < text.indexOf("Question\nc001b"), text);
        assertTrue(text.contains("## Assistant (Index: 1)\n\n*Model: m:p1*"), text);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertEquals(2, run("convert", file(BACKUP), "--to", "jsonl", folder.toString()));
        assertOneLine();
        assertEquals("mine", Files.readString(folder.resolve("mine.txt")));
    }

    @Test
    void whatCanBeReadOfADamagedBackupIsConverted() throws IOException {
        Path to = folder.resolve("rescued");
        int cut = BACKUP.indexOf("{\"id\":\"c003b\"") + 20;
        assertEquals(1, run("convert", file(BACKUP.substring(0, cut)), "--to", "jsonl", to.toString()));
        assertEquals(7, Files.readAllLines(to.resolve("interactions.jsonl")).size());
        assertEquals(5, Files.readAllLines(to.resolve("conversations.jsonl")).size());
    }
}
