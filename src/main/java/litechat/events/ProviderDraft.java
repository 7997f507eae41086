package litechat.events;

import java.util.List;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the user entered it.
 *
 * @param type which protocol it speaks, as a {@link litechat.domain.ProviderConfig} says it
 * @param baseURL the address under which the protocol's paths lie, such as {@code http://localhost:11434/v1}
 * @param models the names of the models to offer
 * @param key a new key to call it with; null leaves what is saved, an empty one removes it
 * @param keyId the saved key to call it with, where no new one is given; null leaves it at that
 * @param isEnabled whether it is switched on: one that is off is asked nothing
 */
public record ProviderDraft(
        String name,
        String type,
        String baseURL,
        List<String> models,
        @Nullable Secret key,
        @Nullable String keyId,
        boolean isEnabled) {}
