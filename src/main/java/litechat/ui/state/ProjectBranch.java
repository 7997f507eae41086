package litechat.ui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Conversation;
import litechat.domain.Project;
import litechat.domain.ProjectTree;

/**
 * A project as the sidebar shows it.
 *
 * @param inside the projects in it, none unless it is expanded
 * @param conversations those in it that are shown, none unless it is expanded
 * @param hidden how many more conversations there are
 */
public record ProjectBranch(
        Project project, boolean isExpanded, List<ProjectBranch> inside, List<Conversation> conversations, int hidden) {

    /**
     * The branches of a tree.
     *
     * @param conversations all that are to be shown, in their order
     * @param isFiltered whether only what holds one of them is shown, and expanded
     * @param limit how many conversations of one project are shown
     */
    public static List<ProjectBranch> of(
            ProjectTree tree, List<Conversation> conversations, Set<String> expanded, boolean isFiltered, int limit) {
        Map<String, List<Conversation>> byProject = new HashMap<>();
        for (Conversation conversation : conversations) {
            List<Conversation> known = byProject.get(conversation.projectId());
            if (known == null) {
                known = new ArrayList<>();
                byProject.put(conversation.projectId(), known);
            }
            known.add(conversation);
        }
        return new Growth(tree, byProject, expanded, isFiltered, limit).grow(tree.roots());
    }

    private record Growth(
            ProjectTree tree,
            Map<String, List<Conversation>> byProject,
            Set<String> expanded,
            boolean isFiltered,
            int limit) {

        List<ProjectBranch> grow(List<Project> projects) {
            List<ProjectBranch> branches = new ArrayList<>();
            for (Project project : projects) {
                boolean isOpen = isFiltered || expanded.contains(project.id());
                List<ProjectBranch> inside = isOpen ? grow(tree.children(project.id())) : List.of();
                List<Conversation> own = byProject.getOrDefault(project.id(), List.of());
                if (!isFiltered || !inside.isEmpty() || !own.isEmpty()) {
                    int shown = isOpen ? Math.min(limit, own.size()) : 0;
                    branches.add(new ProjectBranch(
                            project, isOpen, inside, own.subList(0, shown), isOpen ? own.size() - shown : 0));
                }
            }
            return branches;
        }
    }
}
