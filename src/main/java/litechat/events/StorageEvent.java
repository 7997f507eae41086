package litechat.events;

import java.util.List;
import litechat.domain.Finding;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.domain.Usage;
import org.jspecify.annotations.Nullable;

/** Requests and events about the database as a whole. */
public final class StorageEvent {
    private StorageEvent() {}

    /** Asks how safely the browser keeps the data. */
    public record LoadStorageRequest() implements Request {
        @Override
        public String name() {
            return "storage.load.request";
        }
    }

    /** Asks the browser not to delete the data by itself. */
    public record PersistRequest() implements Request {
        @Override
        public String name() {
            return "storage.persist.request";
        }
    }

    /** Asks what takes how much room. */
    public record MeasureRequest() implements Request {
        @Override
        public String name() {
            return "storage.measure.request";
        }
    }

    /** Asks for the measuring to be given up. */
    public record StopMeasuringRequest() implements Request {
        @Override
        public String name() {
            return "storage.stop.measuring.request";
        }
    }

    /** Asks for everything that this program would not have written. */
    public record CheckIntegrityRequest() implements Request {
        @Override
        public String name() {
            return "storage.check.integrity.request";
        }
    }

    /** Asks for the check to be given up. */
    public record StopCheckingRequest() implements Request {
        @Override
        public String name() {
            return "storage.stop.checking.request";
        }
    }

    /** Asks for these to be repaired, all or none. */
    public record RepairRequest(List<Finding> findings) implements Request {
        @Override
        public String name() {
            return "storage.repair.request";
        }
    }

    /** Asks for a table to be emptied, or (null) for all of them. */
    public record ClearRequest(@Nullable String table) implements Request {
        @Override
        public String name() {
            return "storage.clear.request";
        }
    }

    /**
     * How the browser keeps the data.
     *
     * @param usedBytes what it says that the page takes in all
     * @param isPersisted whether it promised not to delete anything by itself
     * @param lastBackup when everything was last exported, or null
     */
    public record StorageLoaded(double usedBytes, boolean isPersisted, @Nullable Timestamp lastBackup)
            implements Event {
        @Override
        public String name() {
            return "storage.loaded";
        }
    }

    /** The browser was asked to keep the data, and would not promise it. */
    public record PersistRefused() implements Event {
        @Override
        public String name() {
            return "storage.persist.refused";
        }
    }

    /** So much was measured so far. */
    public record UsageMeasured(Usage usage) implements Event {
        @Override
        public String name() {
            return "storage.usage.measured";
        }
    }

    /** The measuring is over, to the end or not. */
    public record MeasuringStopped() implements Event {
        @Override
        public String name() {
            return "storage.measuring.stopped";
        }
    }

    /** So many rows were checked so far. */
    public record IntegrityProgress(double rowsRead, double rowsTotal) implements Event {
        @Override
        public String name() {
            return "storage.integrity.progress";
        }
    }

    /** The check was given up, or could not go on. */
    public record CheckStopped() implements Event {
        @Override
        public String name() {
            return "storage.check.stopped";
        }
    }

    /** The database was checked. */
    public record IntegrityChecked(List<Finding> findings) implements Event {
        @Override
        public String name() {
            return "storage.integrity.checked";
        }
    }

    /** The database was repaired; restoring the entry undoes it. */
    public record Repaired(TrashEntry entry) implements Event {
        @Override
        public String name() {
            return "storage.repaired";
        }
    }

    /** A table was emptied, or (null) all of them. */
    public record Cleared(@Nullable String table) implements Event {
        @Override
        public String name() {
            return "storage.cleared";
        }
    }
}
