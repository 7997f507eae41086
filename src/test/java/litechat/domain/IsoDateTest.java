package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {
    private static final int ROUNDS = 20_000;
    private static final double LIMIT = 8.64e15;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static double anyMillis(Random random) {
        double range = random.nextBoolean() ? LIMIT : 4e12; // every second one lies near to today
        return Math.rint((random.nextDouble() * 2 - 1) * range);
    }

    /** The form that JavaScript gives it, by the class library of Java. */
    private static String expected(double epochMillis) {
        LocalDateTime moment = LocalDateTime.ofInstant(Instant.ofEpochMilli((long) epochMillis), ZoneOffset.UTC);
        int year = moment.getYear();
        String years = year >= 0 && year <= 9999 ? String.format("%04d", year) : String.format("%+07d", year);
        return years
                + String.format(
                        "-%02d-%02dT%02d:%02d:%02d.%03dZ",
                        moment.getMonthValue(),
                        moment.getDayOfMonth(),
                        moment.getHour(),
                        moment.getMinute(),
                        moment.getSecond(),
                        moment.getNano() / 1_000_000);
    }

    @Test
    void everyMomentIsWrittenAsTheClassLibraryWritesItAndReadBack(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(SEED));
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            Timestamp moment = new Timestamp(anyMillis(random));
            String written = IsoDate.format(moment);
            assertEquals(expected(moment.epochMillis()), written, "seed " + SEED);
            assertEquals(moment, IsoDate.parse(written), () -> written + ", seed " + SEED);
        }
    }

    @Test
    void everyDayThereIsIsReadAndNoOther(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(SEED));
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            int year = random.nextInt(10_000);
            int month = random.nextInt(14);
            int day = 27 + random.nextInt(6);
            String text = String.format("%04d-%02d-%02dT00:00:00Z", year, month, day);
            assertEquals(midnight(year, month, day), IsoDate.parse(text), () -> text + ", seed " + SEED);
        }
    }

    private static @Nullable Timestamp midnight(int year, int month, int day) {
        try {
            return new Timestamp(LocalDate.of(year, month, day).toEpochDay() * 86_400_000.0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Test
    void anOffsetIsTakenIntoAccount(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(SEED));
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            double millis = Math.rint((random.nextDouble() * 2 - 1) * 4e12);
            int minutes = random.nextInt(2 * 1079 + 1) - 1079;
            String text = LocalDateTime.ofInstant(
                            Instant.ofEpochMilli((long) millis + minutes * 60_000L), ZoneOffset.UTC)
                    .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60))
                    .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx"));
            assertEquals(new Timestamp(millis), IsoDate.parse(text), () -> text + ", seed " + SEED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "1969-12-31T23:59:59.999Z, -1",
        "2025-06-11T09:30:00.123Z, 1749634200123",
        "2024-02-29T12:00:00Z, 1709208000000",
        "2000-02-29T00:00:00Z, 951782400000",
        "2025-06-11T09:30:00.1Z, 1749634200100",
        "2025-06-11T09:30:00.123456789Z, 1749634200123",
        "2025-06-11T11:30:00+02:00, 1749634200000",
        "2025-06-10T23:30:00-10:00, 1749634200000",
        "-271821-04-20T00:00:00.000Z, -8640000000000000",
        "+275760-09-13T00:00:00.000Z, 8640000000000000",
        "0000-01-01T00:00:00.000Z, -62167219200000"
    })
    void whatFollowsTheStandardIsRead(String text, double epochMillis) {
        assertEquals(new Timestamp(epochMillis), IsoDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "2024-02-30T00:00:00Z",
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2024-04-31T00:00:00Z",
                "2024-00-10T00:00:00Z",
                "2024-13-10T00:00:00Z",
                "2024-01-00T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:60Z",
                "2024-01-01T00:00:00",
                "2024-01-01T00:00Z",
                "2024-01-01",
                "2024-01-01 00:00:00Z",
                "2024-01-01t00:00:00Z",
                "2024-01-01T00:00:00z",
                "2024-01-01T00:00:00.Z",
                "2024-01-01T00:00:00,5Z",
                "2024-01-01T00:00:00.1234567890Z",
                "2024-01-01T00:00:00ZZ",
                "2024-01-01T00:00:00Z\n",
                " 2024-01-01T00:00:00Z",
                "24-01-01T00:00:00Z",
                "2024-1-1T00:00:00Z",
                "-000000-01-01T00:00:00Z",
                "+2024-01-01T00:00:00Z",
                "2024-01-01T00:00:00+24:00",
                "2024-01-01T00:00:00+02:60",
                "2024-01-01T00:00:00+0200",
                "2024-01-01T00:00:00+02",
                "٢٠٢٤-01-01T00:00:00Z",
                "+275760-09-13T00:00:00.001Z",
                "-271821-04-19T23:59:59.999Z",
                "+999999-12-31T23:59:59Z",
                "+275760-09-13T00:00:00.000-00:01"
            })
    void anythingElseIsRefused(String text) {
        assertNull(IsoDate.parse(text));
    }

    @Test
    void cutOrOvergrownTextNeverReadsAsAMoment() {
        String whole = "2025-06-11T09:30:00.123Z";
        for (int length = 0; length < whole.length(); length++) {
            assertNull(IsoDate.parse(whole.substring(0, length)));
            assertNull(IsoDate.parse(whole.substring(0, length) + "x" + whole.substring(length)));
        }
    }
}
