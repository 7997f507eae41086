package litechat.events;

import java.util.List;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations an export takes; what belongs to them comes along.
 *
 * @param ids of projects or of conversations
 * @param from the first moment of a last change that counts, or null
 * @param to the last such moment, or null
 */
public record ExportScope(Kind kind, List<String> ids, @Nullable Timestamp from, @Nullable Timestamp to) {
    /** All there are. */
    public static final ExportScope ALL = new ExportScope(Kind.ALL, List.of(), null, null);

    /** How they are chosen. */
    public enum Kind {
        ALL,
        /** Those in some projects and in the projects inside these. */
        PROJECTS,
        CONVERSATIONS,
        /** Those last changed within a time. */
        DATES;

        /** The one of this name; what is not known takes all. */
        public static Kind named(String name) {
            for (Kind kind : values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
            return ALL;
        }
    }

    public static ExportScope projects(List<String> ids) {
        return new ExportScope(Kind.PROJECTS, ids, null, null);
    }

    public static ExportScope conversations(List<String> ids) {
        return new ExportScope(Kind.CONVERSATIONS, ids, null, null);
    }

    public static ExportScope dates(@Nullable Timestamp from, @Nullable Timestamp to) {
        return new ExportScope(Kind.DATES, List.of(), from, to);
    }
}
