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
import org.jspecify.annotations.Nullable;

/** The rows of one section to be imported, each checked by itself and against the others of its section. */
final class ImportedRows {
    private static final int DEEPEST = 64;
    private static final int LONGEST_KEY = 1000;

    private final LiteChatDatabase database;
    private final DataSection section;
    private final Map<String, Attributes> rows = new LinkedHashMap<>();
    private final List<Set<List<Object>>> taken = new ArrayList<>();

    ImportedRows(LiteChatDatabase database, DataSection section, RowStream stream) {
        this.database = database;
        this.section = section;
        for (int i = 0; i < Schema.uniqueIndexes(section.table()).size(); i++) {
            taken.add(new HashSet<>());
        }
        for (List<Attributes> page = stream.next(); page != null; page = stream.next()) {
            for (Attributes row : page) {
                add(row);
            }
        }
        if (section == DataSection.PROJECTS) {
            new ImportedProjects(rows).check();
        } else if (section == DataSection.INTERACTIONS) {
            ImportedOrder.renumber(rows);
        }
    }

    /** By their keys, in their order. */
    Map<String, Attributes> rows() {
        return rows;
    }

    private void add(Attributes given) {
        String place = section.title() + "[" + rows.size() + "]";
        Attributes row = clean(given, place, 1);
        String key = row.text(RawRows.keyField(section.table()));
        String keyPlace = place + "." + RawRows.keyField(section.table());
        if (key == null || key.isEmpty() || key.length() > LONGEST_KEY) {
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
        if (rows.put(key, row) != null) {
            throw new ImportRefused(keyPlace, "is there twice");
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
