package litechat.bench;

/** What a work takes one contender in one round. */
final class Measurement {
    private final Work work;
    private final Contender contender;
    private Contender.Found found = () -> "";
    private double total;
    private double growth = Double.NaN;

    Measurement(Work work, Contender contender) {
        this.work = work;
        this.contender = contender;
    }

    /** Does it for the nth time. */
    void take(int nth) {
        contender.prepare();
        Heap heap = nth == 0 ? Heap.fromNow() : Heap.UNWATCHED;
        double start = Samples.now();
        found = work.doing().by(contender, nth, heap);
        total += Samples.now() - start;
        if (work.isStream()) {
            growth = heap.growth();
        }
    }

    /** What was found last. */
    String found() {
        return found.text();
    }

    /** The milliseconds: of all parts of a change, or of one reading. */
    double millis() {
        return work.changes() ? total : total / work.times();
    }

    /** How many bytes the heap grew by, if it was watched. */
    double heap() {
        return growth;
    }
}
