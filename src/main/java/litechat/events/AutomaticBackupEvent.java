package litechat.events;

import litechat.domain.BackupState;
import org.jspecify.annotations.Nullable;

/** Requests and events about backups that are made or asked for without being thought of. */
public final class AutomaticBackupEvent {
    private AutomaticBackupEvent() {}

    /** Asks what backups there are. */
    public record LoadBackupsRequest() implements Request {
        @Override
        public String name() {
            return "backup.load.request";
        }
    }

    /** Asks the user for the folder, and for a first backup there. */
    public record ChooseFolderRequest() implements Request {
        @Override
        public String name() {
            return "backup.choose.folder.request";
        }
    }

    /** Asks that no more backups are written to the folder. */
    public record ForgetFolderRequest() implements Request {
        @Override
        public String name() {
            return "backup.forget.folder.request";
        }
    }

    /** Asks for a backup in the folder; the browser may ask the user first. */
    public record BackUpNowRequest() implements Request {
        @Override
        public String name() {
            return "backup.now.request";
        }
    }

    /** Asks for the backup that is being written to the folder to be given up. */
    public record CancelFolderBackupRequest() implements Request {
        @Override
        public String name() {
            return "backup.cancel.folder.request";
        }
    }

    /** Asks for what is due to be done, without asking the user. */
    public record CheckBackupRequest() implements Request {
        @Override
        public String name() {
            return "backup.check.request";
        }
    }

    /** Asks not to be reminded before tomorrow. */
    public record RemindLaterRequest() implements Request {
        @Override
        public String name() {
            return "backup.remind.later.request";
        }
    }

    /**
     * How things stand with backups.
     *
     * @param changed how many rows are known to have been changed since the last one
     * @param folder the name of the folder that they go to, or null
     * @param isAllowed whether it can be written to without asking
     */
    public record BackupsLoaded(BackupState state, int changed, @Nullable String folder, boolean isAllowed)
            implements Event {
        @Override
        public String name() {
            return "backup.loaded";
        }
    }

    /** What backups there are was read. */
    public record BackupsRead(BackupState state) implements Event {
        @Override
        public String name() {
            return "backup.read";
        }
    }

    /** A backup is due that the user has to see to. */
    public record BackupFellDue() implements Event {
        @Override
        public String name() {
            return "backup.fell.due";
        }
    }

    /** A backup is being written to the folder. */
    public record FolderBackupStarted() implements Event {
        @Override
        public String name() {
            return "backup.folder.started";
        }
    }

    /** So many rows or bytes of so many are done. */
    public record FolderBackupProgressed(BackupStep step, double done, double total) implements Event {
        @Override
        public String name() {
            return "backup.folder.progressed";
        }
    }

    /** A backup was written to the folder, and proved good. */
    public record FolderBackupCompleted(String fileName) implements Event {
        @Override
        public String name() {
            return "backup.folder.completed";
        }
    }

    /** There is no new backup in the folder: why, or null if it was given up. */
    public record FolderBackupFailed(@Nullable String error) implements Event {
        @Override
        public String name() {
            return "backup.folder.failed";
        }
    }
}
