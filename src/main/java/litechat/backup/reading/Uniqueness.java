package litechat.backup.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.rows.RawRows;
import litechat.persistence.staging.IdTable;
import org.jspecify.annotations.Nullable;

/** Finds rows that claim what another one has already: an id, a name, a pair, a place in a conversation. */
final class Uniqueness {
    private static final Set<String> NAMED = Set.of("mods", "providerConfigs", "apiKeys", "syncRepos", "rules", "tags");
    private static final double HIDDEN = -1;
    private static final double LARGEST_INDEX = 1e9;

    private final Remarks remarks;
    private final Map<String, IdTable> ids = new HashMap<>();
    private final Map<String, IdTable> names = new HashMap<>();
    private final IdTable places = new IdTable();
    private final Set<String> disordered = new HashSet<>();

    Uniqueness(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The conversations whose turns have to be numbered again. */
    Set<String> disordered() {
        return disordered;
    }

    /** The ids of a section that have been seen. */
    IdTable ids(String section) {
        return table(ids, section);
    }

    /** Whether a row is to be taken, rather than left out or refused. */
    boolean isNew(DataSection section, Attributes row, Place place) {
        String key = RawRows.keyField(section.table());
        switch (ids(section.title()).add(row.key(key), row.hashCode(), weight(row))) {
            case WITH_SAME_CONTENT -> {
                remarks.add(new Remark(Reason.ROW_TWICE, place, "The same row stands there twice; it is taken once."));
                return false;
            }
            case WITH_OTHER_CONTENT -> {
                remarks.add(new Remark(
                        Reason.ID_TWICE, place.field(key), "Another row with different content has the same id."));
                return false;
            }
            default -> {}
        }
        if (section.title().equals("tagRuleLinks") && isTaken("pairs", row.key("tagId") + "\n" + row.key("ruleId"))) {
            remarks.add(new Remark(Reason.LINK_TWICE, place, "The tag has this rule already; the link is left out."));
            return false;
        }
        checkName(section.title(), row, place);
        if (section.title().equals("interactions")) {
            checkOrder(row, place);
        }
        return true;
    }

    private void checkName(String section, Attributes row, Place place) {
        boolean inTree = section.equals("projects");
        if (inTree || NAMED.contains(section)) {
            String name = inTree ? row.key("parentId") + "\n" + row.key("name") : row.key("name");
            if (isTaken(section, name)) {
                remarks.add(new Remark(
                        Reason.NAME_TAKEN, place.field("name"), "Another one has this name; a number is added to it."));
            }
        }
    }

    private void checkOrder(Attributes row, Place place) {
        double index = row.get("index") instanceof Double number ? number : HIDDEN;
        boolean whole = Math.floor(index) == index && index >= 0 && index <= LARGEST_INDEX;
        if (index == HIDDEN) {
            return;
        }
        if (!whole) {
            disordered.add(row.key("conversationId"));
            remarks.add(new Remark(
                    Reason.ORDER,
                    place.field("index"),
                    "This is no place in a conversation; the turns are numbered again."));
        } else if (places.add(row.key("conversationId") + "\n" + row.key("parentId") + "\n" + (int) index, 0, 0)
                != IdTable.Seen.NEVER) {
            disordered.add(row.key("conversationId"));
            remarks.add(new Remark(
                    Reason.ORDER, place.field("index"), "Another turn has this place; the turns are numbered again."));
        }
    }

    private boolean isTaken(String kind, String name) {
        return table(names, kind).add(name, 0, 0) != IdTable.Seen.NEVER;
    }

    private static IdTable table(Map<String, IdTable> tables, String name) {
        IdTable table = tables.get(name);
        if (table == null) {
            table = new IdTable();
            tables.put(name, table);
        }
        return table;
    }

    /** A second trace of a row's content, beside its hash. */
    private static int weight(@Nullable Object value) {
        int weight = 1;
        if (value instanceof String text) {
            return text.length() * 3;
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                weight = weight * 5 + weight(element);
            }
        } else if (value instanceof Attributes object) {
            for (Object member : object.asMap().values()) {
                weight = weight * 7 + weight(member);
            }
        }
        return weight;
    }
}
