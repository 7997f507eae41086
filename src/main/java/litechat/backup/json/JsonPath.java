package litechat.backup.json;

import java.util.Arrays;

/** The containers that are open, from the root inwards, and how far each has come. */
final class JsonPath {
    private static final int LONGEST_STEP = 40;

    private boolean[] objects = new boolean[16];
    private String[] names = new String[16];
    private int[] counts = new int[16];
    private int depth;

    int depth() {
        return depth;
    }

    void open(boolean object) {
        if (depth == counts.length) {
            objects = Arrays.copyOf(objects, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            counts = Arrays.copyOf(counts, depth * 2);
        }
        objects[depth] = object;
        names[depth] = "";
        counts[depth] = 0;
        depth++;
    }

    void close() {
        depth--;
    }

    boolean inObject() {
        return objects[depth - 1];
    }

    /** Whether the innermost container has no member yet. */
    boolean atFirst() {
        return counts[depth - 1] == 0;
    }

    /** Begins a member of an object. @return how many there are now */
    int name(String name) {
        names[depth - 1] = name;
        return ++counts[depth - 1];
    }

    /** Begins an element, if the innermost container is an array. */
    void element() {
        if (depth > 0 && !objects[depth - 1]) {
            counts[depth - 1]++;
        }
    }

    /** As text, from the root to a depth. */
    String text(int to) {
        StringBuilder text = new StringBuilder("$");
        for (int i = 0; i < to; i++) {
            if (counts[i] > 0) {
                text.append(objects[i] ? step(names[i]) : "[" + (counts[i] - 1) + "]");
            }
        }
        return text.toString();
    }

    /** One step into an object: {@code .name}, or {@code ["any text"]} on one line and not too long. */
    static String step(String name) {
        boolean simple = !name.isEmpty() && name.length() <= LONGEST_STEP;
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < name.length() && i < LONGEST_STEP; i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
            simple &= letter || (i > 0 && c >= '0' && c <= '9');
            quoted.append(c < ' ' || c == '"' || c == '\\' || c > '~' ? '?' : c);
        }
        return simple ? "." + name : "[\"" + quoted + (name.length() > LONGEST_STEP ? "…" : "") + "\"]";
    }
}
