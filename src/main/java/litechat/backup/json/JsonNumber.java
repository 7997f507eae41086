package litechat.backup.json;

/** Numbers of JSON. They are read and written exactly, on every platform to the same digits. */
public final class JsonNumber {
    private static Decimals decimals = new JavaDecimals();

    private JsonNumber() {}

    /** Has another platform's own do it: the class library that Java is compiled with for browsers misses some by their last bit. */
    public static void use(Decimals platform) {
        decimals = platform;
    }

    /** See {@link Decimals#parse}. */
    public static double parse(String digits) {
        return decimals.parse(digits);
    }

    /** See {@link Decimals#write}. */
    public static String write(double number) {
        return decimals.write(number);
    }
}
