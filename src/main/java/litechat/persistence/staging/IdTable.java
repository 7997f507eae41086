package litechat.persistence.staging;

/**
 * The ids that have been seen, each with a trace of its content, in a few bytes each: by 64 bits of hash rather than by name, so that
 * a backup of millions of rows can be checked in little memory.
 */
public final class IdTable {
    /** What is known of an id. */
    public enum Seen {
        NEVER,
        WITH_SAME_CONTENT,
        WITH_OTHER_CONTENT
    }

    private static final int WIDTH = 4;
    private static final int SMALLEST = 64;

    private int[] slots = new int[SMALLEST * WIDTH];
    private int size;

    public int size() {
        return size;
    }

    /** Adds an id unless it is there. @return whether it was */
    public Seen add(String id, int content, int length) {
        if (size * 4 >= slots.length / WIDTH * 3) {
            grow();
        }
        int first = hash(id, 0x811c9dc5, 0x01000193);
        int second = hash(id, 0x9747b28c, 0x5bd1e995) | 1; // never 0, which marks an empty slot
        int at = find(slots, first, second);
        if (slots[at + 1] == 0) {
            put(slots, at, first, second, content, length);
            size++;
            return Seen.NEVER;
        }
        return slots[at + 2] == content && slots[at + 3] == length ? Seen.WITH_SAME_CONTENT : Seen.WITH_OTHER_CONTENT;
    }

    public boolean contains(String id) {
        int first = hash(id, 0x811c9dc5, 0x01000193);
        int second = hash(id, 0x9747b28c, 0x5bd1e995) | 1;
        return slots[find(slots, first, second) + 1] != 0;
    }

    /** The trace of the content that an id came with first, or {@code otherwise} if it was never seen. */
    public int contentOf(String id, int otherwise) {
        int first = hash(id, 0x811c9dc5, 0x01000193);
        int second = hash(id, 0x9747b28c, 0x5bd1e995) | 1;
        int at = find(slots, first, second);
        return slots[at + 1] == 0 ? otherwise : slots[at + 2];
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        for (int i = 0; i < slots.length; i += WIDTH) {
            if (slots[i + 1] != 0) {
                int at = find(larger, slots[i], slots[i + 1]);
                put(larger, at, slots[i], slots[i + 1], slots[i + 2], slots[i + 3]);
            }
        }
        slots = larger;
    }

    /** The slot that holds an id, or the empty one where it would stand. */
    private static int find(int[] table, int first, int second) {
        int count = table.length / WIDTH;
        int at = first & (count - 1);
        while (table[at * WIDTH + 1] != 0 && (table[at * WIDTH] != first || table[at * WIDTH + 1] != second)) {
            at = (at + 1) & (count - 1);
        }
        return at * WIDTH;
    }

    private static void put(int[] table, int at, int first, int second, int content, int length) {
        table[at] = first;
        table[at + 1] = second;
        table[at + 2] = content;
        table[at + 3] = length;
    }

    private static int hash(String text, int start, int factor) {
        int hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * factor;
            hash ^= hash >>> 15;
        }
        hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
        hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
        return hash ^ (hash >>> 16);
    }
}
