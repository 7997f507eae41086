package litechat.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;

/** Numbers the turns of imported conversations anew where two claim one place. */
final class ImportedOrder {
    private ImportedOrder() {}

    static void renumber(Map<String, Attributes> rows) {
        Map<String, List<String>> spines = new LinkedHashMap<>();
        for (Map.Entry<String, Attributes> row : rows.entrySet()) {
            Double index = row.getValue().number("index");
            if (index != null && index >= 0 && row.getValue().get("parentId") == null) {
                String conversation = String.valueOf(row.getValue().text("conversationId"));
                List<String> spine = spines.get(conversation);
                if (spine == null) {
                    spine = new ArrayList<>();
                    spines.put(conversation, spine);
                }
                spine.add(row.getKey());
            }
        }
        for (List<String> spine : spines.values()) {
            if (hasDoubles(rows, spine)) {
                spine.sort((a, b) -> compare(present(rows, a), present(rows, b)));
                for (int i = 0; i < spine.size(); i++) {
                    rows.put(spine.get(i), present(rows, spine.get(i)).with("index", (double) i));
                }
            }
        }
    }

    private static boolean hasDoubles(Map<String, Attributes> rows, List<String> spine) {
        Set<Double> places = new HashSet<>();
        for (String id : spine) {
            Double index = present(rows, id).number("index");
            if (index != null && !places.add(index)) {
                return true;
            }
        }
        return false;
    }

    private static int compare(Attributes a, Attributes b) {
        int byIndex = Double.compare(index(a), index(b));
        int byTime = byIndex != 0 ? byIndex : Double.compare(created(a), created(b));
        return byTime != 0 ? byTime : a.key("id").compareTo(b.key("id"));
    }

    private static double index(Attributes row) {
        Double index = row.number("index");
        return index == null ? 0 : index;
    }

    private static double created(Attributes row) {
        return row.get("createdAt") instanceof Timestamp moment ? moment.epochMillis() : 0;
    }

    private static Attributes present(Map<String, Attributes> rows, String id) {
        return rows.getOrDefault(id, Attributes.NONE);
    }
}
