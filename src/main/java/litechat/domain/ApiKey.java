package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * A secret that a model server asks for.
 *
 * @param value the secret, or null where the row holds it only in another form
 * @param providerId the type of provider it is meant for, not the id of one
 */
public record ApiKey(
        String id,
        String name,
        @Nullable Secret value,
        @Nullable String providerId,
        Timestamp createdAt,
        Timestamp updatedAt,
        Attributes others)
        implements Named {

    public ApiKey {
        Check.id("id", id);
        Check.name("name", name);
    }

    /** What may be told of it. */
    public ApiKey withoutValue() {
        return new ApiKey(id, name, null, providerId, createdAt, updatedAt, others);
    }
}
