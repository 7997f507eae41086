package litechat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import litechat.backup.Digest;
import litechat.backup.Integrity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, with a backup three times larger than its memory. */
class LargeBackupTest {
    private static final int ROWS = 100_000;
    private static final String ANSWER = "An answer of a thousand and some characters. ".repeat(32);

    private final Path folder;

    LargeBackupTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aBackupLargerThanTheMemoryIsVerified() throws Exception {
        Path file = folder.resolve("large.json");
        write(file);
        long size = Files.size(file);
        assertTrue(size > 150_000_000, "large: " + size);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        Path.of(Cli.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        "litechat.cli.Cli",
                        "verify",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals(
                file + ": whole; every count and every hash holds. 2 sections, " + (ROWS + 1) + " rows, " + size
                        + " bytes.\n",
                printed);
    }

    private static void write(Path file) throws IOException {
        Digest interactions = new JdkDigest();
        Digest conversations = new JdkDigest();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            String conversation = "{\"id\":\"c1\",\"title\":\"T\",\"createdAt\":\"2025-06-11T09:30:00.000Z\","
                    + "\"updatedAt\":\"2025-06-11T09:30:00.000Z\"}\n";
            conversations.update(conversation);
            put(out, "{\n\"version\":1,\n\"conversations\":[\n" + conversation + "],\n\"interactions\":[\n");
            for (int i = 0; i < ROWS; i++) {
                String line = "{\"id\":\"i" + i + "\",\"conversationId\":\"c1\",\"index\":" + i + ",\"response\":\""
                        + ANSWER + "\",\"startedAt\":\"2025-06-11T09:30:00.000Z\"}" + (i < ROWS - 1 ? ",\n" : "\n");
                interactions.update(line);
                put(out, line);
            }
            Integrity integrity = Integrity.of(
                    3,
                    List.of(
                            new Integrity.Part("conversations", 1, conversations.hex()),
                            new Integrity.Part("interactions", ROWS, interactions.hex())),
                    new JdkDigest());
            put(out, "],\n" + integrity.text() + "\n}\n");
        }
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
