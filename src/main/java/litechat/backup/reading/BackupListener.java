package litechat.backup.reading;

import litechat.backup.json.Place;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** Hears what a backup holds, in the order of the file. */
public interface BackupListener {
    void exportedAt(String moment);

    void startSection(DataSection section, Place place);

    /** The section as it stands in the file, from behind its opening bracket, piece by piece; the array is the reader's. */
    void piece(char[] chars, int from, int to);

    /**
     * An element of the section that was started last.
     *
     * @param name the name of a setting; empty in other sections
     * @param value what stands there, whether or not it is a row
     */
    void element(String name, @Nullable Object value, Place place);

    void endSection(Place place);

    /** The block that proves the rest. */
    void integrity(@Nullable Object value, Place place);

    void remark(Remark remark);
}
