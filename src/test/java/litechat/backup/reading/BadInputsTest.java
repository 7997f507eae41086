package litechat.backup.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputsTest {
    static List<BadInput> inputs() {
        return BadInputs.all();
    }

    /** So many kinds are numbered; 18, 20 and 43 are no files, 77 and 78 are encrypted. */
    @Test
    void noKindIsMissing() {
        Set<Integer> kinds = new TreeSet<>();
        for (BadInput input : inputs()) {
            Matcher numbers = Pattern.compile("\\G(?:, )?(\\d+)").matcher(input.toString());
            while (numbers.find()) {
                kinds.add(Integer.valueOf(numbers.group(1)));
            }
        }
        Set<Integer> all = new TreeSet<>(IntStream.rangeClosed(1, 76).boxed().toList());
        all.removeAll(List.of(18, 19, 20, 43));
        assertEquals(all, kinds);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void eachGetsItsAnswerWithItsPlace(BadInput input) {
        for (int size : new int[] {4096, 7}) {
            if (size == 7 && input.content().length > 100_000) {
                continue;
            }
            Report report = Backups.verified(input.content(), size);
            Reason reason = input.reason();
            if (reason == null) {
                assertEquals(
                        List.of(Reason.NOT_PROVED),
                        report.remarks().kept().stream().map(Remark::reason).toList());
                continue;
            }
            Remark remark = first(report, reason);
            assertTrue(remark.sentence().endsWith("."), remark.sentence());
            if (input.path() != null) {
                assertEquals(input.path(), remark.place().path());
            }
            assertEquals(
                    reason.weight() == Reason.Weight.REFUSED,
                    report.isDamaged(),
                    "" + report.remarks().kept());
            if (report.isDamaged()) {
                ImportException refusal = assertThrows(ImportException.class, report::orThrow);
                assertEquals(reason, refusal.reason());
                assertEquals(remark.place(), refusal.place());
            } else {
                report.orThrow();
            }
        }
    }

    private static Remark first(Report report, Reason reason) {
        for (Remark remark : report.remarks().kept()) {
            if (remark.reason() == reason) {
                return remark;
            }
        }
        throw new AssertionError(reason + " is not among " + report.remarks().kept());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void noRowThatIsRefusedIsHandedOn(BadInput input) {
        Verification verification = new Verification(
                litechat.cli.JdkDigest::new,
                (section, row) -> assertFalse(row.asMap().containsKey("__proto__"), section.name()));
        Backups.verified(verification, input.content(), 4096);
    }
}
