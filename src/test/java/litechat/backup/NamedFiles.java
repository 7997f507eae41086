package litechat.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes the names of the files that are handed over.
 *
 * @param place what is chosen by whoever is asked for a place, or null if nobody chooses one
 */
record NamedFiles(List<String> names, @Nullable String place) implements ExportStore.Files {
    NamedFiles(List<String> names) {
        this(names, null);
    }

    @Override
    public void download(Object file, String fileName) {
        names.add(fileName);
    }

    @Override
    public Object choosePlace(String fileName) {
        if (place == null) {
            throw new WorkCancelled();
        }
        return place;
    }

    @Override
    public String nameOf(Object handle) {
        return String.valueOf(handle);
    }
}
