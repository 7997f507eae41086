package litechat.backup.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import litechat.persistence.DataSection;

/** How a section of a file stands to what is here; it counts all rows, and keeps the first ones of each kind for a look. */
public final class SectionComparison {
    /** How many of each kind are kept. */
    public static final int LOOKS = 20;

    private final DataSection section;
    private final List<RowPair> looks = new ArrayList<>();
    private final Map<RowPair.Kind, Integer> counts = new EnumMap<>(RowPair.Kind.class);
    private int identical;
    private int leftOut;
    private int newer;
    private int onlyHere;

    SectionComparison(DataSection section) {
        this.section = section;
    }

    void add(RowPair pair) {
        if (counts.merge(pair.kind(), 1, Integer::sum) <= LOOKS) {
            looks.add(pair);
        }
        if (pair.mine() != null && RowTime.isNewer(pair.theirs(), pair.mine())) {
            newer++;
        }
    }

    void addIdentical() {
        identical++;
    }

    void addLeftOut() {
        leftOut++;
    }

    /** Says how many rows are here in all. */
    void stored(int rows) {
        onlyHere = Math.max(0, rows - identical - count(RowPair.Kind.CHANGED));
    }

    public DataSection section() {
        return section;
    }

    public int count(RowPair.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public int identical() {
        return identical;
    }

    /** How many cannot come in, because what they belong to is neither here nor in the file. */
    public int leftOut() {
        return leftOut;
    }

    /** Of the changed and conflicting ones, how many the file has in a later form. */
    public int newer() {
        return newer;
    }

    /** How many rows are here and not in the file. */
    public int onlyHere() {
        return onlyHere;
    }

    /** Whether an import would change anything. */
    public boolean isDifferent() {
        return count(RowPair.Kind.NEW) + count(RowPair.Kind.CHANGED) + count(RowPair.Kind.CONFLICTING) > 0;
    }

    /** The first ones of each kind. */
    public List<RowPair> looks() {
        return List.copyOf(looks);
    }
}
