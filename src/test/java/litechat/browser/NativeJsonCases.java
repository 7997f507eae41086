package litechat.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.JsonText;
import litechat.backup.json.JsonNumber;
import litechat.domain.Attributes;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Subject;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The JSON that the browser writes of a stored row is the one that this program would write. */
final class NativeJsonCases {
    private NativeJsonCases() {}

    static List<Case> all() {
        return List.of(
                new Case("native JSON: of what JSON has a form for it is the same, and taken", NativeJsonCases::plain),
                new Case("native JSON: what JSON has no form for is left to this program", NativeJsonCases::odd),
                new Case(
                        "native JSON: numbers of all sizes are the same, and read back to the bit",
                        NativeJsonCases::numbers),
                new Case("native JSON: rows of any content are the same", NativeJsonCases::random));
    }

    private static void plain(Subject subject) {
        for (Attributes row : stored(subject, plainRows())) {
            Expect.isTrue("the browser's own is taken of " + row.text("key"), known(row) != null);
            check(row);
        }
    }

    private static void odd(Subject subject) {
        for (Attributes row : stored(subject, oddRows())) {
            Expect.equal(null, known(row));
            check(row);
        }
    }

    private static void numbers(Subject subject) {
        for (Attributes row : stored(subject, numberRows(4711))) {
            Expect.isTrue("the browser's own is taken of " + row.text("key"), known(row) != null);
            check(row);
            Expect.equal(row.get("value"), JsonNumber.parse(JsonText.of(row.get("value"))));
        }
    }

    private static void random(Subject subject) {
        int taken = 0;
        List<Attributes> rows = stored(subject, randomRows(20_250_611));
        for (Attributes row : rows) {
            taken += known(row) == null ? 0 : 1;
            check(row);
        }
        Expect.isTrue(taken + " of " + rows.size(), taken > 100 && rows.size() - taken > 100);
    }

    private static List<Attributes> stored(Subject subject, JSObject rows) {
        Promises.await(putAll(((DexieSubject) subject).engine().dexie(), rows));
        return subject.rows("appState").toQuery().toList();
    }

    private static @Nullable String known(Attributes row) {
        return Expect.present(row.source()).json();
    }

    private static void check(Attributes row) {
        Expect.equal(JsonText.of(copy(row)), JsonText.of(row));
    }

    /** The same value, of which the database knows nothing. */
    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Attributes attributes) {
            Map<String, @Nullable Object> copies = new LinkedHashMap<>();
            for (Map.Entry<String, @Nullable Object> entry : attributes.asMap().entrySet()) {
                copies.put(entry.getKey(), copy(entry.getValue()));
            }
            return Attributes.of(copies);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copies = new ArrayList<>();
            for (Object each : list) {
                copies.add(copy(each));
            }
            return copies;
        }
        return value;
    }

    private static final String PLAIN = "function plainValues() {"
            + "  var texts = ''; for (var c = 0; c < 300; c++) { texts += String.fromCharCode(c); }"
            + "  var proto = {a: 1}; Object.defineProperty(proto, '__proto__', {value: {b: 2}, enumerable: true});"
            + "  var bare = Object.create(null); bare.x = 1;"
            + "  var named = [1]; named.more = 'is not written'; named.toJSON = 'nor is this';"
            + "  var deep = []; for (var i = 0; i < 90; i++) { deep = i % 2 ? [deep] : {deeper: deep}; }"
            + "  var twice = {of: 'one'};"
            + "  return [null, true, false, '', 'text', texts, '\\u2028\\u2029\\ufeff\\uffff', '\\ud83c\\udf31 \\u6f22',"
            + "    '\\ud83c', 'x\\ud83c', '\\udf31x', '\\udf31\\ud83c', 0, -0, 1, -1, 0.5, [], {}, [[], {}], [null, true, 'x', 1],"
            + "    {b: 1, 10: 2, 2: 3, '-1': 4, '': 5, a: 6, '01': 7, '4294967295': 8, 'q\\\"\\n\\ud83c': 9}, proto, bare, named, deep,"
            + "    {toJSON: 'is data'}, {toJSON: {toJSON: null}}, {toString: 1, valueOf: 2, constructor: 3, hasOwnProperty: 4},"
            + "    {first: twice, second: twice},"
            + "    new Date(0), new Date(-1), new Date(1749634200123), {at: [new Date(-62198755200000)]}, new Date(253402300800000),"
            + "    new Date(8.64e15), new Date(-8.64e15), new Date(-62167219200000), new Date(-62167219200001)];"
            + "}";

    private static final String ODD = "function oddValues() {"
            + "  var holes = []; holes[2] = 1;"
            + "  return [undefined, {none: undefined}, [undefined], holes, NaN, Infinity, [-Infinity], {deep: [{deeper: NaN}]},"
            + "    new Date(NaN), [new Date(NaN)], new Map([[1, 2]]), new Set([1]), new Uint8Array([1, 2]), new Float64Array(1),"
            + "    new ArrayBuffer(2), new DataView(new ArrayBuffer(1)), new Blob(['x']), BigInt(10), {big: [BigInt(-1)]},"
            + "    new RegExp('x', 'g'), Object('text'), Object(1), Object(false), Object(BigInt(1)), new Error('x'),"
            + "    {good: {a: 1, list: [1, 2]}, bad: new Map(), also: ['good', {b: 'x'}]}];"
            + "}";

    private static final String ROWS =
            "function rows(values) { return values.map(function(value, i) { return {key: 'k' + i, value: value, after: 1}; }); }";

    private static final String CHANCE = "var state = seed; function below(bound) {"
            + "  state ^= state << 13; state ^= state >>> 17; state ^= state << 5; return (state >>> 0) % bound; }";

    @JSBody(
            params = {"dexie", "rows"},
            script = "return dexie.table('appState').bulkPut(rows);")
    private static native Thenable putAll(JSObject dexie, JSObject rows);

    @JSBody(script = PLAIN + ROWS + "return rows(plainValues());")
    private static native JSObject plainRows();

    @JSBody(script = ODD + ROWS + "return rows(oddValues());")
    private static native JSObject oddRows();

    @JSBody(
            params = "seed",
            script = CHANCE + ROWS
                    + "var bits = new Uint32Array(2); var number = new Float64Array(bits.buffer); var values = [];"
                    + "var known = [4503599627370496.5, 9007199254740991, 9007199254740992, 9007199254740993, -9007199254740992,"
                    + "  1e20, 1e21, -1e21, 123456789012345680000, 1e-6, 1e-7, 0.000001234, 5e-324, 1.7976931348623157e308,"
                    + "  2.2250738585072014e-308, 0.1, 0.2, 0.3, 0.1 + 0.2, 62898688317456384, -62898688317456392, 2.5e-310, 5.684341886080802e-14, 100.25, 1 / 3, 2e-7, 4.35, 1e23, 9.5e-7, 1e22];"
                    + "for (var i = 0; i < known.length; i++) { values.push(known[i]); }"
                    + "for (var i = 0; i < 3000; i++) {"
                    + "  bits[0] = below(4294967296); bits[1] = below(4294967296);"
                    + "  var any = i % 3 === 0 ? number[0] : i % 3 === 1 ? (below(2000001) - 1000000) / Math.pow(10, below(12))"
                    + "    : below(4294967296) * Math.pow(2, below(120) - 60);"
                    + "  if (isFinite(any)) { values.push(any); } }"
                    + "return rows(values);")
    private static native JSObject numberRows(int seed);

    @JSBody(
            params = "seed",
            script = CHANCE + PLAIN + ODD + ROWS + "var plain = plainValues(), odd = oddValues();"
                    + "function text() { var t = ''; for (var n = below(12); n > 0; n--) {"
                    + "  t += String.fromCharCode(below(3) ? below(128) : below(2) ? 55296 + below(2048) : below(65536)); } return t; }"
                    + "function value(depth, share) {"
                    + "  if (depth === 0 || !below(3)) { return !below(share) ? odd[below(odd.length)]"
                    + "    : below(2) ? text() : plain[below(plain.length)]; }"
                    + "  var n = below(5), i; if (below(2)) { var list = []; for (i = 0; i < n; i++) { list.push(value(depth - 1, share)); }"
                    + "    return list; }"
                    + "  var object = {}; for (i = 0; i < n; i++) { var name = below(4) ? text() : String(below(20));"
                    + "    if (name !== '__proto__') { object[name] = value(depth - 1, share); } } return object; }"
                    + "var values = []; for (var i = 0; i < 600; i++) { values.push(value(5, i % 2 ? 1000 : 6)); }"
                    + "return rows(values);")
    private static native JSObject randomRows(int seed);
}
