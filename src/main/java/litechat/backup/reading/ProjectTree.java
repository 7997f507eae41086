package litechat.backup.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import litechat.backup.json.Place;
import litechat.domain.Attributes;

/** The projects of a file, and what is wrong with how they lie in one another. */
final class ProjectTree {
    private static final int DEEPEST = 1000;

    private final Remarks remarks;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    ProjectTree(Remarks remarks) {
        this.remarks = remarks;
    }

    void add(Attributes project, Place place) {
        String parent = project.text("parentId");
        if (parent != null) {
            parents.put(project.key("id"), parent);
            places.put(project.key("id"), place.field("parentId"));
        }
    }

    void check() {
        for (Map.Entry<String, Place> project : places.entrySet()) {
            int depth = depth(project.getKey());
            if (depth < 0) {
                remarks.add(new Remark(Reason.PROJECT_CYCLE, project.getValue(), "The project lies within itself."));
            } else if (depth > DEEPEST) {
                remarks.add(new Remark(Reason.PROJECT_DEPTH, project.getValue(), "The project lies too deep."));
            }
        }
    }

    /** How many projects lie around one; -1 if that never ends. Every project is walked over once. */
    private int depth(String id) {
        Set<String> path = new HashSet<>();
        String at = id;
        while (at != null && !depths.containsKey(at) && path.add(at)) {
            at = parents.get(at);
        }
        boolean endless = at != null && (path.contains(at) || depths.getOrDefault(at, -1) == -1);
        int depth = endless ? -1 : (at == null ? -1 : depths.getOrDefault(at, -1)) + path.size();
        String inner = id;
        for (int i = 0; i < path.size(); i++) {
            depths.put(inner, endless ? -1 : depth - i);
            inner = parents.getOrDefault(inner, "");
        }
        return depths.getOrDefault(id, depth);
    }
}
