package litechat.backup.reading;

import java.util.HashSet;
import java.util.Set;
import litechat.backup.Integrity;
import litechat.backup.json.Place;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** The members of the file's outermost object (or of the first element of its list), by which it is judged. */
final class RootMembers {
    private static final int MOST_NAMES = 1000;
    private static final double VERSION = 1;

    private final BackupListener listener;
    private final Set<String> names = new HashSet<>();
    private final Set<String> once = new HashSet<>();
    private boolean hasVersion;
    private boolean hasSection;

    RootMembers(BackupListener listener) {
        this.listener = listener;
    }

    void note(String name) {
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
    }

    void begin(String name, Place place) {
        note(name);
        boolean isSection = DataSection.named(name) != null;
        hasSection |= isSection;
        if ((isSection || name.equals(Integrity.NAME) || name.equals("version")) && !once.add(name)) {
            throw new ImportException(Reason.SECTION_TWICE, place, "“" + name + "” stands in the file twice.");
        }
    }

    /** Takes a member that is neither a section nor the proof; null stands for null and for what is no single value. */
    void value(String name, @Nullable Object value, Place place) {
        switch (name) {
            case "version" -> version(value, place);
            case "exportedAt" -> {
                if (!(value instanceof String moment)) {
                    throw new ImportException(Reason.TYPE_WRONG, place, "The moment of the export is no text.");
                }
                listener.exportedAt(moment);
            }
            case Integrity.NAME ->
                throw new ImportException(
                        Reason.INTEGRITY_INVALID, place, "The block that proves the backup is no object.");
            default ->
                listener.remark(new Remark(
                        Reason.SECTION_UNKNOWN, place, "This program does not know this section; it stays out."));
        }
    }

    private void version(@Nullable Object value, Place place) {
        if (!(value instanceof Double version) || version < 1 || Math.floor(version) != version) {
            throw new ImportException(
                    Reason.VERSION_INVALID, place, "The version of the backup is not a number that versions have.");
        }
        if (version > VERSION) {
            throw new ImportException(
                    Reason.VERSION_TOO_NEW, place, "The backup was made by a newer version of this program.");
        }
        hasVersion = true;
    }

    /** Judges the file by all the members that it turned out to have. */
    void judge() {
        if (!hasVersion) {
            String other = OtherFormat.ofObject(names);
            if (other == null && hasSection) {
                throw new ImportException(
                        Reason.VERSION_MISSING, Place.START, "The file does not say which version of a backup it is.");
            }
            throw refusal(other);
        }
        if (!hasSection) {
            throw new ImportException(
                    Reason.EMPTY_BACKUP,
                    Place.START,
                    "The backup is empty: it has no section, so nothing can be imported.");
        }
    }

    /** The refusal of a file that is a list. */
    ImportException list() {
        return refusal(OtherFormat.ofArray(names));
    }

    private static ImportException refusal(@Nullable String format) {
        return format == null
                ? new ImportException(Reason.NOT_A_BACKUP, Place.START, "This is not a backup of LiteChat.")
                : new ImportException(
                        Reason.OTHER_FORMAT, Place.START, "This is " + format + ", not a backup of LiteChat.");
    }
}
