package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.5, -0.5, 8.64e15 + 1})
    void whatNoDateOfJavaScriptCanHoldIsRefused(double epochMillis) {
        assertThrows(IllegalArgumentException.class, () -> new Timestamp(epochMillis));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 8.64e15, -8.64e15, 1_749_634_200_123.0})
    void everyWholeMillisecondInRangeIsAMoment(double epochMillis) {
        assertEquals(epochMillis, new Timestamp(epochMillis).epochMillis());
    }

    @Test
    void momentsAreOrderedByTime() {
        Timestamp early = new Timestamp(-5);
        Timestamp late = new Timestamp(7);
        assertTrue(early.compareTo(late) < 0);
        assertTrue(late.compareTo(early) > 0);
        assertEquals(0, late.compareTo(new Timestamp(7)));
    }

    @Test
    void millisecondsCanBeAddedAndTakenAway() {
        assertEquals(new Timestamp(12), new Timestamp(7).plusMillis(5));
        assertEquals(new Timestamp(2), new Timestamp(7).plusMillis(-5));
        assertThrows(IllegalArgumentException.class, () -> new Timestamp(8.64e15).plusMillis(1));
    }

    @Test
    void itsTextIsTheIsoForm() {
        assertEquals("1970-01-01T00:00:00.000Z", Timestamp.UNKNOWN.toString());
    }
}
