package litechat.backup.merge;

import java.util.HashSet;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.Table;

/** A circle that projects would make if one of them came where it wants to be: two trees that are each sound may make one together. */
final class ProjectCircle {
    private ProjectCircle() {}

    /** Whether the way up from a project, which need not be there yet, leads back to it or never ends. */
    static boolean isClosedBy(Table<Attributes> projects, Attributes project) {
        Set<String> above = new HashSet<>(Set.of(project.key("id")));
        String parent = project.text("parentId");
        while (parent != null && above.add(parent)) {
            Attributes next = projects.get(parent);
            parent = next == null ? null : next.text("parentId");
        }
        return parent != null;
    }
}
