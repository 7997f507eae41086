package litechat.persistence;

import java.util.EnumSet;
import java.util.Set;

/** Which sections an import replaces; those that are not named stay as they are. */
public record ImportOptions(Set<DataSection> ticked) {
    public static ImportOptions everything() {
        return new ImportOptions(EnumSet.allOf(DataSection.class));
    }

    public static ImportOptions of(DataSection... ticked) {
        return new ImportOptions(Set.of(ticked));
    }

    boolean isTicked(DataSection section) {
        return ticked.contains(section);
    }
}
