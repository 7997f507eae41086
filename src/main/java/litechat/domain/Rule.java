package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * A reusable piece of a prompt.
 *
 * @param type where it goes: {@code system}, {@code before} or {@code after}; or {@code prompt} for one that is
 *     put into the field where questions are written; others are kept as they are
 * @param alwaysOn whether every prompt has it, or null if never said
 */
public record Rule(
        String id,
        String name,
        String content,
        String type,
        @Nullable String description,
        @Nullable Boolean alwaysOn,
        Timestamp createdAt,
        Timestamp updatedAt,
        Attributes others)
        implements Named {

    /** The type of a rule that stands behind the system prompt. */
    public static final String SYSTEM = "system";

    /** The type of a rule that stands before a question. */
    public static final String BEFORE = "before";

    /** The type of a rule that stands behind a question. */
    public static final String AFTER = "after";

    /** The type of a text that is put into the field where questions are written. */
    public static final String PROMPT = "prompt";

    public Rule {
        Check.id("id", id);
        Check.name("name", name);
        Check.name("type", type);
    }
}
