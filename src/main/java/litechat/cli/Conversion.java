package litechat.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import litechat.persistence.staging.RowSink;

/** Takes the rows of a backup and makes files of another kind of them. */
interface Conversion extends RowSink, Closeable {
    /** Writes what can be written only when all rows are known. */
    void finish() throws IOException;

    /** One line that says what was written. */
    String summary();

    /** The conversion that was asked for, into a directory that is empty or does not exist yet. */
    static Conversion to(Arguments arguments) throws IOException {
        Path directory = arguments.directory();
        if (directory == null) {
            throw new CommandException(ExitCode.USAGE, Arguments.USAGE);
        }
        if (Files.exists(directory) && !isEmptyDirectory(directory)) {
            throw new CommandException(
                    ExitCode.USAGE, directory + ": this is not an empty directory; nothing is overwritten.");
        }
        Files.createDirectories(directory);
        return arguments.format().equals("jsonl") ? new JsonLines(directory) : new MarkdownFolder(directory);
    }

    private static boolean isEmptyDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
