package litechat.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The projects as a tree: each has its place, even one whose parent is lost or that hangs in a circle. */
public final class ProjectTree {
    /** No projects. */
    public static final ProjectTree EMPTY = new ProjectTree(List.of());

    private final Map<String, Project> byId = new LinkedHashMap<>();
    private final Map<String, List<Project>> children = new HashMap<>();
    private final List<Project> roots = new ArrayList<>();

    /** The tree of these projects; siblings keep their order. */
    public ProjectTree(List<Project> projects) {
        for (Project project : projects) {
            byId.put(project.id(), project);
        }
        for (Project project : projects) {
            Project parent = parent(project);
            if (parent == null || hangsInCircle(project)) {
                roots.add(project);
                continue;
            }
            List<Project> siblings = children.get(parent.id());
            if (siblings == null) {
                siblings = new ArrayList<>();
                children.put(parent.id(), siblings);
            }
            siblings.add(project);
        }
    }

    /** Those at the top. */
    public List<Project> roots() {
        return roots;
    }

    public List<Project> children(String id) {
        List<Project> found = children.get(id);
        return found == null ? List.of() : found;
    }

    public @Nullable Project find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The project and those around it, it first. */
    public List<Project> upwards(@Nullable String id) {
        List<Project> found = new ArrayList<>();
        for (Project next = find(id); next != null && !found.contains(next); next = parent(next)) {
            found.add(next);
        }
        return found;
    }

    /** The project and all below it, each before those inside it. */
    public List<Project> subtree(String id) {
        List<Project> found = new ArrayList<>();
        Project top = find(id);
        if (top != null) {
            addSubtree(top, found);
        }
        return found;
    }

    /** All, each before those inside it. */
    public List<Project> all() {
        List<Project> found = new ArrayList<>();
        for (Project root : roots) {
            addSubtree(root, found);
        }
        return found;
    }

    private void addSubtree(Project top, List<Project> found) {
        found.add(top);
        for (Project child : children(top.id())) {
            addSubtree(child, found);
        }
    }

    private @Nullable Project parent(Project project) {
        return find(project.parentId());
    }

    private boolean hangsInCircle(Project project) {
        Project next = parent(project);
        for (int steps = byId.size(); next != null && steps > 0; steps--) {
            if (next.id().equals(project.id())) {
                return true;
            }
            next = parent(next);
        }
        return false;
    }
}
