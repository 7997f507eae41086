package litechat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import litechat.backup.SampleRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation or a project that was written as JSON, on the command line. */
class PartTest {
    private static final List<String> ROWS = SampleRows.export()
            .lines()
            .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
            .toList();

    private final Path folder;

    private String said = "";

    PartTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int run(String... arguments) {
        CommandRun run = CommandRun.of(new byte[0], arguments);
        said = run.out() + run.err();
        return run.exitCode();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("part.json"), content).toString();
    }

    private static String rows(String containing) {
        return ROWS.stream().filter(line -> line.contains(containing)).collect(Collectors.joining(",\n"));
    }

    private static String conversation() {
        return "{\"conversation\":" + rows("\"title\":\"Title c001\"") + ",\"interactions\":["
                + rows("\"conversationId\":\"c001\"") + "]}";
    }

    @Test
    void aConversationWithItsTurnsIsRead() throws IOException {
        assertEquals(0, run("verify", file(conversation())), said);
        assertTrue(said.contains("it holds no proof that it is whole. 2 sections, 3 rows, "), said);
        assertEquals(0, run("inspect", file("[" + conversation() + "]")), said);
        assertTrue(said.lines().anyMatch(line -> line.startsWith("interactions ") && line.contains(" 2 ")), said);
    }

    @Test
    void aProjectIsConverted() throws IOException {
        String project = "{\"project\":{\"id\":\"p\",\"name\":\"Atlas\",\"parentId\":null,"
                + "\"createdAt\":\"2025-06-11T10:00:00.000Z\",\"updatedAt\":\"2025-06-11T10:00:00.000Z\"},"
                + "\"conversations\":[" + rows("\"title\":\"Title c001\"") + "],\"interactions\":["
                + rows("\"conversationId\":\"c001\"") + "],\"children\":[]}";
        Path to = folder.resolve("md");
        assertEquals(0, run("convert", file(project), "--to", "markdown", to.toString()), said);
        String text = Files.readString(to.resolve("litechat_conversation_title_c001_c001.md"));
        assertTrue(text.contains("Question\nc001a"), text);
        assertEquals(text.indexOf("Question\nc001a"), text.lastIndexOf("Question\nc001a"));
        Path lines = folder.resolve("lines");
        assertEquals(0, run("convert", file(project), "--to", "jsonl", lines.toString()), said);
        assertEquals(2, Files.readAllLines(lines.resolve("interactions.jsonl")).size());
    }

    @Test
    void whatIsDamagedInAPartSaysWhere() throws IOException {
        String damaged = conversation().replaceFirst("\"index\":0", "\"index\":\"first\"");
        assertEquals(1, run("verify", file(damaged)));
        assertTrue(said.contains("$.interactions[0].index: "), said);
    }
}
