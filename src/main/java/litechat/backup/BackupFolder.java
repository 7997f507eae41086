package litechat.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of the user's that backups are written to. */
public interface BackupFolder {
    /** Makes an empty file. @return the browser's handle of it @throws WorkFailed if the folder does not take it */
    Object create(String name);

    /** The names of the files in it. */
    List<String> names();

    void remove(String name);

    /** Knows what the browser has for folders. */
    @FunctionalInterface
    interface Factory {
        BackupFolder open(@Nullable Object handle);
    }
}
