package litechat.backup.json;

import litechat.backup.JsonText;

/** Tells whether a whole number survives as a double. */
final class WholeNumber {
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private WholeNumber() {}

    /** Whether the double is written otherwise than the digits. Fractions and exponents are measures; they may be rounded. */
    static boolean isRounded(String digits, double number) {
        return Math.abs(number) >= LARGEST_EXACT
                && isWhole(digits)
                && !JsonText.of(number).equals(digits);
    }

    private static boolean isWhole(String digits) {
        return digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
    }
}
