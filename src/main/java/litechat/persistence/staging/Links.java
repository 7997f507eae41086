package litechat.persistence.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.ModelId;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Reference;
import org.jspecify.annotations.Nullable;

/** Brings what rows of a file say of one another to what is here: moved ids, and nothing that is not there. */
public final class Links {
    /** What is named comes before what names it. */
    public static final List<DataSection> ORDER = List.of(
            DataSection.API_KEYS,
            DataSection.SYNC_REPOS,
            DataSection.TAGS,
            DataSection.RULES,
            DataSection.PROVIDER_CONFIGS,
            DataSection.PROJECTS,
            DataSection.CONVERSATIONS,
            DataSection.INTERACTIONS,
            DataSection.TAG_RULE_LINKS,
            DataSection.MODS,
            DataSection.SETTINGS,
            DataSection.ATTACHMENTS);

    private final LiteChatDatabase database;
    private final Moves moves;
    private final Map<String, Set<String>> present = new HashMap<>();
    private int unlinked;

    /** With rows that keep the ids that they have in the file. */
    public Links(LiteChatDatabase database) {
        this(database, new Moves());
    }

    public Links(LiteChatDatabase database, Moves moves) {
        this.database = database;
        this.moves = moves;
    }

    /** How many rows lost a link. */
    public int unlinked() {
        return unlinked;
    }

    /** A row lost a link that is followed elsewhere. */
    public void lost() {
        unlinked++;
    }

    /** Finds out at once what the rows of a page name. */
    public void prepare(String table, List<Attributes> rows) {
        for (Reference reference : Reference.from(table)) {
            Set<String> asked = new HashSet<>();
            for (Attributes row : rows) {
                for (String key : reference.keysIn(row.get(reference.field()))) {
                    String moved = moves.to(reference.target(), key);
                    if (!known(reference.target()).contains(moved)) {
                        asked.add(moved);
                    }
                }
            }
            if (!asked.isEmpty()) {
                known(reference.target())
                        .addAll(database.raw(reference.target())
                                .where(":id")
                                .anyOf(new ArrayList<>(asked))
                                .primaryKeys());
            }
        }
    }

    /** The row as it can stand here, or null if what it belongs to is not there. What it names has been prepared. */
    public @Nullable Attributes resolved(String table, Attributes given) {
        Attributes row = withModel(table, given);
        boolean lost = false;
        for (Reference reference : Reference.from(table)) {
            Object value = row.get(reference.field());
            if (value instanceof String key) {
                String moved = moves.to(reference.target(), key);
                boolean there = known(reference.target()).contains(moved);
                if (!there && reference.isOwner()) {
                    return null;
                }
                lost |= !there;
                row = there && moved.equals(key) ? row : row.with(reference.field(), there ? moved : null);
            } else if (value instanceof List<?> list) {
                List<String> there = there(reference, list);
                lost |= there.size() < list.size();
                row = there.equals(list) ? row : row.with(reference.field(), there);
            }
        }
        unlinked += lost ? 1 : 0;
        return row;
    }

    /** Something of a table was written. */
    public void note(String table, String key) {
        known(table).add(key);
    }

    private List<String> there(Reference reference, List<?> list) {
        List<String> there = new ArrayList<>();
        for (String key : reference.keysIn(list)) {
            String moved = moves.to(reference.target(), key);
            if (known(reference.target()).contains(moved)) {
                there.add(moved);
            }
        }
        return there;
    }

    private Attributes withModel(String table, Attributes row) {
        String field = table.equals("projects") ? "modelId" : "value";
        boolean names = table.equals("projects") || row.key("key").equals("settings:provider:lastModelSelection");
        ModelId model = names ? ModelId.parse(row.text(field)) : null;
        if (model == null || !moves.isMoved("providerConfigs", model.providerConfigId())) {
            return row;
        }
        String provider = moves.to("providerConfigs", model.providerConfigId());
        return row.with(field, new ModelId(provider, model.model()).toString());
    }

    private Set<String> known(String table) {
        Set<String> known = present.get(table);
        if (known == null) {
            known = new HashSet<>();
            present.put(table, known);
        }
        return known;
    }
}
