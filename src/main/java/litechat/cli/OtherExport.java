package litechat.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import litechat.backup.formats.ForeignFile;
import litechat.backup.formats.Pause;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Report;
import litechat.persistence.staging.RowSink;
import org.jspecify.annotations.Nullable;

/** An export of another program on the disk, read as if it were a backup. */
final class OtherExport {
    private OtherExport() {}

    /** Reads a file, and says what it is. @return null if it is no such export */
    static @Nullable Report read(Path path, RowSink sink, PrintStream out) {
        if (!Files.isRegularFile(path)) {
            return null;
        }
        try (FileSource source = new FileSource(path)) {
            try {
                ForeignFile export = ForeignFile.open(source, JdkInflation::new);
                if (export == null) {
                    return null;
                }
                out.println(path + ": an export of " + export.format().title() + ".");
                return export.read(JdkDigest::new, sink, Pause.NONE);
            } catch (ImportException e) {
                return ForeignFile.refused(e);
            }
        } catch (IOException e) {
            return null; // who reads it as a backup says why it cannot be read
        }
    }
}
