package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectTreeTest {
    private static Project project(String id, @Nullable String parentId) {
        return Project.create(id, "Project " + id, parentId, new Timestamp(1));
    }

    private static List<String> ids(List<Project> projects) {
        return projects.stream().map(Project::id).toList();
    }

    @Test
    void eachProjectStandsBelowItsParentAndSiblingsKeepTheirOrder() {
        ProjectTree tree = new ProjectTree(List.of(
                project("a", null), project("b", null), project("d", "a"), project("c", "a"), project("e", "c")));
        assertEquals(List.of("a", "b"), ids(tree.roots()));
        assertEquals(List.of("d", "c"), ids(tree.children("a")));
        assertEquals(List.of(), tree.children("b"));
        assertEquals(List.of("a", "d", "c", "e", "b"), ids(tree.all()));
        assertEquals(List.of("c", "e"), ids(tree.subtree("c")));
        assertEquals(List.of("e", "c", "a"), ids(tree.upwards("e")));
    }

    @Test
    void whatIsNotThereHasNothingAboveOrBelow() {
        ProjectTree tree = new ProjectTree(List.of(project("a", null)));
        assertNull(tree.find(null));
        assertNull(tree.find("x"));
        assertEquals(List.of(), tree.subtree("x"));
        assertEquals(List.of(), tree.upwards("x"));
        assertEquals(List.of(), tree.upwards(null));
    }

    @Test
    void aProjectWhoseParentIsLostStandsAtTheTop() {
        ProjectTree tree = new ProjectTree(List.of(project("a", "gone"), project("b", "a")));
        assertEquals(List.of("a"), ids(tree.roots()));
        assertEquals(List.of("b", "a"), ids(tree.upwards("b")));
    }

    @Test
    void projectsInACircleStandAtTheTopAndEndEveryWalk() {
        ProjectTree tree = new ProjectTree(List.of(project("a", "b"), project("b", "a"), project("c", "b")));
        assertEquals(List.of("a", "b"), ids(tree.roots()));
        assertEquals(List.of("c"), ids(tree.children("b")));
        assertEquals(List.of("a", "b", "c"), ids(tree.all()));
        assertEquals(List.of("c", "b", "a"), ids(tree.upwards("c")));
    }
}
