package litechat.domain;

import org.jspecify.annotations.Nullable;

/** The ISO 8601 form of a {@link Timestamp}, written exactly and read strictly. */
public final class IsoDate {
    private static final double DAY = 86_400_000;

    private IsoDate() {}

    /** {@code 2025-06-11T09:30:00.000Z}; years outside 0 to 9999 get a sign and six digits, as in JavaScript. */
    public static String format(Timestamp moment) {
        double days = Math.floor(moment.epochMillis() / DAY);
        int[] date = civilFromDays((int) days);
        int rest = (int) (moment.epochMillis() - days * DAY);
        int year = date[0];
        String years = year >= 0 && year <= 9999 ? pad(year, 4) : (year < 0 ? "-" : "+") + pad(Math.abs(year), 6);
        return years + "-" + pad(date[1], 2) + "-" + pad(date[2], 2) + "T" + pad(rest / 3_600_000, 2) + ":"
                + pad(rest / 60_000 % 60, 2) + ":" + pad(rest / 1000 % 60, 2) + "." + pad(rest % 1000, 3) + "Z";
    }

    /**
     * Reads {@code yyyy-MM-ddTHH:mm:ss}, an optional fraction of one to nine digits, and {@code Z} or an offset.
     *
     * @return null if the text is anything else, or names a day that does not exist
     */
    public static @Nullable Timestamp parse(String text) {
        Digits in = new Digits(text);
        int year = in.year();
        int month = in.after('-').number(2);
        int day = in.after('-').number(2);
        int hour = in.after('T').number(2);
        int minute = in.after(':').number(2);
        int second = in.after(':').number(2);
        int millis = in.fraction();
        int offset = in.offsetMinutes();
        boolean inRange = month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60;
        if (!in.complete() || !inRange) {
            return null;
        }
        int days = daysFromCivil(year, month, day);
        int[] again = civilFromDays(days);
        if (again[1] != month || again[2] != day) {
            return null;
        }
        double epochMillis = days * DAY + ((hour * 60.0 + minute - offset) * 60 + second) * 1000 + millis;
        return Timestamp.isValid(epochMillis) ? new Timestamp(epochMillis) : null;
    }

    /** Days since 1970-01-01 to year, month and day of the proleptic Gregorian calendar, counted in eras of 400 years. */
    private static int[] civilFromDays(int days) {
        int shifted = days + 719_468;
        int era = Math.floorDiv(shifted, 146_097);
        int dayOfEra = Math.floorMod(shifted, 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return new int[] {year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1};
    }

    private static int daysFromCivil(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = Math.floorMod(shifted, 400);
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static String pad(int number, int width) {
        StringBuilder text = new StringBuilder();
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits).toString();
    }

    /** A cursor over the text; after the first thing out of place nothing is complete any more. */
    private static final class Digits {
        private final String text;
        private int position;
        private boolean failed;

        Digits(String text) {
            this.text = text;
        }

        int year() {
            if (peek() == '+' || peek() == '-') {
                boolean negative = peek() == '-';
                position++;
                int year = number(6);
                failed |= negative && year == 0;
                return negative ? -year : year;
            }
            return number(4);
        }

        Digits after(char separator) {
            failed |= peek() != separator;
            position++;
            return this;
        }

        int number(int digits) {
            int value = 0;
            for (int i = 0; i < digits; i++, position++) {
                int digit = peek() - '0';
                failed |= digit < 0 || digit > 9;
                value = value * 10 + digit;
            }
            return value;
        }

        int fraction() {
            if (peek() != '.') {
                return 0;
            }
            int millis = 0;
            int digits = 0;
            for (position++; peek() >= '0' && peek() <= '9'; position++, digits++) {
                millis = digits < 3 ? millis * 10 + peek() - '0' : millis;
            }
            failed |= digits == 0 || digits > 9;
            for (int i = digits; i < 3; i++) {
                millis *= 10;
            }
            return millis;
        }

        int offsetMinutes() {
            char sign = peek();
            position++;
            if (sign == 'Z') {
                return 0;
            }
            failed |= sign != '+' && sign != '-';
            int hours = number(2);
            int minutes = after(':').number(2);
            failed |= hours > 23 || minutes > 59;
            return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
        }

        boolean complete() {
            return !failed && position == text.length();
        }

        private char peek() {
            return position < text.length() ? text.charAt(position) : '\0';
        }
    }
}
