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
import litechat.persistence.staging.TurnPlaces;
import org.jspecify.annotations.Nullable;

/** Reads the whole database, page by page, and lists what this program would not have written. It changes nothing. */
public final class IntegrityCheck {
    private static final int PROVED_AT_ONCE = 20;

    private final LiteChatDatabase database;
    private final RowPages pages;
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> siblings = new HashSet<>();
    private final List<Finding> suspected = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int examined;

    public IntegrityCheck(LiteChatDatabase database) {
        this.database = database;
        List<String> tables = new ArrayList<>();
        for (Table<?> table : database.tables()) {
            tables.add(table.name());
        }
        pages = new RowPages(database, tables);
        for (Reference reference : Reference.ALL) {
            String target = reference.target();
            if (!keys.containsKey(target)) {
                keys.put(target, new HashSet<>(database.raw(target).toQuery().primaryKeys()));
            }
        }
    }

    /** Goes on for a moment. @return whether there is more to do */
    public boolean readNext() {
        if (pages.hasNext()) {
            for (RowPages.Sized sized : pages.next()) {
                check(sized.table(), RawRows.keyOf(sized.table(), sized.row()), sized.row());
            }
            if (!pages.hasNext()) {
                findCycles();
            }
            return true;
        }
        proveNext();
        return examined < suspected.size();
    }

    /** How many rows it has read. */
    public double rowsRead() {
        return pages.read();
    }

    public double rowsTotal() {
        return pages.total();
    }

    /** What is wrong, once there is nothing more to do. */
    public List<Finding> findings() {
        return findings;
    }

    /** Leaves out what only seemed so, because a row came or went while others were read. */
    private void proveNext() {
        FindingProof proof = new FindingProof(database);
        int end = Math.min(examined + PROVED_AT_ONCE, suspected.size());
        for (; examined < end; examined++) {
            if (proof.row(suspected.get(examined)) != null) {
                findings.add(suspected.get(examined));
            }
        }
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
        if (table.equals("projects")) {
            checkSiblings(key, row);
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
        String place = row.text("conversationId") + " " + row.number("index");
        if (TurnPlaces.isOnSpine(row) && !places.add(place)) {
            found(Problem.DUPLICATE_ORDER, "interactions", key, "index", row.key("index"));
        }
    }

    private void checkSiblings(String key, Attributes row) {
        String parent = row.text("parentId");
        if (parent != null) {
            parents.put(key, parent);
        }
        if (!siblings.add((parent == null ? "" : parent) + " " + row.text("name"))) {
            found(Problem.SAME_NAME, "projects", key, "name", row.text("name"));
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
        suspected.add(new Finding(problem, table, key, field, value));
    }
}
