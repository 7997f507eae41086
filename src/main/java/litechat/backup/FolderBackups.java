package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** The backups in a folder: which files they are, and which of them go. */
public final class FolderBackups {
    /** What only a backup that was written to its end ends with. */
    public static final String END = "\n}\n";

    private static final String PREFIX = "litechat_backup_";
    private static final String SUFFIX = ".json";
    private static final String MOMENT = "0000-00-00_00-00-00";

    /** Nobody in another browser writes for so long. */
    private static final double DAY_MILLIS = 86_400_000;

    private final BackupFolder folder;
    private @Nullable WorkFailed failure;

    FolderBackups(BackupFolder folder) {
        this.folder = folder;
    }

    /** The name of a new one; those of the same second are numbered. */
    String freeName(String moment) {
        List<String> taken = folder.names();
        String name = PREFIX + moment + SUFFIX;
        for (int another = 2; taken.contains(name); another++) {
            name = PREFIX + moment + "_" + another + SUFFIX;
        }
        return name;
    }

    /**
     * Removes the oldest beyond as many as are kept, of the good ones only if a good one was added, and files that have been
     * left empty for a day. Those that neither are empty nor were written to their end stay, and count for none.
     *
     * @param added the newest one, which stays whatever its name
     * @param refused the names of those that an import would refuse
     * @throws WorkFailed if one could not be removed, when all others are
     */
    void tidy(String added, List<String> refused, int keep, Timestamp now) {
        List<String> good = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (String name : folder.names()) {
            BackupFolder.Ending ending = isBackup(name) && !name.equals(added) ? folder.endingOf(name) : null;
            if (ending != null && ending.text().equals(END)) {
                (refused.contains(name) ? damaged : good).add(name);
            } else if (ending != null
                    && ending.text().isEmpty()
                    && ending.written().plusMillis(DAY_MILLIS).compareTo(now) < 0) {
                remove(name);
            }
        }
        if (refused.contains(added)) {
            removeOldest(damaged, keep - 1);
        } else {
            removeOldest(damaged, keep);
            removeOldest(good, keep - 1);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The names carry the time, so their order is that of the backups. */
    private void removeOldest(List<String> names, int keep) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        for (int i = 0; i < sorted.size() - keep; i++) {
            remove(sorted.get(i));
        }
    }

    /** What cannot be removed keeps no other from being so. */
    private void remove(String name) {
        try {
            folder.remove(name);
        } catch (WorkFailed e) {
            failure = failure == null ? e : failure;
        }
    }

    /** Whether a file is called as those that are written here are. */
    static boolean isBackup(String name) {
        int end = PREFIX.length() + MOMENT.length();
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX) || name.length() < end + SUFFIX.length()) {
            return false;
        }
        for (int i = PREFIX.length(); i < end; i++) {
            char expected = MOMENT.charAt(i - PREFIX.length());
            if (expected == '0' ? !isDigit(name.charAt(i)) : name.charAt(i) != expected) {
                return false;
            }
        }
        return isNumber(name.substring(end, name.length() - SUFFIX.length()));
    }

    private static boolean isNumber(String rest) {
        boolean isOne = rest.isEmpty() || (rest.length() > 1 && rest.charAt(0) == '_');
        for (int i = 1; i < rest.length(); i++) {
            isOne &= isDigit(rest.charAt(i));
        }
        return isOne;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
