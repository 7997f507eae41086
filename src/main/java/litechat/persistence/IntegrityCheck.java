package litechat.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Finding;
import litechat.domain.Finding.Problem;
import litechat.domain.Timestamp;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Reads the whole database, page by page, and lists what this program would not have written. It changes nothing. */
final class IntegrityCheck {
    private static final int PAGE = 500;

    private final LiteChatDatabase database;
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    IntegrityCheck(LiteChatDatabase database) {
        this.database = database;
    }

    List<Finding> run() {
        for (Reference reference : Reference.ALL) {
            String target = reference.target();
            if (!keys.containsKey(target)) {
                keys.put(target, new HashSet<>(database.raw(target).toQuery().primaryKeys()));
            }
        }
        for (Table<?> table : database.tables()) {
            check(table);
        }
        findCycles();
        return stillTrue();
    }

    private void check(Table<?> table) {
        Table<Attributes> rows = database.raw(table.name());
        List<Attributes> page = rows.toQuery().limit(PAGE).toList();
        while (!page.isEmpty()) {
            for (Attributes row : page) {
                check(table.name(), RawRows.keyOf(table.name(), row), row);
            }
            // The key itself and not its text: numbers stand before all texts.
            Object last = page.get(page.size() - 1).get(RawRows.keyField(table.name()));
            page = last == null
                    ? List.of()
                    : rows.where(":id").above(last).limit(PAGE).toList();
        }
    }

    /** Without what only seemed so, because a row came or went while others were read. */
    private List<Finding> stillTrue() {
        FindingProof proof = new FindingProof(database);
        List<Finding> proved = new ArrayList<>();
        for (Finding finding : findings) {
            if (proof.row(finding) != null) {
                proved.add(finding);
            }
        }
        return proved;
    }

    private void check(String table, String key, Attributes row) {
        if (!database.isReadable(table, row)) {
            found(Problem.UNREADABLE, table, key, "", null);
            return;
        }
        for (Reference reference : Reference.ALL) {
            if (reference.table().equals(table)) {
                checkReference(reference, key, row.get(reference.field()));
            }
        }
        for (String field : Schema.TIMES.getOrDefault(table, List.of())) {
            Object value = row.get(field);
            if (value != null && !(value instanceof Timestamp)) {
                found(Problem.INVALID_DATE, table, key, field, value instanceof String text ? text : "");
            }
        }
        if (table.equals("interactions")) {
            checkPlace(key, row);
        }
        if (table.equals("projects") && row.text("parentId") != null) {
            parents.put(key, String.valueOf(row.text("parentId")));
        }
    }

    private void checkReference(Reference reference, String key, @Nullable Object value) {
        switch (reference.onDelete()) {
            case CASCADE -> {
                if (value instanceof String id && !exists(reference, id)) {
                    found(
                            reference.isOwner() ? Problem.ORPHAN : Problem.DANGLING,
                            reference.table(),
                            key,
                            reference.field(),
                            id);
                }
            }
            case UNLINK -> {
                if (value instanceof String id && !exists(reference, id)) {
                    found(Problem.DANGLING, reference.table(), key, reference.field(), id);
                }
            }
            case REMOVE_FROM_LIST -> {
                for (Object id : new LinkedHashSet<>(value instanceof List<?> list ? list : List.of())) {
                    if (id instanceof String text && !exists(reference, text)) {
                        found(Problem.DANGLING, reference.table(), key, reference.field(), text);
                    }
                }
            }
            case CLEAR_MODEL -> {
                // A choice whose provider is away is a wish that is remembered, not an error.
            }
        }
    }

    private boolean exists(Reference reference, String id) {
        return keys.getOrDefault(reference.target(), Set.of()).contains(id);
    }

    private void checkPlace(String key, Attributes row) {
        Double index = row.number("index");
        boolean onSpine = row.get("parentId") == null && index != null && index >= 0;
        String place = row.text("conversationId") + " " + index;
        if (onSpine && !places.add(place)) {
            found(Problem.DUPLICATE_ORDER, "interactions", key, "index", row.key("index"));
        }
    }

    private void findCycles() {
        Set<String> safe = new HashSet<>();
        for (String start : new ArrayList<>(parents.keySet())) {
            Set<String> path = new HashSet<>();
            String next = start;
            while (next != null && !safe.contains(next) && path.add(next)) {
                next = parents.get(next);
            }
            if (next != null && !safe.contains(next)) {
                found(Problem.CYCLE, "projects", next, "parentId", parents.get(next));
                parents.remove(next);
            }
            safe.addAll(path);
        }
    }

    private void found(Problem problem, String table, String key, String field, @Nullable String value) {
        findings.add(new Finding(problem, table, key, field, value));
    }
}
