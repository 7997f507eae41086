package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * A rule that goes along with a question, and why it does.
 *
 * @param tag the tag that brings it, or null if it is there by itself
 */
public record AppliedRule(Rule rule, Origin origin, @Nullable Tag tag) {
    /** Who wants a rule. */
    public enum Origin {
        /** The rule itself: it is always on. */
        ALWAYS_ON,
        /** The project, or one around it. */
        PROJECT,
        /** The user, for this question. */
        CHOSEN
    }
}
