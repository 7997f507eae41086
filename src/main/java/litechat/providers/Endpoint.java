package litechat.providers;

import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where a model server is, and the key it asks for.
 *
 * @param type which protocol it speaks, as a {@link litechat.domain.ProviderConfig} says it
 */
public record Endpoint(String type, String name, String baseURL, @Nullable Secret key) {
    boolean hasKey() {
        return key != null && !key.isEmpty();
    }

    /** The address of something under the base address. */
    public String url(String path) {
        String base = baseURL;
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        return base + path;
    }
}
