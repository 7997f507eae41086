package litechat.persistence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** The tree of the projects to be imported: no circle, and no two siblings of one name. */
record ImportedProjects(Map<String, Attributes> rows) {
    void check() {
        Set<List<String>> names = new HashSet<>();
        int number = 0;
        for (Map.Entry<String, Attributes> row : rows.entrySet()) {
            String place = "projects[" + number++ + "]";
            requireNoCircle(row.getKey(), place + ".parentId");
            String parent = parentOf(row.getKey());
            if (!names.add(List.of(
                    parent == null ? "" : parent, String.valueOf(row.getValue().text("name"))))) {
                throw new ImportRefused(place + ".name", "is that of another project beside it");
            }
        }
    }

    private void requireNoCircle(String id, String place) {
        Set<String> above = new HashSet<>();
        for (String next = id; next != null; next = parentOf(next)) {
            if (!above.add(next)) {
                throw new ImportRefused(place, "leads in a circle");
            }
        }
    }

    /** A parent that is not there is none: then the project is at the top. */
    private @Nullable String parentOf(String id) {
        Attributes row = rows.get(id);
        String parent = row == null ? null : row.text("parentId");
        return parent != null && rows.containsKey(parent) ? parent : null;
    }
}
