package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.persistence.staging.StagedRow;

/** The projects of a file, each behind the one that it lies in. */
final class ParentsFirst {
    private ParentsFirst() {}

    static List<StagedRow> of(List<StagedRow> projects) {
        Map<String, StagedRow> byKey = new HashMap<>();
        for (StagedRow each : projects) {
            byKey.put(each.key(), each);
        }
        Set<String> placed = new HashSet<>();
        List<StagedRow> ordered = new ArrayList<>();
        for (StagedRow each : projects) {
            List<StagedRow> path = new ArrayList<>();
            StagedRow next = each;
            while (next != null && placed.add(next.key())) {
                path.add(next);
                String parent = next.row().text("parentId");
                next = parent == null ? null : byKey.get(parent);
            }
            for (int i = path.size() - 1; i >= 0; i--) {
                ordered.add(path.get(i));
            }
        }
        return ordered;
    }
}
