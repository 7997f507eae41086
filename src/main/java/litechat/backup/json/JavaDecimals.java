package litechat.backup.json;

/** Decimals by Java's class library, whose digits before Java 19 are not always the fewest. */
final class JavaDecimals implements Decimals {
    private static final int MOST_ZEROS_BEFORE = 6;
    private static final int MOST_DIGITS_BEFORE_POINT = 21;

    @Override
    public double parse(String digits) {
        return Double.parseDouble(digits);
    }

    @Override
    public String write(double number) {
        double size = Math.abs(number);
        String java = Double.toString(size);
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
        return (number < 0 ? "-" : "") + fewest(size, digits.substring(first), point - first);
    }

    /** The fewest digits that are still read as the number; of as many, the nearer ones. */
    private static String fewest(double size, String digits, int point) {
        for (int count = 1; count < digits.length(); count++) {
            String below = digits.substring(0, count);
            String above = increased(below);
            // An increase to one more digit, such as of 99, moves the point.
            int pointAbove = point + above.length() - count;
            boolean up = digits.charAt(count) >= '5';
            for (boolean second : new boolean[] {false, true}) {
                boolean takesAbove = up != second;
                String each = takesAbove ? above : below;
                int at = takesAbove ? pointAbove : point;
                if (Double.parseDouble("0." + each + "E" + at) == size) {
                    return placed(withoutZeros(each), at);
                }
            }
        }
        return placed(withoutZeros(digits), point);
    }

    private static String increased(String digits) {
        int last = digits.length() - 1;
        while (last >= 0 && digits.charAt(last) == '9') {
            last--;
        }
        String zeros = "0".repeat(digits.length() - 1 - last);
        return last < 0 ? "1" + zeros : digits.substring(0, last) + (char) (digits.charAt(last) + 1) + zeros;
    }

    private static String withoutZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
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
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
