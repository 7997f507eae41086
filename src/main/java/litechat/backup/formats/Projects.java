package litechat.backup.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** The projects that become of another program's folders. */
final class Projects {
    private final Rows rows;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Projects(Rows rows) {
        this.rows = rows;
    }

    /** Writes a project, once. @return its id here */
    String project(String source, String name, @Nullable String systemPrompt, @Nullable Timestamp created) {
        String known = ids.get(source);
        if (known != null) {
            return known;
        }
        String id = rows.ids.of("project", source);
        ids.put(source, id);
        Timestamp moment = created == null ? new Timestamp(0) : created;
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", free(name.isBlank() ? rows.format.title() : name.trim()));
        row.put("path", null);
        row.put("parentId", null);
        row.put("systemPrompt", systemPrompt);
        row.put(
                "metadata",
                Attributes.of(
                        "source", Attributes.of("program", rows.format.word()).with("id", source)));
        row.put("createdAt", moment);
        row.put("updatedAt", moment);
        rows.row(DataSection.PROJECTS, Attributes.of(row));
        return id;
    }

    /** A name that no other project has; two folders may have the same one, two projects beside one another may not. */
    private String free(String name) {
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }
}
