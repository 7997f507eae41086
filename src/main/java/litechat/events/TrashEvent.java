package litechat.events;

import java.util.List;
import litechat.domain.TrashEntry;

/** Requests and events about what was deleted. */
public final class TrashEvent {
    private TrashEvent() {}

    /** Asks for the trash to be read. */
    public record LoadTrashRequest() implements Request {
        @Override
        public String name() {
            return "trash.load.request";
        }
    }

    /** Asks for an entry to be put back. */
    public record RestoreRequest(String entryId) implements Request {
        @Override
        public String name() {
            return "trash.restore.request";
        }
    }

    /** Asks for entries to be deleted for good. */
    public record PurgeRequest(List<String> entryIds) implements Request {
        @Override
        public String name() {
            return "trash.purge.request";
        }
    }

    /** Asks for what has been in the trash long enough to be deleted for good, a little at a time. */
    public record PurgeExpiredRequest() implements Request {
        @Override
        public String name() {
            return "trash.purge.expired.request";
        }
    }

    /** The trash was read or changed; the last deleted comes first. */
    public record TrashLoaded(List<TrashEntry> entries) implements Event {
        @Override
        public String name() {
            return "trash.loaded";
        }
    }

    /** An entry was put back. */
    public record Restored(TrashEntry entry) implements Event {
        @Override
        public String name() {
            return "trash.restored";
        }
    }

    /** Entries are gone for good; they took so many bytes, near enough. */
    public record Purged(int entries, double freedBytes) implements Event {
        @Override
        public String name() {
            return "trash.purged";
        }
    }
}
