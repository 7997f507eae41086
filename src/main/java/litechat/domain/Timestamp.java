package litechat.domain;

/**
 * A moment in milliseconds since 1970-01-01T00:00:00Z, whole and within the range of a JavaScript {@code Date}.
 *
 * <p>The class library's own {@code Instant} would cost the first screen a tenth of its JavaScript, and its parser more
 * than the whole of it.
 */
public record Timestamp(double epochMillis) implements Comparable<Timestamp> {
    private static final double LIMIT = 8.64e15;

    /** Stands where a stored row has no readable moment; it is shown, and never written back. */
    public static final Timestamp UNKNOWN = new Timestamp(0);

    public Timestamp {
        if (!isValid(epochMillis)) {
            // Without the number: writing out a fraction costs the first screen 8 KB of tables.
            throw new IllegalArgumentException("Not a moment");
        }
    }

    /** Whether a number of milliseconds names a moment. */
    public static boolean isValid(double epochMillis) {
        return Math.abs(epochMillis) <= LIMIT && Math.floor(epochMillis) == epochMillis;
    }

    /** Whether it stands for a moment that could not be read, and is no moment itself. */
    @SuppressWarnings("ReferenceEquality") // the first millisecond of 1970 is a moment like any other
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** This moment, some milliseconds later (or earlier, if negative). */
    public Timestamp plusMillis(double millis) {
        return new Timestamp(epochMillis + millis);
    }

    @Override
    public int compareTo(Timestamp other) {
        return Double.compare(epochMillis, other.epochMillis);
    }

    /** ISO 8601 in UTC with milliseconds, as JSON holds it. */
    @Override
    public String toString() {
        return IsoDate.format(this);
    }
}
