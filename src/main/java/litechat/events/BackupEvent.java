package litechat.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and events about export. */
public final class BackupEvent {
    private BackupEvent() {}

    /** Asks for everything to be written to a file. */
    public record ExportAllRequest(boolean includeSecrets) implements Request {
        @Override
        public String name() {
            return "backup.export.all.request";
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

    /** The file was handed to the browser; the sections that could not be read are missing in it. */
    public record ExportCompleted(String fileName, double bytes, double rows, List<String> missing) implements Event {
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
