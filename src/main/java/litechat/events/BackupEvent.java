package litechat.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and events about export. */
public final class BackupEvent {
    private BackupEvent() {}

    /** Asks for what was chosen to be written to a file. */
    public record ExportRequest(ExportChoice choice) implements Request {
        @Override
        public String name() {
            return "backup.export.request";
        }
    }

    /** Asks for the running export to be given up. */
    public record CancelExportRequest() implements Request {
        @Override
        public String name() {
            return "backup.cancel.export.request";
        }
    }

    /** So many rows of so many were written. */
    public record ExportProgressed(double rows, double total) implements Event {
        @Override
        public String name() {
            return "backup.export.progressed";
        }
    }

    /** So many bytes of so many, before they are packed, were written to the file. */
    public record ExportWritten(double bytes, double total) implements Event {
        @Override
        public String name() {
            return "backup.export.written";
        }
    }

    /**
     * The file was written or handed to the browser.
     *
     * @param isWhole whether everything was asked for, rather than some of it
     * @param missing the sections that could not be read, and are not in it
     * @param refused the sections with rows for which an import would refuse it
     */
    public record ExportCompleted(
            String fileName, double bytes, double rows, boolean isWhole, List<String> missing, List<String> refused)
            implements Event {
        /** Whether all that was asked for is in it, and an import would take it. */
        public boolean isSound() {
            return missing.isEmpty() && refused.isEmpty();
        }

        @Override
        public String name() {
            return "backup.export.completed";
        }
    }

    /** There is no file: why, or null if the user gave it up. */
    public record ExportFailed(@Nullable String error) implements Event {
        @Override
        public String name() {
            return "backup.export.failed";
        }
    }
}
