package litechat.backup.formats;

import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Finds exports of other programs among the files that the user chooses. */
@FunctionalInterface
public interface ForeignFiles {
    /**
     * Opens the file that a request names.
     *
     * @return null if it is no export that is read here
     * @throws litechat.backup.reading.ImportException if it is a damaged archive
     */
    @Nullable
    ForeignFile open(Attributes request);
}
