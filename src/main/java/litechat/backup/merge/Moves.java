package litechat.backup.merge;

import java.util.HashMap;
import java.util.Map;

/** The ids that rows of a file have here, where they are not those of the file. */
final class Moves {
    private final Map<String, Map<String, String>> moves = new HashMap<>();

    void put(String table, String from, String to) {
        Map<String, String> known = moves.get(table);
        if (known == null) {
            known = new HashMap<>();
            moves.put(table, known);
        }
        known.put(from, to);
    }

    String to(String table, String id) {
        return moves.getOrDefault(table, Map.of()).getOrDefault(id, id);
    }

    boolean isMoved(String table, String id) {
        return moves.getOrDefault(table, Map.of()).containsKey(id);
    }
}
