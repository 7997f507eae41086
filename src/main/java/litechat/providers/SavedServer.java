package litechat.providers;

import java.util.List;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A model server as it is saved, with all that decides whether it may be asked.
 *
 * @param type which protocol it speaks, as a {@link ProviderConfig} says it
 * @param isUnconfirmed whether it came with an import, and waits to be confirmed
 * @param keyOrigins addresses of the servers that the key was saved for; none if that is not known
 */
public record SavedServer(
        String type,
        String name,
        String address,
        boolean isEnabled,
        boolean isUnconfirmed,
        @Nullable Secret key,
        List<String> keyOrigins) {

    public static SavedServer of(
            ProviderConfig config, boolean isUnconfirmed, @Nullable Secret key, List<String> keyOrigins) {
        return new SavedServer(
                config.type(), config.name(), config.address(), config.isEnabled(), isUnconfirmed, key, keyOrigins);
    }
}
