package litechat.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the table says about the measurements. */
class RatioTest {
    @Test
    void itIsTheMedianOfTheRatiosOfEachRound() {
        Ratio ratio = Ratio.of(List.of(20.0, 300.0, 4.0), List.of(10.0, 100.0, 4.0));
        assertEquals(2, ratio.median());
    }

    @Test
    void anEvenNumberOfRoundsHasItsMedianInTheMiddle() {
        assertEquals(2.5, Ratio.median(List.of(4.0, 1.0, 2.0, 3.0)));
    }

    @Test
    void itsIntervalHoldsTheMedianAndLeavesARareOutlierOut() {
        List<Double> ones = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        Ratio ratio = Ratio.of(List.of(1.0, 1.1, 0.9, 1.0, 1.1, 0.9, 1.0, 1.0, 50.0), ones);
        assertEquals(1, ratio.median());
        assertTrue(ratio.low() >= 0.9 && ratio.low() <= 1, ratio.toString());
        assertTrue(ratio.high() >= 1 && ratio.high() < 50, ratio.toString());
    }

    @Test
    void roundsThatTookTheSameHaveAnIntervalOfOnePoint() {
        assertEquals(
                "1.50 (1.50–1.50)",
                Ratio.of(List.of(3.0, 6.0), List.of(2.0, 4.0)).toString());
    }

    @Test
    void roundsWithoutAPairAreNoRatio() {
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(List.of(1.0), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(List.of(), List.of()));
    }

    @Test
    void theTableHasARowForEachWorkAndTheHeapWhereItWasWatched() {
        Results results = new Results(List.of(
                new Results.Sample("read", "IndexedDB", 100, 1_048_576.0),
                new Results.Sample("read", "Dexie", 110, 2_097_152.0),
                new Results.Sample("read", "LiteChat", 121, 3_145_728.0),
                new Results.Sample("save", "IndexedDB", 1, null),
                new Results.Sample("save", "Dexie", 1, null),
                new Results.Sample("save", "LiteChat", 1, null)));
        List<String> lines = results.table().lines().toList();
        assertEquals(
                List.of(
                        "read",
                        "100",
                        "110",
                        "121",
                        "1.10",
                        "(1.10–1.10)",
                        "1.21",
                        "(1.21–1.21)",
                        "1.10",
                        "(1.10–1.10)"),
                List.of(lines.get(1).split("\\s+")));
        assertEquals(
                List.of("read", "1.00", "2.00", "3.00"), List.of(lines.get(5).split("\\s+")));
        assertEquals(6, lines.size());
    }

    @Test
    void putsThatAskNothingAreNoRowButShowWhatAskingCosts() {
        List<Results.Sample> samples = new ArrayList<>();
        for (String contender : List.of("IndexedDB", "Dexie", "LiteChat")) {
            samples.add(new Results.Sample("9 single saves", contender, 12, null));
            samples.add(new Results.Sample(
                    "9 single puts that ask nothing", contender, contender.equals("LiteChat") ? 11 : 10, null));
        }
        List<String> lines = new Results(samples).table().lines().toList();
        assertTrue(lines.get(1).startsWith("9 single saves "));
        assertEquals("", lines.get(2));
        assertEquals(
                "9 single saves that ask : puts that ask nothing", lines.get(5).trim());
        assertTrue(lines.get(6).startsWith("both by IndexedDB") && lines.get(6).endsWith(" 1.20 (1.20–1.20)"));
        assertTrue(lines.get(7).startsWith("both by Dexie") && lines.get(7).endsWith(" 1.20 (1.20–1.20)"));
        assertTrue(lines.get(8).startsWith("by LiteChat") && lines.get(8).endsWith(" 1.10 (1.10–1.10)"));
    }
}
