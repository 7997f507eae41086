package litechat.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Changes;
import litechat.domain.InvalidRecord;
import litechat.domain.Project;
import org.jspecify.annotations.Nullable;

/** The operations on projects and their tree. */
final class ProjectRecords {
    private static final String TOP = "";

    private ProjectRecords() {}

    /** Parents before their children, siblings by name; what has a lost parent or hangs in a circle comes last. */
    static List<Project> load(LiteChatDatabase database) {
        List<Project> all = Saves.byName(database.projects());
        Map<String, List<Project>> children = new LinkedHashMap<>();
        for (Project project : all) {
            children.computeIfAbsent(project.parentId() == null ? TOP : project.parentId(), any -> new ArrayList<>())
                    .add(project);
        }
        List<Project> ordered = new ArrayList<>(children.getOrDefault(TOP, List.of()));
        for (int i = 0; i < ordered.size(); i++) {
            ordered.addAll(children.getOrDefault(ordered.get(i).id(), List.of()));
        }
        Set<String> placed = new HashSet<>();
        ordered.forEach(project -> placed.add(project.id()));
        for (Project project : all) {
            if (placed.add(project.id())) {
                ordered.add(project);
            }
        }
        return ordered;
    }

    static String save(LiteChatDatabase database, Project project) {
        Changes references = Changes.of("parentId", project.parentId())
                .and("defaultTagIds", project.defaultTagIds())
                .and("defaultRuleIds", project.defaultRuleIds());
        return database.transaction(Mode.READ_WRITE, Saves.tables(database, "projects"), () -> {
            Saves.requireTargets(database, "projects", references);
            requirePlace(database, project.id(), project.parentId());
            requireFreeName(database, project.id(), project.name(), project.parentId());
            return database.projects().put(project);
        });
    }

    static Project update(LiteChatDatabase database, String id, Changes changes) {
        return database.transaction(Mode.READ_WRITE, Saves.tables(database, "projects"), () -> {
            Project changed = Saves.update(database, database.projects(), id, changes);
            requirePlace(database, id, changed.parentId());
            requireFreeName(database, id, changed.name(), changed.parentId());
            return changed;
        });
    }

    static int countConversations(LiteChatDatabase database, String id) {
        List<Table<?>> tables = List.of(database.projects(), database.conversations());
        return database.transaction(Mode.READ_ONLY, tables, () -> {
            int count = 0;
            for (Project project : subtree(database, id)) {
                count += database.conversations()
                        .where("projectId")
                        .equalTo(project.id())
                        .count();
            }
            return count;
        });
    }

    /** The ids of the conversations of a project and of all below it. */
    static List<String> conversations(LiteChatDatabase database, String id) {
        List<String> projects = new ArrayList<>();
        subtree(database, id).forEach(project -> projects.add(project.id()));
        return database.conversations().where("projectId").anyOf(projects).primaryKeys();
    }

    static void delete(LiteChatDatabase database, String id, ProjectContents contents, Deletion.Removed removed) {
        if (contents == ProjectContents.MOVE_UP && Saves.exists(database, "projects", id)) {
            moveContentsUp(database, id, removed);
        }
        new Deletion(database, removed).delete("projects", List.of(id));
    }

    /** The project and all below it, it first. */
    static List<Project> subtree(LiteChatDatabase database, String id) {
        Project root = database.projects().get(id);
        if (root == null) {
            throw new RowMissing();
        }
        List<Project> found = new ArrayList<>(List.of(root));
        Set<String> seen = new HashSet<>(List.of(id));
        for (int i = 0; i < found.size(); i++) {
            for (Project child : database.projects()
                    .where("parentId")
                    .equalTo(found.get(i).id())
                    .toList()) {
                if (seen.add(child.id())) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private static void moveContentsUp(LiteChatDatabase database, String id, Deletion.Removed removed) {
        List<Project> subtree = subtree(database, id);
        String parent = subtree.get(0).parentId();
        for (Project project : subtree) {
            Query<?> inside = database.conversations().where("projectId").equalTo(project.id());
            for (String conversation : inside.primaryKeys()) {
                removed.field("conversations", conversation, "projectId", project.id(), parent);
            }
            database.conversations().where("projectId").equalTo(project.id()).modify(Changes.of("projectId", parent));
        }
    }

    private static void requirePlace(LiteChatDatabase database, String id, @Nullable String parentId) {
        Set<String> above = new HashSet<>();
        for (String next = parentId; next != null; ) {
            if (next.equals(id)) {
                throw new InvalidRecord("parentId", "lies below the project itself");
            }
            Project parent = above.add(next) ? database.projects().get(next) : null;
            if (parent == null) {
                throw new RowMissing();
            }
            next = parent.parentId();
        }
    }

    static void requireFreeName(LiteChatDatabase database, String id, String name, @Nullable String parentId) {
        if (isTaken(database, id, name, parentId)) {
            throw new UniqueConflict("projects", "name", name, null);
        }
    }

    /** Whether another project in the same place has the name. */
    static boolean isTaken(LiteChatDatabase database, String id, String name, @Nullable String parentId) {
        for (Project other : database.projects().where("name").equalTo(name).toList()) {
            boolean isSibling = parentId == null ? other.parentId() == null : parentId.equals(other.parentId());
            if (isSibling && !other.id().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
