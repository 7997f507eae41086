package litechat.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model server that the user named.
 *
 * @param type which protocol it speaks, such as {@code openai-compatible}
 * @param baseURL where it is, or null for the usual address of its type
 * @param apiKeyId the key it is called with, or null
 * @param enabledModels the models offered, in their own ids without the provider's
 * @param fetchedModels the server's catalogue as last fetched; attributes in its own words
 */
public record ProviderConfig(
        String id,
        String name,
        String type,
        boolean isEnabled,
        @Nullable String apiKeyId,
        @Nullable String baseURL,
        @Nullable List<String> enabledModels,
        boolean autoFetchModels,
        @Nullable List<@Nullable Object> fetchedModels,
        @Nullable Timestamp modelsLastFetchedAt,
        Timestamp createdAt,
        Timestamp updatedAt,
        Attributes others)
        implements Named {

    /** The type of a server that speaks OpenAI's chat completions at an address of its own. */
    public static final String OPENAI_COMPATIBLE = "openai-compatible";

    public ProviderConfig {
        Check.id("id", id);
        if (id.indexOf(':') >= 0) {
            throw new InvalidRecord("id", "has a colon, which ends it where a model of it is named");
        }
        Check.name("name", name);
        Check.name("type", type);
        Check.optionalId("apiKeyId", apiKeyId);
    }

    /** Its own address, or else the usual one of its type; empty if neither is known. */
    public String address() {
        ProviderType known = ProviderType.of(type);
        String usual = known == null || known.address() == null ? "" : known.address();
        return baseURL == null || baseURL.isEmpty() ? usual : baseURL;
    }
}
