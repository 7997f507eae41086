package litechat.backup.reading;

import static litechat.backup.json.JsonProblem.MALFORMED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.Grammar;
import litechat.backup.json.Place;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that is JSON or not, as a value within a backup. */
class EmbeddedJsonTest {
    private static final String MARK = "0123456789";

    static List<Grammar.Accepted> accepted() {
        return Grammar.ACCEPTED;
    }

    static List<Grammar.Refused> refused() {
        return Grammar.REFUSED;
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatIsJsonComesBack(Grammar.Accepted each) {
        List<Attributes> rows = new ArrayList<>();
        Verification verification = new Verification(JdkDigest::new, (section, row) -> rows.add(row));
        byte[] file = Backups.around(each.json()).getBytes(StandardCharsets.UTF_8);
        Report report = Backups.verified(verification, file, 11);
        assertFalse(report.isDamaged(), () -> "" + report.refusal());
        assertEquals(1, rows.size());
        assertEquals(
                each.value(), JsonText.of(rows.get(0).attributes("metadata").get("value")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotIsRefusedWithItsPlace(Grammar.Refused each) {
        Report report = Backups.verified(Backups.around(each.json()));
        Remark refusal = report.refusal();
        assertNotNull(refusal, each.json());
        Place place = refusal.place();
        int before = Backups.around(MARK).indexOf(MARK);
        int lineEnd = each.place().indexOf(':');
        int line = Integer.parseInt(each.place().substring(0, lineEnd));
        int column = Integer.parseInt(each.place().substring(lineEnd + 1)) + (line == 1 ? before : 0);
        if (each.problem() == MALFORMED) {
            assertEquals(line + ":" + column, place.line() + ":" + place.column(), refusal.sentence());
            assertTrue(place.path().startsWith("$.conversations[0].metadata.value"), place.path());
        } else {
            assertTrue(place.line() > 1 || place.column() > before, place + " is not before the value");
        }
    }
}
