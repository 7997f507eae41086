package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Finding;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
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
        Attributes row = database.raw(finding.table()).get(finding.key());
        if (row == null) {
            return;
        }
        switch (finding.problem()) {
            case ORPHAN, UNREADABLE -> remove(finding, row);
            case DANGLING, CYCLE -> unlink(finding, row);
            case DUPLICATE_ORDER -> renumber(String.valueOf(row.text("conversationId")));
            case INVALID_DATE -> set(finding.table(), finding.key(), row, finding.field(), nearest(finding, row));
        }
    }

    private void remove(Finding finding, Attributes row) {
        bin.rows(finding.table(), List.of(row));
        database.raw(finding.table()).delete(finding.key());
    }

    private void unlink(Finding finding, Attributes row) {
        if (row.get(finding.field()) instanceof List<?> list) {
            List<@Nullable Object> rest = new ArrayList<>(list);
            rest.removeIf(each -> each != null && each.equals(finding.value()));
            set(finding.table(), finding.key(), row, finding.field(), rest);
        } else {
            set(finding.table(), finding.key(), row, finding.field(), null);
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

    /** The first moment that the row does have, in the order of its kind; else now. */
    private Timestamp nearest(Finding finding, Attributes row) {
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
