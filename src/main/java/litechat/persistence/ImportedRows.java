package litechat.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import litechat.persistence.rows.RawRows;
import litechat.persistence.staging.IdTable;
import litechat.persistence.staging.StagedRows;
import litechat.persistence.staging.StoredRows;
import litechat.persistence.staging.TurnPlaces;
import org.jspecify.annotations.Nullable;

/** The rows of one section to be imported: each is checked by itself and against the others of its section, and put aside. */
final class ImportedRows {
    private static final int DEEPEST = 64;
    private static final int LONGEST_KEY = 1000;

    private final LiteChatDatabase database;
    private final DataSection section;
    private final StagedRows staged;
    private final Set<String> disordered;
    private final IdTable keys = new IdTable();
    private final IdTable places = new IdTable();
    private final List<Set<List<Object>>> taken = new ArrayList<>();
    private final Map<String, Attributes> projects = new LinkedHashMap<>();
    private int count;

    /**
     * A section that has not begun.
     *
     * @param disordered takes the conversations two of whose turns claim one place
     */
    ImportedRows(LiteChatDatabase database, DataSection section, StagedRows staged, Set<String> disordered) {
        this.database = database;
        this.section = section;
        this.staged = staged;
        this.disordered = disordered;
        for (int i = 0; i < Schema.uniqueIndexes(section.table()).size(); i++) {
            taken.add(new HashSet<>());
        }
    }

    void take(RowStream stream) {
        for (List<Attributes> page = stream.next(); page != null; page = stream.next()) {
            for (Attributes row : page) {
                add(row);
                if (staged.isFull()) {
                    staged.flush();
                }
            }
        }
        new ImportedProjects(projects).check();
    }

    private void add(Attributes given) {
        String place = section.title() + "[" + count++ + "]";
        Attributes row = StoredRows.withTextKeys(section.table(), clean(given, place, 1));
        String key = row.text(RawRows.keyField(section.table()));
        String keyPlace = place + "." + RawRows.keyField(section.table());
        if (key == null || key.isEmpty() || (key.length() > LONGEST_KEY && !section.isSettings())) {
            throw new ImportRefused(keyPlace, "is not a key");
        }
        if (!section.has(key)) {
            throw new ImportRefused(keyPlace, "is not a setting");
        }
        for (String field : Schema.TIMES.getOrDefault(section.table(), List.of())) {
            row = withMoment(row, field, place);
        }
        if (!database.isReadable(section.table(), row)) {
            throw new ImportRefused(place, "lacks a field that it needs");
        }
        requireUnique(row, place);
        if (isTaken(key)) {
            throw new ImportRefused(keyPlace, "is there twice");
        }
        staged.row(section, row);
        noteOrder(key, row);
    }

    /** What was seen is known by hashes; what was put aside tells whether it was really this key. */
    private boolean isTaken(String key) {
        if (keys.add(key, 0, 0) == IdTable.Seen.NEVER) {
            return false;
        }
        staged.flush();
        return staged.has(section, key);
    }

    private void noteOrder(String key, Attributes row) {
        if (section == DataSection.PROJECTS) {
            projects.put(key, Attributes.of("name", row.get("name")).with("parentId", row.get("parentId")));
        } else if (section == DataSection.INTERACTIONS && TurnPlaces.isOnSpine(row)) {
            String conversation = row.key("conversationId");
            if (places.add(conversation + "\n" + row.get("index"), 0, 0) != IdTable.Seen.NEVER) {
                disordered.add(conversation);
            }
        }
    }

    private static Attributes withMoment(Attributes row, String field, String place) {
        Object value = row.get(field);
        Object moment = value instanceof String text ? IsoDate.parse(text) : value;
        if (value != null && !(moment instanceof Timestamp)) {
            throw new ImportRefused(place + "." + field, "is not a date");
        }
        return moment == value ? row : row.with(field, moment);
    }

    private void requireUnique(Attributes row, String place) {
        List<List<String>> indexes = Schema.uniqueIndexes(section.table());
        for (int i = 0; i < indexes.size(); i++) {
            List<Object> key = new ArrayList<>();
            for (String field : indexes.get(i)) {
                Object value = row.get(field);
                if (value != null) {
                    key.add(value);
                }
            }
            if (key.size() == indexes.get(i).size() && !taken.get(i).add(key)) {
                throw new ImportRefused(place + "." + String.join("+", indexes.get(i)), "is there twice");
            }
        }
    }

    /** Without what would become the prototype of an object, and not deeper than a browser can take. */
    private static Attributes clean(Attributes given, String place, int depth) {
        if (depth > DEEPEST) {
            throw new ImportRefused(place, "is nested too deeply");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> field : given.asMap().entrySet()) {
            if (!field.getKey().equals("__proto__")) {
                fields.put(field.getKey(), cleaned(field.getValue(), place + "." + field.getKey(), depth));
            }
        }
        return Attributes.of(fields);
    }

    private static @Nullable Object cleaned(@Nullable Object value, String place, int depth) {
        if (value instanceof Attributes nested) {
            return clean(nested, place, depth + 1);
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        if (depth > DEEPEST) {
            throw new ImportRefused(place, "is nested too deeply");
        }
        List<@Nullable Object> cleaned = new ArrayList<>();
        for (Object each : list) {
            cleaned.add(cleaned(each, place, depth + 1));
        }
        return cleaned;
    }
}
