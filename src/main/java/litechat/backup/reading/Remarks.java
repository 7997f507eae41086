package litechat.backup.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects remarks; of each reason it keeps the first ones, and counts them all, so that no file can make it grow. */
public final class Remarks {
    private static final int KEPT_OF_EACH = 50;

    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    private final List<Remark> kept = new ArrayList<>();

    public void add(Remark remark) {
        int before = count(remark.reason());
        counts.put(remark.reason(), before + 1);
        if (before < KEPT_OF_EACH) {
            kept.add(remark);
        }
    }

    /** The first ones of each reason, in the order in which they were found. */
    public List<Remark> kept() {
        return List.copyOf(kept);
    }

    /** How many there are for a reason. */
    public int count(Reason reason) {
        return counts.getOrDefault(reason, 0);
    }

    /** How many there are of a weight. */
    public int count(Reason.Weight weight) {
        int count = 0;
        for (Reason reason : Reason.values()) {
            count += reason.weight() == weight ? count(reason) : 0;
        }
        return count;
    }
}
