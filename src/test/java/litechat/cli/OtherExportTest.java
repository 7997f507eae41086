package litechat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of other programs on the command line. */
class OtherExportTest {
    private static final String EXPORT =
            """
            [{"uuid":"c1","name":"Tides","created_at":"2025-06-11T09:30:00Z","updated_at":"2025-06-11T10:30:00Z",
            "chat_messages":[{"uuid":"u1","sender":"human","text":"Why tides?","content":[],
            "created_at":"2025-06-11T09:30:00Z"},
            {"uuid":"a1","sender":"assistant","text":"The moon.","content":[],"created_at":"2025-06-11T09:31:00Z"}]}]""";

    private static final String TEXT = "An answer of a thousand and some characters. ".repeat(32);

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    OtherExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int run(String... arguments) {
        return Cli.run(
                List.of(arguments),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("export.json"), content).toString();
    }

    @Test
    void anExportIsNamedAndShownWithWhatCannotBeTakenOver() throws IOException {
        String file = file(EXPORT);
        assertEquals(0, run("verify", file));
        assertEquals(
                file + ": an export of Claude.\n" + file
                        + ":1:2: warning: $[0]: 1 of its answers do not say which model gave them.\n" + file
                        + ": readable to its end; it holds no proof that it is whole. 2 sections, 2 rows, "
                        + Files.size(Path.of(file)) + " bytes.\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anExportIsConverted() throws IOException {
        Path folderOfMarkdown = folder.resolve("md");
        assertEquals(0, run("convert", file(EXPORT), "--to", "markdown", folderOfMarkdown.toString()));
        try (var files = Files.list(folderOfMarkdown)) {
            String markdown = Files.readString(files.findFirst().orElseThrow());
            assertTrue(markdown.contains("# Tides") && markdown.contains("The moon."), markdown);
        }
    }

    @Test
    void damageIsAnExitCode() throws IOException {
        assertEquals(1, run("verify", file(EXPORT.substring(0, EXPORT.length() - 9))));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("The file ends too early"),
                err.toString(StandardCharsets.UTF_8));
        Path zip = Files.write(folder.resolve("x.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertEquals(1, run("verify", zip.toString()));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("The archive is damaged or cut off."),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anExportLargerThanTheMemoryIsRead() throws Exception {
        Path file = folder.resolve("large.json");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 20_000; i++) {
                writer.write(i == 0 ? "[" : ",\n");
                writer.write(EXPORT.substring(1, EXPORT.length() - 1)
                        .replace("c1", "c" + i)
                        .replace("The moon.", TEXT.repeat(4)));
            }
            writer.write("]");
        }
        assertReads(file, "-Xmx48m", 40_000);
    }

    @Test
    void messagesOfAllConversationsInOneListAreReadInSeveralGoes() throws Exception {
        Path file = folder.resolve("large.json");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("{\"exportType\":\"sessions\",\"state\":{\"messages\":[");
            for (int i = 0; i < 60_000; i++) {
                writer.write((i == 0 ? "" : ",\n") + "{\"id\":\"m" + i + "\",\"role\":\"user\",\"content\":\"" + TEXT
                        + "\",\"topicId\":\"t" + i % 1000 + "\",\"createdAt\":" + (1_749_634_200_000L + i) + "}");
            }
            writer.write("],\"sessions\":[],\"topics\":[]},\"version\":7}");
        }
        assertReads(file, "-Xmx96m", 61_000);
    }

    private static void assertReads(Path file, String memory, int rows) throws Exception {
        assertTrue(Files.size(file) > 80_000_000, "large: " + Files.size(file));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-cp",
                        Path.of(Cli.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        "litechat.cli.Cli",
                        "inspect",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertTrue(printed.contains("all            " + rows + " "), printed);
    }
}
