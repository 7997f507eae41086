package litechat.backup.formats;

import java.util.List;
import litechat.backup.json.Place;
import org.jspecify.annotations.Nullable;

/** Turns what stands in the files of one program into rows. */
interface FormatReader {
    /** The paths of the values that it wants to see, in the words of {@link Elements}. */
    List<String> paths();

    /**
     * Takes a value at one of its paths.
     *
     * @param name the member that holds it; empty in lists
     */
    void take(int path, String name, @Nullable Object value, Place place);

    /** Something at the top of a file that none of its paths leads to. */
    void passed(String name, Place place);

    /** Says that all was read to its end. @return whether it wants to see all again, by paths that may be others now */
    default boolean again() {
        return false;
    }
}
