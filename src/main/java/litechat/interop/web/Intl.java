package litechat.interop.web;

import org.teavm.jso.JSBody;

/** Numbers and moments in the words of the reader's language. */
public final class Intl {
    private Intl() {}

    @JSBody(params = "number", script = "return number.toLocaleString();")
    public static native String number(double number);

    /** The number as attributes take it. */
    @JSBody(params = "number", script = "return String(number);")
    public static native String plain(double number);

    /** The present moment, in milliseconds since 1970. */
    @JSBody(script = "return Date.now();")
    public static native double now();

    /** Such as {@code June 2025}. */
    @JSBody(
            params = "epochMillis",
            script = "return new Date(epochMillis).toLocaleDateString(undefined, {month: 'long', year: 'numeric'});")
    public static native String month(double epochMillis);

    /** Such as {@code 9:30 AM}. */
    @JSBody(
            params = "epochMillis",
            script =
                    "return new Date(epochMillis).toLocaleTimeString(undefined, {hour: 'numeric', minute: '2-digit'});")
    public static native String time(double epochMillis);

    /** The text in small letters. */
    @JSBody(params = "text", script = "return text.toLocaleLowerCase();")
    public static native String lowerCase(String text);

    /** Such as {@code Jun 11, 2025, 9:30 AM}. */
    @JSBody(
            params = "epochMillis",
            script =
                    "return new Date(epochMillis).toLocaleString(undefined, {dateStyle: 'medium', timeStyle: 'short'});")
    public static native String dateTime(double epochMillis);

    /** Such as {@code Jun 11, 2025}. */
    @JSBody(
            params = "epochMillis",
            script = "return new Date(epochMillis).toLocaleDateString(undefined, {dateStyle: 'medium'});")
    public static native String date(double epochMillis);

    /** A number of bytes, such as {@code 38 kB}. */
    @JSBody(
            params = "bytes",
            script =
                    "var units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']; var unit = 0;"
                            + "while (bytes >= 1000 && unit < 3) { bytes /= 1000; unit++; }"
                            + "return bytes.toLocaleString(undefined, {style: 'unit', unit: units[unit],"
                            + "unitDisplay: unit === 0 ? 'long' : 'short', maximumFractionDigits: bytes < 10 && unit > 0 ? 1 : 0});")
    public static native String bytes(double bytes);

    /** The milliseconds of a day and time where the user is, as {@code 2025-06-16T00:00:00}; not a number if it is none. */
    @JSBody(params = "local", script = "return new Date(local).getTime();")
    public static native double localMillis(String local);

    /** Such as {@code 1.50}. */
    @JSBody(
            params = "number",
            script = "return number.toLocaleString(undefined, {minimumFractionDigits: 2, maximumFractionDigits: 2});")
    public static native String cents(double number);

    /** With two digits that say something, such as {@code 0.00012}. */
    @JSBody(params = "number", script = "return number.toLocaleString(undefined, {maximumSignificantDigits: 2});")
    public static native String precise(double number);

    /** Such as {@code 0.8}. */
    @JSBody(
            params = "number",
            script = "return number.toLocaleString(undefined, {minimumFractionDigits: 1, maximumFractionDigits: 1});")
    public static native String tenths(double number);
}
