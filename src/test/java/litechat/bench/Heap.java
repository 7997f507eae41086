package litechat.bench;

import org.teavm.jso.JSBody;

/** The JavaScript heap of the page while a work runs. */
final class Heap {
    /** When nobody asks for it. */
    static final Heap UNWATCHED = new Heap(0);

    private final double before;
    private double peak;

    private Heap(double before) {
        this.before = before;
        peak = before;
    }

    /** From now on, with as little garbage as the browser can be asked for. */
    static Heap fromNow() {
        collect();
        return new Heap(used());
    }

    void look() {
        peak = Math.max(peak, used());
    }

    /** How many bytes it grew by at most, of what was seen. */
    double growth() {
        return peak - before;
    }

    @JSBody(script = "if (globalThis.gc) { globalThis.gc(); }")
    private static native void collect();

    @JSBody(script = "return performance.memory ? performance.memory.usedJSHeapSize : NaN;")
    private static native double used();
}
