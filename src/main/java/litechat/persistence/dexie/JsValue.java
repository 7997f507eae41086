package litechat.persistence.dexie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.interop.JsValues;
import litechat.interop.NativeJson;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Stored values in the terms of {@link Attributes}, and back. */
public final class JsValue {
    private static final int NULL = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int FLAG = 3;
    private static final int DATE = 4;
    private static final int ARRAY = 5;
    private static final int OBJECT = 6;

    private JsValue() {}

    /** A stored object that is decoded only when someone looks into it, and goes back as it is if nobody changed it. */
    record Stored(JSObject object) implements Attributes.Source {
        @Override
        public Map<String, @Nullable Object> decode() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            JSObject names = names(object);
            for (int i = 0; i < length(names); i++) {
                String name = textAt(names, i);
                values.put(name, JsValue.decode(JsValues.get(object, name)));
            }
            return values;
        }

        @Override
        public @Nullable Object value(String name) {
            return JsValues.has(object, name) ? JsValue.decode(JsValues.get(object, name)) : null;
        }

        @Override
        public @Nullable String json() {
            return NativeJson.of(object);
        }

        @Override
        public double characters() {
            return NativeJson.characters(object);
        }
    }

    /** A stored value in Java. */
    public static @Nullable Object decode(@Nullable JSObject value) {
        return switch (kind(value)) {
            case NULL -> null;
            case TEXT -> JsValues.text(value);
            case NUMBER -> JsValues.number(value);
            case FLAG -> JsValues.isTrue(value);
            case DATE -> new Timestamp(JsValues.number(value));
            case ARRAY -> decodeArray(present(value));
            case OBJECT -> Attributes.lazy(new Stored(present(value)));
            default -> new Opaque(present(value));
        };
    }

    /** An object of any kind as attributes that are decoded when someone looks into them. */
    public static Attributes decodeObject(JSObject object) {
        return Attributes.lazy(new Stored(object));
    }

    static List<@Nullable Object> decodeArray(JSObject array) {
        List<@Nullable Object> values = new ArrayList<>(length(array));
        for (int i = 0; i < length(array); i++) {
            values.add(decode(at(array, i)));
        }
        return values;
    }

    /** The elements as texts. */
    static List<String> texts(@Nullable JSObject array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; array != null && i < length(array); i++) {
            texts.add(textAt(array, i));
        }
        return texts;
    }

    /** A value as it is stored. */
    public static @Nullable JSObject encode(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return JsValues.of(text);
        }
        if (value instanceof Number number) {
            return JsValues.of(number.doubleValue());
        }
        if (value instanceof Boolean flag) {
            return JsValues.of(flag.booleanValue());
        }
        if (value instanceof Timestamp moment) {
            return date(moment.epochMillis());
        }
        if (value instanceof Attributes attributes) {
            return encodeObject(attributes);
        }
        if (value instanceof List<?> list) {
            return encodeArray(list);
        }
        if (value instanceof Opaque opaque) {
            return opaque.value();
        }
        if (value instanceof JSObject object) {
            return object; // a file that a view was given
        }
        throw new IllegalArgumentException("No stored form for this kind of value");
    }

    static JSObject encodeArray(List<? extends @Nullable Object> values) {
        JSObject array = array();
        for (Object value : values) {
            push(array, encode(value));
        }
        return array;
    }

    /** Attributes as an object. */
    public static JSObject encodeObject(Attributes attributes) {
        if (attributes.source() instanceof Stored stored) {
            return stored.object();
        }
        JSObject object = JsValues.object();
        for (Map.Entry<String, @Nullable Object> entry : attributes.asMap().entrySet()) {
            JsValues.set(object, entry.getKey(), encode(entry.getValue()));
        }
        return object;
    }

    private static JSObject present(@Nullable JSObject value) {
        if (value == null) {
            throw new IllegalStateException();
        }
        return value;
    }

    /** Which kind a value is; an invalid date is none of ours and passes through. */
    @JSBody(
            params = "value",
            script = "if (value === null || value === undefined) return 0;"
                    + "switch (typeof value) { case 'string': return 1; case 'number': return 2; case 'boolean': return 3;"
                    + "case 'object': break; default: return 7; }"
                    + "if (value instanceof Date) return isNaN(value.getTime()) ? 7 : 4;"
                    + "if (Array.isArray(value)) return 5;"
                    + "var prototype = Object.getPrototypeOf(value);"
                    + "return prototype === Object.prototype || prototype === null ? 6 : 7;")
    static native int kind(@Nullable JSObject value);

    static boolean isArray(@Nullable JSObject value) {
        return kind(value) == ARRAY;
    }

    static boolean isObject(@Nullable JSObject value) {
        return kind(value) == OBJECT;
    }

    @JSBody(params = "object", script = "return Object.keys(object);")
    static native JSObject names(JSObject object);

    @JSBody(params = "array", script = "return array.length;")
    static native int length(JSObject array);

    @JSBody(
            params = {"array", "index"},
            script = "var value = array[index]; return value === undefined ? null : value;")
    static native @Nullable JSObject at(JSObject array, int index);

    @JSBody(
            params = {"array", "index"},
            script = "return String(array[index]);")
    static native String textAt(JSObject array, int index);

    @JSBody(
            params = {"array", "field", "otherwise"},
            script =
                    "function number(row) {"
                            + "  var value = row[field]; return typeof value === 'number' && value === value ? value : otherwise;"
                            + "}"
                            + "array.sort(function(a, b) { var x = number(a), y = number(b); return x < y ? -1 : x > y ? 1 : 0; });")
    static native void sort(JSObject array, String field, double otherwise);

    @JSBody(script = "return [];")
    static native JSObject array();

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    static native void push(JSObject array, @Nullable JSObject value);

    @JSBody(params = "epochMillis", script = "return new Date(epochMillis);")
    private static native JSObject date(double epochMillis);
}
