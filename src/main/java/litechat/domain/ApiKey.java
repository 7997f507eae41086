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

    /** What is said where a key is needed and locked. */
    public static final String LOCKED = "The keys are locked. Unlock them with your passphrase.";

    private static final String SEALED = "sealed";

    /** The value as only its open lock gives it back, or null if it is not locked. */
    public @Nullable Attributes sealed() {
        return others.get(SEALED) instanceof Attributes sealed ? sealed : null;
    }

    /** The id of the lock that it is under, or null. */
    public @Nullable String lockId() {
        Attributes sealed = sealed();
        return sealed == null ? null : sealed.attributes("lock").key("id");
    }

    /** What may be told of it: not its value, in whichever form, but whether it is locked. */
    public ApiKey withoutValue() {
        String lockId = lockId();
        Attributes told = lockId == null
                ? others.without(SEALED)
                : others.with(SEALED, Attributes.of("lock", Attributes.of("id", lockId)));
        return new ApiKey(id, name, null, providerId, createdAt, updatedAt, told);
    }

    /** The same with its value locked. */
    public ApiKey withSealed(Attributes sealed) {
        return new ApiKey(id, name, null, providerId, createdAt, updatedAt, others.with(SEALED, sealed));
    }

    /** The same with a value that is not locked. */
    public ApiKey withValue(Secret open) {
        return new ApiKey(id, name, open, providerId, createdAt, updatedAt, others.without(SEALED));
    }

    /** The same with the value of another key, in the form that it has there. */
    public ApiKey withFormOf(ApiKey other) {
        Attributes sealed = other.sealed();
        if (sealed != null) {
            return withSealed(sealed);
        }
        return other.value() == null ? this : withValue(other.value());
    }

    /** The same with this name, changed now. */
    public ApiKey updated(String newName, Timestamp now) {
        return new ApiKey(id, newName, value, providerId, createdAt, now, others);
    }
}
