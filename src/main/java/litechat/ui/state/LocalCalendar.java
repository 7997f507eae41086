package litechat.ui.state;

/** The calendar of the place where the reader is; moments are in milliseconds since 1970-01-01T00:00:00Z. */
public interface LocalCalendar {
    /** When the day began that was so many days before the one of this moment. */
    double startOfDay(double epochMillis, int daysBefore);

    /** When the month of this moment began. */
    double startOfMonth(double epochMillis);

    /** The month of this moment in words, with its year. */
    String monthName(double epochMillis);
}
