package litechat.bench;

/** Numbers for people. */
final class Numbers {
    private Numbers() {}

    /** A whole number with a comma between thousands. */
    static String grouped(int number) {
        String digits = Integer.toString(number);
        return digits.length() <= 3 ? digits : grouped(number / 1_000) + "," + digits.substring(digits.length() - 3);
    }
}
