package litechat.backup;

/** A number as JavaScript writes it, made from the digits that Java gives. */
final class JsonNumber {
    private static final int MOST_ZEROS_BEFORE = 6;
    private static final int MOST_DIGITS_BEFORE_POINT = 21;

    private JsonNumber() {}

    /** The text of a finite number. */
    static String of(double number) {
        String java = Double.toString(Math.abs(number));
        int exponentAt = java.indexOf('E');
        String mantissa = exponentAt < 0 ? java : java.substring(0, exponentAt);
        int exponent = exponentAt < 0 ? 0 : Integer.parseInt(java.substring(exponentAt + 1));
        int pointAt = mantissa.indexOf('.');
        int point = (pointAt < 0 ? mantissa.length() : pointAt) + exponent;
        String digits = pointAt < 0 ? mantissa : mantissa.substring(0, pointAt) + mantissa.substring(pointAt + 1);
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        int end = digits.length();
        while (end > first + 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return (number < 0 ? "-" : "") + placed(digits.substring(first, end), point - first);
    }

    /** The digits with the point behind so many of them. */
    private static String placed(String digits, int point) {
        if (digits.equals("0")) {
            return digits;
        }
        if (point > MOST_DIGITS_BEFORE_POINT || point <= -MOST_ZEROS_BEFORE) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        if (point <= 0) {
            return "0." + zeros(-point) + digits;
        }
        return point >= digits.length()
                ? digits + zeros(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String zeros(int count) {
        StringBuilder zeros = new StringBuilder();
        for (int i = 0; i < count; i++) {
            zeros.append('0');
        }
        return zeros.toString();
    }
}
