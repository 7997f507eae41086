package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Finds out who has a name that only one row may have, and makes up one that is free. */
final class FreeName {
    private static final Set<DataSection> NAMED = Set.of(
            DataSection.API_KEYS,
            DataSection.PROVIDER_CONFIGS,
            DataSection.RULES,
            DataSection.TAGS,
            DataSection.MODS,
            DataSection.SYNC_REPOS);

    private final DataSection section;
    private final Table<Attributes> table;

    FreeName(LiteChatDatabase database, DataSection section) {
        this.section = section;
        table = database.raw(section.table());
    }

    /** Whether the rows of a section have names of their own. */
    static boolean isNamed(DataSection section) {
        return NAMED.contains(section) || section == DataSection.PROJECTS;
    }

    /** The row that has what only one may have, if it is another one. */
    @Nullable
    Attributes holder(Attributes row) {
        return holder(row, row.key("name"));
    }

    /** The row, with a number behind its name if that is taken. */
    Attributes freed(Attributes row) {
        String name = row.key("name");
        Attributes free = row;
        for (int number = 2; isNamed(section) && holder(free) != null; number++) {
            free = row.with("name", name + " (" + number + ")");
        }
        return free;
    }

    /** Whether the stored name is the given one with a number behind it, as this class makes them. */
    static boolean isNumbered(@Nullable String stored, @Nullable String given) {
        if (stored == null || given == null || !stored.startsWith(given + " (") || !stored.endsWith(")")) {
            return false;
        }
        String number = stored.substring(given.length() + 2, stored.length() - 1);
        boolean digits = !number.isEmpty();
        for (int i = 0; i < number.length(); i++) {
            digits &= number.charAt(i) >= '0' && number.charAt(i) <= '9';
        }
        return digits;
    }

    private @Nullable Attributes holder(Attributes row, String name) {
        String field = RawRows.keyField(section.table());
        for (Attributes other : candidates(row, name)) {
            boolean beside =
                    section != DataSection.PROJECTS || Objects.equals(other.text("parentId"), row.text("parentId"));
            if (beside && !Objects.equals(other.get(field), row.get(field))) {
                return other;
            }
        }
        return null;
    }

    private List<Attributes> candidates(Attributes row, String name) {
        if (isNamed(section)) {
            return table.where("name").equalTo(name).toList();
        }
        if (section == DataSection.TAG_RULE_LINKS) {
            List<Object> pair = new ArrayList<>(List.of(row.key("tagId"), row.key("ruleId")));
            return table.where("[tagId+ruleId]").equalTo(pair).toList();
        }
        return List.of();
    }
}
