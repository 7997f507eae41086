package litechat.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import org.jspecify.annotations.Nullable;

/** Where the rows of a {@link TurnTree} have to stand for the tree to be what it is; rows that stand there are left alone. */
final class TreePlaces {
    private final TurnTree tree;
    private final List<String> shown;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** @param continuesId what the row's metadata have to name, or null */
    private record Place(double index, @Nullable String parentId, @Nullable String continuesId) {
        boolean isOf(Interaction row) {
            return row.index() == index
                    && Objects.equals(row.parentId(), parentId)
                    && Objects.equals(row.metadata().text(TurnTree.CONTINUES), continuesId);
        }

        Attributes of(Attributes row) {
            Attributes metadata = row.attributes("metadata");
            if (!Objects.equals(metadata.text(TurnTree.CONTINUES), continuesId)) {
                metadata = continuesId == null
                        ? metadata.without(TurnTree.CONTINUES)
                        : metadata.with(TurnTree.CONTINUES, continuesId);
            }
            return row.with("index", index).with("parentId", parentId).with("metadata", metadata);
        }
    }

    private TreePlaces(TurnTree tree) {
        this.tree = tree;
        shown = tree.shown();
        placeSpine();
        placeOthers();
    }

    /** Changes the rows that stand elsewhere, in the transaction of the caller. */
    static void write(LiteChatDatabase database, TurnTree tree) {
        TreePlaces wanted = new TreePlaces(tree);
        List<String> moved = new ArrayList<>();
        for (Map.Entry<String, Place> place : wanted.places.entrySet()) {
            Interaction row = tree.rows().get(place.getKey());
            if (row != null && !place.getValue().isOf(row)) {
                moved.add(place.getKey());
            }
        }
        if (moved.isEmpty()) {
            return;
        }
        Table<Attributes> table = database.raw("interactions");
        List<Attributes> rows = new ArrayList<>();
        for (Attributes row : table.bulkGet(moved)) {
            Place place = row == null ? null : wanted.places.get(row.key("id"));
            if (row != null && place != null) {
                rows.add(place.of(row));
            }
        }
        table.bulkPut(rows);
    }

    /** An index that is greater than the one before it is kept, so that a turn which comes back finds its own free. */
    private void placeSpine() {
        double index = -1;
        for (String id : shown) {
            Interaction row = tree.rows().get(id);
            if (row != null) {
                boolean isKept = row.parentId() == null && row.index() > index;
                index = isKept ? row.index() : Math.floor(index) + 1;
                depths.put(id, depths.size());
                places.put(id, new Place(index, null, row.metadata().text(TurnTree.CONTINUES)));
            }
        }
    }

    private void placeOthers() {
        Map<String, Double> next = new HashMap<>();
        List<Interaction> others = new ArrayList<>();
        for (Interaction row : tree.rows().values()) {
            if (tree.has(row.id()) && !depths.containsKey(row.id())) {
                others.add(row);
                String parent = parent(row);
                if (parent.equals(row.parentId())) {
                    next.put(parent, Math.max(next.getOrDefault(parent, 0.0), Math.floor(row.index()) + 1));
                }
            }
        }
        for (Interaction row : others) {
            String parent = parent(row);
            double index = row.index();
            if (!parent.equals(row.parentId())) {
                index = next.getOrDefault(parent, 0.0);
                next.put(parent, index + 1);
            }
            places.put(row.id(), new Place(index, parent, named(row)));
        }
    }

    /** The turn on the spine that stands where a turn's branch leaves it. */
    private String parent(Interaction row) {
        String anchor = anchor(row.id());
        int depth = anchor.equals(TurnTree.START) ? 0 : depths.getOrDefault(anchor, 0) + 1;
        return shown.get(Math.min(depth, shown.size() - 1));
    }

    /** The last turn of the spine that a turn comes after. */
    private String anchor(String id) {
        List<String> path = new ArrayList<>();
        String at = id;
        while (!at.equals(TurnTree.START) && !depths.containsKey(at) && !anchors.containsKey(at)) {
            path.add(at);
            at = tree.before(at);
        }
        String anchor = anchors.getOrDefault(at, at);
        for (String each : path) {
            anchors.put(each, anchor);
        }
        return anchor;
    }

    /** An alternative continues what its parent continues; any other turn, and one behind the end, has to name it. */
    private @Nullable String named(Interaction row) {
        String continued = tree.before(row.id());
        String stored = row.metadata().text(TurnTree.CONTINUES);
        if (continued.equals(stored)) {
            return stored;
        }
        boolean isAlternative = continued.equals(tree.before(parent(row)));
        return isAlternative ? null : continued;
    }
}
