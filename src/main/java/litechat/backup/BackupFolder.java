package litechat.backup;

import java.util.List;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** A folder of the user's that backups are written to; until it is closed, no other tab writes to one. */
public interface BackupFolder {
    /** Makes an empty file. @return the browser's handle of it @throws WorkFailed if the folder does not take it */
    Object create(String name);

    /** The names of the files in it. */
    List<String> names();

    /** How a file ends, or null if it is not there any more or cannot be read. */
    @Nullable
    Ending endingOf(String name);

    void remove(String name);

    /** Lets other tabs write again. */
    void close();

    /**
     * How a file ends.
     *
     * @param text its last characters, as many as {@link FolderBackups#END} has; nothing if the file is empty
     * @param written when it was last written
     */
    record Ending(String text, Timestamp written) {}

    /** Knows what the browser has for folders. */
    @FunctionalInterface
    interface Factory {
        /** Waits until no other tab writes to a folder. */
        BackupFolder open(@Nullable Object handle);
    }
}
