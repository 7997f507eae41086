package litechat.bench;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Arrays of stored rows. */
final class JsRows {
    private JsRows() {}

    @JSBody(script = "return [];")
    static native JSObject none();

    @JSBody(
            params = {"rows", "row"},
            script = "rows.push(row);")
    static native void push(JSObject rows, JSObject row);

    @JSBody(params = "rows", script = "return rows.length;")
    static native int length(JSObject rows);

    /** Their ids in their order. */
    @JSBody(params = "rows", script = "return rows.map(function(row) { return row.id; }).join(' ');")
    static native String ids(JSObject rows);

    /** How long their answers are together. */
    @JSBody(
            params = "rows",
            script =
                    "var sum = 0; for (var i = 0; i < rows.length; i++) { sum += rows[i].response.length; } return sum;")
    static native double characters(JSObject rows);
}
