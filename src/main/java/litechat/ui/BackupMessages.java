package litechat.ui;

import java.util.List;
import litechat.domain.BackupMark;
import litechat.domain.BackupState;
import litechat.domain.Timestamp;
import litechat.events.BackupStep;
import litechat.events.DocumentPart;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** What is said about backups. */
final class BackupMessages {
    static final String CHOOSE_PROJECT = "Choose a project";
    static final String PROJECT_MISSING = "Choose the project whose conversations are to be in the file.";
    static final String CONVERSATIONS_MISSING = "Tick at least one conversation.";
    static final String DATE_MISSING = "Enter the first or the last day, or both.";
    static final String NOTHING_CHOSEN = "Choose something that is to be in the file.";
    static final String PASSPHRASE_MISSING = "Enter a passphrase, or say that the file is to be written without one.";
    static final String EXPORT_CONVERSATION = "Export this conversation";
    static final String EXPORT_PROJECT = "Export this project with all that is in it";
    static final String PRINT = "Print";
    static final String DOWNLOAD = "Download";
    static final String STOPPING = "Stopping…";
    static final String WRITING_DOCUMENT = "The document is being written…";
    static final String DOCUMENT_STOPPED = "Stopped. Nothing was written.";
    static final String OTHER_DOCUMENT_STOPS =
            "The document before this one is still being stopped. Only one is written at a time, so wait a moment.";
    static final String OTHER_DOCUMENT_STOPPED =
            "The document before this one was stopped, and nothing of it was written. This one can be written now.";
    static final String PASSPHRASES_DIFFER = "The two passphrases are not the same.";

    static final String BACKING_UP = "The backup is being written, then read again…";
    static final String BACKUP_STOPPED = "Stopped. No backup was made; the older ones are kept.";
    static final String CHOOSE_FOLDER = "Choose a folder…";
    static final String CHOOSE_OTHER_FOLDER = "Choose another folder…";
    static final String DOWNLOAD_NOW = "Download a backup";
    static final String BACK_UP_NOW = "Back up now";
    static final String ALLOW_AND_BACK_UP = "Allow it and back up";

    private static final double DAY_MILLIS = 86_400_000;

    private BackupMessages() {}

    /** The age and the place of the last good backup; and what is wrong with what came after it. */
    static String note(BackupState state, double now) {
        BackupMark good = state.lastGood();
        BackupMark last = state.last();
        Timestamp failed = state.failed();
        String text = good == null
                ? "No good backup yet."
                : "Last good backup: " + age(good.moment(), now) + ", in " + folder(good.place()) + ".";
        if (failed != null) {
            return text + " The latest attempt failed " + age(failed, now) + ".";
        }
        if (last == null || last.isGood()) {
            return text;
        }
        return text
                + (last.isRefused()
                        ? " The latest one (" + age(last.moment(), now) + ") would be refused by an import."
                        : " Exported " + age(last.moment(), now) + ", but not checked.");
    }

    private static String age(Timestamp moment, double now) {
        int days = (int) ((now - moment.epochMillis()) / DAY_MILLIS);
        return days < 1 ? "less than a day ago" : days == 1 ? "1 day ago" : days + " days ago";
    }

    /** Without the file's name, if there is another. */
    private static String folder(String place) {
        int end = place.lastIndexOf('/');
        return end < 0 ? place : place.substring(0, end);
    }

    /** The last backup, what is known of it, and whether a later one failed. */
    static String last(BackupState state) {
        BackupMark last = state.last();
        Timestamp failed = state.failed();
        String more = "";
        if (last != null && !last.isGood()) {
            more = last.isRefused()
                    ? " An import would refuse it, because some rows are damaged in the database."
                    : " It was not read again.";
        }
        if (failed != null) {
            more += " The latest attempt failed (" + Intl.dateTime(failed.epochMillis()) + ").";
        }
        boolean endsInName = last != null && !last.place().isEmpty();
        return when(last) + (endsInName && !more.isEmpty() ? "." : "") + more;
    }

    /** When and where a backup was made. */
    static String when(@Nullable BackupMark mark) {
        if (mark == null) {
            return StorageMessages.NEVER;
        }
        double days = Math.floor(Math.max(0, Intl.now() - mark.moment().epochMillis()) / DAY_MILLIS);
        String age = StorageMessages.backup(
                days, Intl.number(days), Intl.dateTime(mark.moment().epochMillis()));
        return mark.place().isEmpty() ? age : age + " " + mark.place();
    }

    static String changed(int count, String number) {
        return count == 0 ? "None." : count == 1 ? "1 change." : number + " changes.";
    }

    static String folder(@Nullable String name, boolean isAllowed) {
        if (name == null) {
            return "No folder was chosen, so no backup is made by itself.";
        }
        return "Backups go to the folder “" + name + "”."
                + (isAllowed ? "" : " The browser wants to ask you again before it writes there.");
    }

    /** What an export lacks, or null; rows are refused for their form. */
    static @Nullable String lack(List<String> missing, List<String> refused) {
        if (!missing.isEmpty()) {
            return "The file was handed to the browser without what cannot be read: " + String.join(", ", missing)
                    + ". Keep older backups.";
        }
        if (!refused.isEmpty()) {
            return "Everything is in the file, but some rows are damaged in the database, and an import would refuse the"
                    + " file for them: " + String.join(", ", refused) + ". Keep older backups. “Verify only” under"
                    + " Settings, Import names each of them.";
        }
        return null;
    }

    static String backedUp(String fileName) {
        return fileName + " was written, read again and found to be whole.";
    }

    /** Why a backup is asked for. */
    static String due(@Nullable BackupMark last, int changed, String number) {
        return last == null
                ? "There is no backup yet of what is in this browser."
                : (changed == 1 ? "1 change" : number + " changes") + " since the last backup.";
    }

    /** How far the writing of a document has come. */
    static String documentProgress(DocumentPart part, String done, String total) {
        String name =
                switch (part) {
                    case CONVERSATIONS -> "Conversations: ";
                    case MESSAGES -> "Messages: ";
                    case FILES -> "Attached files: ";
                };
        return name + done + " of " + total;
    }

    static String written(String bytes, String total) {
        return "Writing: " + bytes + " of " + total;
    }

    /** How far a backup that goes to a folder has come. */
    static String backupProgress(BackupStep step, double done, double total) {
        return switch (step) {
            case ROWS -> StorageMessages.progress(Intl.number(done), Intl.number(total));
            case WRITTEN -> written(Intl.bytes(done), Intl.bytes(total));
            case PROVED -> "Reading it again: " + Intl.bytes(done) + " of " + Intl.bytes(total);
        };
    }

    static String chosen(int count, String number) {
        return count == 0
                ? "None chosen yet."
                : count == 1 ? "1 conversation chosen." : number + " conversations chosen.";
    }
}
