package litechat.backup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.events.ExportScope;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an export takes: the chosen conversations with their messages and attachments, and the projects around them.
 *
 * <p>The other sections are taken as they are.
 */
final class Selection {
    private final LiteChatDatabase database;
    private final ExportScope scope;
    private final Set<String> attachments = new HashSet<>();
    private boolean isOutdated = true;
    private Set<String> conversations = Set.of();
    private Set<String> projects = Set.of();

    Selection(LiteChatDatabase database, ExportScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Whether some rows may be left out. */
    boolean isPartial() {
        return scope.kind() != ExportScope.Kind.ALL;
    }

    /** What {@link #refresh} reads. */
    List<Table<Attributes>> tables() {
        return isPartial() ? List.of(table("conversations"), table("projects")) : List.of();
    }

    /** Whether a section's rows depend on what was chosen. */
    boolean concerns(DataSection section) {
        return isPartial()
                && switch (section) {
                    case CONVERSATIONS, INTERACTIONS, PROJECTS, ATTACHMENTS -> true;
                    default -> false;
                };
    }

    boolean takes(DataSection section, Attributes row) {
        if (!isPartial()) {
            return true;
        }
        return switch (section) {
            case CONVERSATIONS -> conversations.contains(row.key("id"));
            case PROJECTS -> projects.contains(row.key("id"));
            case ATTACHMENTS -> attachments.contains(row.key("sha256"));
            case INTERACTIONS -> {
                boolean taken = conversations.contains(row.key("conversationId"));
                if (taken) {
                    noteAttachments(row);
                }
                yield taken;
            }
            default -> true;
        };
    }

    /** How many attachments the rows that were taken so far name. */
    int attachmentCount() {
        return attachments.size();
    }

    /** Notes that rows of a table were changed. */
    void note(String table) {
        isOutdated |= table.equals("conversations") || table.equals("projects");
    }

    /** Chooses anew by what is stored now, if that has changed. @return whether it came out otherwise than before */
    boolean refresh() {
        if (!isPartial() || !isOutdated) {
            return false;
        }
        isOutdated = false;
        List<Attributes> stored = table("projects").toQuery().toList();
        Set<String> within = scope.kind() == ExportScope.Kind.PROJECTS ? inside(stored) : Set.of();
        Set<String> chosen = new HashSet<>();
        Set<String> around = new HashSet<>(within);
        for (Attributes conversation : table("conversations").toQuery().toList()) {
            if (isChosen(conversation, within)) {
                chosen.add(conversation.key("id"));
                around.add(conversation.key("projectId"));
            }
        }
        addParents(stored, around);
        boolean changed = !chosen.equals(conversations) || !around.equals(projects);
        conversations = chosen;
        projects = around;
        return changed;
    }

    private boolean isChosen(Attributes conversation, Set<String> within) {
        return switch (scope.kind()) {
            case ALL -> true;
            case PROJECTS -> within.contains(conversation.key("projectId"));
            case CONVERSATIONS -> scope.ids().contains(conversation.key("id"));
            case DATES -> isWithin(conversation.get("updatedAt"), scope.from(), scope.to());
        };
    }

    private static boolean isWithin(@Nullable Object value, @Nullable Timestamp from, @Nullable Timestamp to) {
        return value instanceof Timestamp moment
                && (from == null || moment.compareTo(from) >= 0)
                && (to == null || moment.compareTo(to) <= 0);
    }

    /** The chosen projects and all in them. */
    private Set<String> inside(List<Attributes> stored) {
        Set<String> found = new HashSet<>(scope.ids());
        int before;
        do {
            before = found.size();
            for (Attributes project : stored) {
                if (found.contains(project.key("parentId"))) {
                    found.add(project.key("id"));
                }
            }
        } while (found.size() > before);
        return found;
    }

    /** Nothing that is in the file may name a project that is not. */
    private static void addParents(List<Attributes> stored, Set<String> projects) {
        int before;
        do {
            before = projects.size();
            for (Attributes project : stored) {
                if (projects.contains(project.key("id"))) {
                    projects.add(project.key("parentId"));
                }
            }
        } while (projects.size() > before);
    }

    private void noteAttachments(Object value) {
        if (value instanceof Attributes attributes) {
            String hash = attributes.text("sha256");
            if (hash != null) {
                attachments.add(hash);
            }
            for (Object each : attributes.asMap().values()) {
                if (each != null) {
                    noteAttachments(each);
                }
            }
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each != null) {
                    noteAttachments(each);
                }
            }
        }
    }

    private Table<Attributes> table(String name) {
        return database.raw(name);
    }
}
