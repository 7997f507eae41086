package litechat.bench;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The measurements, on the page for the program that opened it. */
final class Samples {
    private static final int LONGEST = 100;

    private final JSObject list = array();

    void add(String work, String contender, double millis, double heap) {
        push(list, work, contender, millis, heap);
    }

    /** Says how far it is. */
    void say(String line) {
        log(line);
    }

    /** Writes them all down and says that there are no more, and what went wrong. */
    void end(@Nullable String failure) {
        write(list, failure);
    }

    static String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST
                ? String.valueOf(text)
                : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }

    @JSBody(script = "return performance.now();")
    static native double now();

    @JSBody(script = "return [];")
    private static native JSObject array();

    @JSBody(
            params = {"list", "work", "contender", "millis", "heap"},
            script = "list.push({work: work, contender: contender, millis: millis, heap: isNaN(heap) ? null : heap});")
    private static native void push(JSObject list, String work, String contender, double millis, double heap);

    @JSBody(params = "line", script = "console.log(line);")
    private static native void log(String line);

    @JSBody(
            params = {"list", "failure"},
            script = "var shown = document.createElement('pre'); shown.textContent = JSON.stringify(list);"
                    + "shown.dataset.failure = failure || ''; shown.dataset.ended = ''; document.body.append(shown);")
    private static native void write(JSObject list, @Nullable String failure);
}
