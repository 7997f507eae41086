package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Finding;
import litechat.domain.Interaction;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Repairs what the check found; what was there before goes to the trash, so that a repair can be undone. */
final class IntegrityRepair {
    private final LiteChatDatabase database;
    private final Trash.Bin bin;
    private final Timestamp now;

    IntegrityRepair(LiteChatDatabase database, Trash.Bin bin, Timestamp now) {
        this.database = database;
        this.bin = bin;
        this.now = now;
    }

    /** Repairs one thing, in the transaction of its caller. */
    void repair(Finding finding) {
        Attributes row = new FindingProof(database).row(finding);
        if (row == null) {
            return; // an earlier repair or another tab saw to it
        }
        switch (finding.problem()) {
            case ORPHAN -> new Deletion(database, bin).delete(finding.table(), List.of(finding.key()));
            case UNREADABLE -> removeUnreadable(finding.table(), finding.key(), row);
            case DANGLING, CYCLE -> unlink(finding, row);
            case SAME_NAME -> keepNamesApart(finding.key());
            case DUPLICATE_ORDER -> renumber(String.valueOf(row.text("conversationId")));
            case INVALID_DATE -> set(finding.table(), finding.key(), row, finding.field(), nearest(finding, row));
        }
    }

    private void removeUnreadable(String table, String key, Attributes row) {
        Object stored = row.get(RawRows.keyField(table));
        if (stored instanceof Double number) {
            bin.rows(table, List.of(row));
            database.raw(table).where(":id").equalTo(number).delete();
            return;
        }
        if (table.equals("projects")) {
            moveToTop(key);
        }
        new Deletion(database, bin).delete(table, List.of(key));
    }

    /** What lies in a project that cannot be read is not to go with it. */
    private void moveToTop(String projectId) {
        for (Reference reference : Reference.to("projects")) {
            for (Attributes inside : database.raw(reference.table())
                    .where(reference.field())
                    .equalTo(projectId)
                    .toList()) {
                String key = RawRows.keyOf(reference.table(), inside);
                set(reference.table(), key, inside, reference.field(), null);
                if (reference.table().equals("projects")) {
                    keepNamesApart(key);
                }
            }
        }
    }

    /** A project whose name is taken where it lies gets the next one that is free. */
    private void keepNamesApart(String projectId) {
        Attributes row = database.raw("projects").get(projectId);
        String name = row == null ? null : row.text("name");
        if (row == null || name == null) {
            return;
        }
        String free = name;
        for (int i = 2; ProjectRecords.isTaken(database, projectId, free, row.text("parentId")); i++) {
            free = name + " (" + i + ")";
        }
        if (!free.equals(name)) {
            set("projects", projectId, row, "name", free);
        }
    }

    private void unlink(Finding finding, Attributes row) {
        if (row.get(finding.field()) instanceof List<?> list) {
            List<@Nullable Object> rest = new ArrayList<>(list);
            rest.removeIf(each -> each != null && each.equals(finding.value()));
            set(finding.table(), finding.key(), row, finding.field(), rest);
        } else {
            set(finding.table(), finding.key(), row, finding.field(), null);
            if (finding.table().equals("projects") && finding.field().equals("parentId")) {
                keepNamesApart(finding.key());
            }
        }
    }

    private void renumber(String conversationId) {
        List<Interaction> spine = new ArrayList<>();
        for (Interaction interaction : InteractionRecords.load(database, conversationId)) {
            if (interaction.parentId() == null && interaction.index() >= 0) {
                spine.add(interaction);
            }
        }
        spine.sort(Comparator.comparingDouble(Interaction::index)
                .thenComparing(interaction -> interaction.createdAt() == null ? now : interaction.createdAt())
                .thenComparing(Interaction::id));
        for (int i = 0; i < spine.size(); i++) {
            Interaction interaction = spine.get(i);
            if (interaction.index() != i) {
                bin.field("interactions", interaction.id(), "index", interaction.index(), (double) i);
                database.interactions().update(interaction.id(), Changes.of("index", (double) i));
            }
        }
    }

    /** The moment that the text is, if it is one; else the first that the row has, in the order of its kind; else now. */
    private Timestamp nearest(Finding finding, Attributes row) {
        Timestamp read = row.get(finding.field()) instanceof String text ? IsoDate.parse(text) : null;
        if (read != null) {
            return read;
        }
        for (String field : Schema.TIMES.getOrDefault(finding.table(), List.of())) {
            if (row.get(field) instanceof Timestamp known) {
                return known;
            }
        }
        return now;
    }

    private void set(String table, String key, Attributes row, String field, @Nullable Object value) {
        bin.field(table, key, field, row.get(field), value);
        database.raw(table).update(key, Changes.of(field, value));
    }
}
