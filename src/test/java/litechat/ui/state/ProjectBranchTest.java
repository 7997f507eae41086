package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import litechat.domain.Conversation;
import litechat.domain.Project;
import litechat.domain.ProjectTree;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectBranchTest {
    private static final ProjectTree TREE = new ProjectTree(
            List.of(project("work", null), project("home", null), project("java", "work"), project("empty", "work")));
    private static final List<Conversation> ALL =
            List.of(conversation("1", "java"), conversation("2", "work"), conversation("3", "java"));

    private static Project project(String id, @Nullable String parentId) {
        return Project.create(id, id, parentId, new Timestamp(1));
    }

    private static Conversation conversation(String id, String projectId) {
        return Rows.conversation(id, id, 1).withProjectId(projectId);
    }

    private static String text(List<ProjectBranch> branches) {
        List<String> texts = new ArrayList<>();
        for (ProjectBranch branch : branches) {
            List<String> conversations =
                    branch.conversations().stream().map(Conversation::id).toList();
            texts.add(branch.project().id()
                    + (branch.isExpanded() ? "-" : "+")
                    + text(branch.inside())
                    + conversations
                    + (branch.hidden() == 0 ? "" : "…" + branch.hidden()));
        }
        return texts.toString();
    }

    @Test
    void whatIsCollapsedShowsNothingOfWhatIsInside() {
        assertEquals("[work+[][], home+[][]]", text(ProjectBranch.of(TREE, ALL, Set.of("java"), false, 9)));
    }

    @Test
    void whatIsExpandedShowsItsProjectsAndItsConversations() {
        assertEquals(
                "[work-[java-[][1, 3], empty+[][]][2], home+[][]]",
                text(ProjectBranch.of(TREE, ALL, Set.of("work", "java"), false, 9)));
    }

    @Test
    void aFilterShowsWhatItFindsWhateverIsCollapsedAndNothingElse() {
        assertEquals(
                "[work-[java-[][3]][]]",
                text(ProjectBranch.of(TREE, List.of(conversation("3", "java")), Set.of(), true, 9)));
        assertEquals("[]", text(ProjectBranch.of(TREE, List.of(), Set.of("work"), true, 9)));
    }

    @Test
    void whatIsBeyondTheLimitIsCounted() {
        assertEquals(
                "[work-[java-[][1]…1, empty+[][]][2], home+[][]]",
                text(ProjectBranch.of(TREE, ALL, Set.of("work", "java"), false, 1)));
    }
}
