package litechat.backup;

import java.util.List;
import java.util.Map;
import litechat.backup.json.JsonNumber;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Writes plain values as JSON, as a browser's own {@code JSON.stringify} would. */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";
    private static final double EXACT_INTEGER = 9_007_199_254_740_992.0;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** The value's JSON, on one line. What has no form in JSON is null. */
    public static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        if (value instanceof Attributes attributes) {
            String known = known(attributes);
            if (known != null) {
                return known;
            }
            json.members(attributes);
        } else {
            json.value(value);
        }
        return json.text.toString();
    }

    /** Whether a value is written as null: it is none, or has no form in JSON. */
    public static boolean isNull(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.isNaN(number) || Double.isInfinite(number);
        }
        return !(value instanceof String
                || value instanceof Boolean
                || value instanceof Timestamp
                || value instanceof List
                || value instanceof Attributes);
    }

    private void value(@Nullable Object value) {
        if (value instanceof String string) {
            string(string);
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof Boolean flag) {
            text.append(flag.booleanValue());
        } else if (value instanceof Timestamp moment) {
            text.append('"').append(moment.toString()).append('"');
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof Attributes attributes) {
            object(attributes);
        } else {
            text.append("null");
        }
    }

    private void number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            text.append("null");
        } else if (Math.abs(number) < EXACT_INTEGER && Math.floor(number) == number) {
            text.append((long) number);
        } else {
            text.append(JsonNumber.write(number));
        }
    }

    private void array(List<?> list) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            value(list.get(i));
        }
        text.append(']');
    }

    /** What the engine that keeps them writes faster, or null. */
    private static @Nullable String known(Attributes attributes) {
        Attributes.Source source = attributes.source();
        return source == null ? null : source.json();
    }

    private void object(Attributes attributes) {
        String known = known(attributes);
        if (known == null) {
            members(attributes);
        } else {
            text.append(known);
        }
    }

    private void members(Attributes attributes) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<String, @Nullable Object> entry : attributes.asMap().entrySet()) {
            if (!first) {
                text.append(',');
            }
            first = false;
            string(entry.getKey());
            text.append(':');
            value(entry.getValue());
        }
        text.append('}');
    }

    private void string(String string) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || isLoneSurrogate(string, i)) {
                text.append(string, from, i);
                from = i + 1;
                escape(c);
            }
        }
        text.append(string, from, string.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            default -> {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt(c >> shift & 15));
                }
            }
        }
    }

    /** Half a character would not survive UTF-8; escaped it does. */
    private static boolean isLoneSurrogate(String string, int i) {
        char c = string.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == string.length() || !Character.isLowSurrogate(string.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
    }
}
