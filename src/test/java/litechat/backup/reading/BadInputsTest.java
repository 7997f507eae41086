package litechat.backup.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputsTest {
    static List<BadInput> inputs() {
        return BadInputs.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void eachGetsItsAnswerWithItsPlace(BadInput input) {
        for (int size : new int[] {4096, 7}) {
            if (size == 7 && input.content().length > 100_000) {
                continue;
            }
            Report report = Backups.verified(input.content(), size);
            Remark remark = first(report, input.reason());
            assertTrue(remark.sentence().endsWith("."), remark.sentence());
            if (input.path() != null) {
                assertEquals(input.path(), remark.place().path());
            }
            assertEquals(
                    input.reason().weight() == Reason.Weight.REFUSED,
                    report.isDamaged(),
                    "" + report.remarks().kept());
            if (report.isDamaged()) {
                ImportException refusal = assertThrows(ImportException.class, report::orThrow);
                assertEquals(input.reason(), refusal.reason());
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
