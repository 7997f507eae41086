package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.TurnBranches;
import litechat.persistence.staging.TurnPlaces;
import org.jspecify.annotations.Nullable;

/** The turns of conversations, moved page by page, and then put in order where they met others. */
final class TurnSection extends StreamedSection {
    private final Map<String, Set<String>> added = new HashMap<>();
    private final Set<String> disordered = new HashSet<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> copied = new HashSet<>();
    private final Set<String> mended = new HashSet<>();

    /**
     * A section.
     *
     * @param disordered the conversations whose turns claim one place twice in the file
     */
    TurnSection(Work work, Choice choice, Set<String> disordered) {
        super(work, DataSection.INTERACTIONS, choice);
        for (String each : disordered) {
            this.disordered.add(work.moves.to("conversations", each));
        }
    }

    @Override
    void prepare(List<Attributes> rows) {
        super.prepare(rows);
        Set<String> asked = new HashSet<>();
        Set<String> ofCopies = new HashSet<>();
        for (Attributes row : rows) {
            String parent = row.text("parentId");
            if (isOfCopy(row)) {
                ofCopies.addAll(linksOf(row));
            } else if (parent != null && !present.contains(parent)) {
                asked.add(parent);
            }
        }
        copied.addAll(work.staged.present(section, new ArrayList<>(ofCopies)));
        if (!asked.isEmpty()) {
            List<String> keys = new ArrayList<>(asked);
            present.addAll(work.staged.present(section, keys));
            present.addAll(table.where(":id").anyOf(keys).primaryKeys());
        }
    }

    /** The turns that a turn names. */
    private static List<String> linksOf(Attributes row) {
        List<String> links = new ArrayList<>();
        links.add(row.key("parentId"));
        for (String link : TurnBranches.LINKS) {
            links.add(row.attributes("metadata").key(link));
        }
        return links;
    }

    /** An alternative of a turn that is nowhere would not be shown: it becomes a turn of its own. */
    @Override
    @Nullable
    Attributes resolved(Attributes given) {
        Attributes row = super.resolved(given);
        String parent = given.text("parentId");
        if (row == null || parent == null || (isOfCopy(given) ? copied : present).contains(parent)) {
            return row;
        }
        work.links.lost();
        mended.add(row.key("conversationId"));
        return row.with("parentId", null);
    }

    @Override
    boolean isOfCopy(Attributes given) {
        return work.moves.isMoved("conversations", given.key("conversationId"));
    }

    /** The copy of a conversation has copies of its turns, which name one another as the turns do. */
    @Override
    void copyAlong(String key, Attributes given, Attributes row) {
        String conversation = row.key("conversationId");
        Attributes copy = row.with("id", work.hash.derivedId(key, conversation));
        String parent = row.text("parentId");
        copy = parent == null ? copy : copy.with("parentId", work.hash.derivedId(parent, conversation));
        Attributes metadata = row.attributes("metadata");
        for (String link : TurnBranches.LINKS) {
            String named = metadata.text(link);
            if (named != null && copied.contains(named)) {
                metadata = metadata.with(link, work.hash.derivedId(named, conversation));
                copy = copy.with("metadata", metadata);
            }
        }
        addUnlessThere(copy);
    }

    @Override
    void add(Attributes row) {
        super.add(row);
        String conversation = row.key("conversationId");
        if (!work.newConversations.contains(conversation)) {
            Set<String> ids = added.get(conversation);
            if (ids == null) {
                ids = new HashSet<>();
                added.put(conversation, ids);
            }
            ids.add(row.key("id"));
        }
    }

    /** Another form of a turn becomes an alternative of it. */
    @Override
    void copy(String key, String copyId, Attributes row, Attributes stored) {
        String parent = stored.text("parentId") == null ? key : stored.text("parentId");
        addUnlessThere(row.with("id", copyId).with("parentId", parent));
    }

    /** No two turns have one place: those that came later stand beside, as alternatives. */
    void order() {
        Set<String> conversations = new HashSet<>(added.keySet());
        conversations.addAll(mended);
        conversations.addAll(disordered);
        for (String each : conversations) {
            List<Attributes> turns = work.database
                    .raw("interactions")
                    .where("conversationId")
                    .equalTo(each)
                    .toList();
            TurnPlaces places = new TurnPlaces(turns, added.getOrDefault(each, Set.of()), isDisordered(each));
            for (Attributes turn : turns) {
                Attributes placed = places.placed(turn);
                if (placed != null) {
                    work.recorder.putAgain("interactions", turn, placed);
                }
            }
            work.advance(0);
        }
    }

    private boolean isDisordered(String conversation) {
        return mended.contains(conversation) || disordered.contains(conversation);
    }

    /** The turns of a new conversation keep their places, if the file gives them some. */
    @Override
    boolean isFinal(Attributes row) {
        String conversation = row.key("conversationId");
        return work.newConversations.contains(conversation) && !isDisordered(conversation);
    }
}
