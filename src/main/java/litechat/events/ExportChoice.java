package litechat.events;

import java.util.List;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What is to be in a backup, and how it is written.
 *
 * @param sections their names in the file, or empty for all of them
 * @param passphrase encrypts the file, or null
 * @param savesAs whether the user is asked for the place, instead of a download
 */
public record ExportChoice(
        List<String> sections,
        ExportScope scope,
        boolean includeSecrets,
        boolean gzip,
        @Nullable Secret passphrase,
        boolean savesAs) {
    /** Everything but the secrets, as a plain download. */
    public static final ExportChoice EVERYTHING =
            new ExportChoice(List.of(), ExportScope.ALL, false, false, null, false);

    /** Everything, with the secrets too. */
    public ExportChoice withSecrets() {
        return new ExportChoice(sections, scope, true, gzip, passphrase, savesAs);
    }

    /** Whether nothing that is not a secret is left out. */
    public boolean isWhole() {
        return sections.isEmpty() && scope.kind() == ExportScope.Kind.ALL;
    }
}
