package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litechat.domain.Attributes;
import litechat.domain.TrashEntry;
import litechat.persistence.IntegrityService;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.TrashService;
import litechat.persistence.faults.Contents;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** A sequence of steps, done to a database and to the model. */
final class ModelRun {
    private static final int CHECK_EVERY = 10;

    private final LiteChatDatabase database;
    private final Model model = new Model();

    ModelRun(LiteChatDatabase database) {
        this.database = database;
        PersistenceService.bind(database);
    }

    /** Does the steps. @return what is wrong after the first step that differs, or null */
    @Nullable
    String difference(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<String> expected = model.attempt(step);
            String actual = outcome(step);
            if (!expected.contains(actual)) {
                return "step " + i + " " + step.text() + "\n  gave " + actual + "\n  and not " + expected;
            }
            String wrong = wrongRows();
            if (wrong == null && (i % CHECK_EVERY == 0 || i == steps.size() - 1)) {
                wrong = wrongIntegrity();
            }
            if (wrong != null) {
                return "after step " + i + " " + step.text() + "\n  " + wrong;
            }
        }
        return null;
    }

    private static String outcome(Step step) {
        try {
            return String.valueOf(step.service().call());
        } catch (RuntimeException e) { // which it is, the model says
            return Refusal.textOf(e);
        }
    }

    private @Nullable String wrongRows() {
        Contents contents = Contents.of(database);
        for (String table : Model.TABLES) {
            Map<String, @Nullable Object> actual = new TreeMap<>();
            for (Attributes row : contents.table(table)) {
                actual.put(RawRows.keyOf(table, row), Plain.of(row));
            }
            if (!actual.equals(model.table(table))) {
                return table + " is " + actual + "\n  and not " + model.table(table);
            }
        }
        List<String> actual = trash(contents);
        List<String> expected = expectedTrash();
        return actual.equals(expected) ? null : "trash is " + actual + "\n  and not " + expected;
    }

    /** Each entry, and how many rows and values it has; nothing else may lie in the table. */
    private static List<String> trash(Contents contents) {
        Map<String, Integer> parts = new TreeMap<>();
        for (Attributes row : contents.table("trash")) {
            String group = row.text("groupId");
            if (group != null) {
                Integer known = parts.get(group);
                parts.put(group, known == null ? 1 : known + 1);
            }
        }
        List<String> entries = new ArrayList<>();
        for (TrashEntry entry : TrashService.load()) {
            Integer count = parts.remove(entry.id());
            entries.add(entry.id() + " " + entry.kind() + " " + entry.title() + " " + entry.deletedAt() + " "
                    + entry.rows() + " of " + (count == null ? 0 : count));
        }
        entries.sort(null);
        for (String lost : parts.keySet()) {
            entries.add("parts of no entry " + lost);
        }
        return entries;
    }

    private List<String> expectedTrash() {
        List<String> entries = new ArrayList<>();
        for (Model.Entry entry : model.trash().values()) {
            int rows = entry.rows().size();
            entries.add(entry.id() + " " + entry.kind() + " " + entry.title() + " " + entry.deletedAt() + " " + rows
                    + " of " + (rows + entry.values().size()));
        }
        entries.sort(null);
        return entries;
    }

    private static @Nullable String wrongIntegrity() {
        List<?> findings = IntegrityService.check();
        return findings.isEmpty() ? null : "the integrity check finds " + findings;
    }
}
