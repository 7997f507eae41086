package litechat.domain;

import org.jspecify.annotations.Nullable;

/** A label that gathers rules. */
public record Tag(
        String id,
        String name,
        @Nullable String description,
        Timestamp createdAt,
        Timestamp updatedAt,
        Attributes others)
        implements Named {

    public Tag {
        Check.id("id", id);
        Check.name("name", name);
    }
}
