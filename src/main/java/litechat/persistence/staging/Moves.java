package litechat.persistence.staging;

import java.util.HashMap;
import java.util.Map;

/** The ids that rows of a file have here, where they are not those of the file. */
public final class Moves {
    private final Map<String, Map<String, String>> moves = new HashMap<>();

    public void put(String table, String from, String to) {
        Map<String, String> known = moves.get(table);
        if (known == null) {
            known = new HashMap<>();
            moves.put(table, known);
        }
        known.put(from, to);
    }

    public String to(String table, String id) {
        return moves.getOrDefault(table, Map.of()).getOrDefault(id, id);
    }

    public boolean isMoved(String table, String id) {
        return moves.getOrDefault(table, Map.of()).containsKey(id);
    }
}
