package litechat.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.Attributes;
import org.junit.jupiter.api.Test;

class OpenMarksTest {
    private final Rows rows = new Rows();

    @Test
    void aTabLearnsOfTheOthersMarksAndTakesAwayThoseItNames() {
        assertEquals(List.of(), OpenMarks.put(rows.database, "a"));
        assertEquals(List.of("open:a"), OpenMarks.put(rows.database, "b"));
        assertEquals(List.of("open:a", "open:b"), OpenMarks.put(rows.database, "c"));
        OpenMarks.remove(rows.database, List.of("open:a", "open:b"));
        assertEquals(List.of("open:c"), OpenMarks.put(rows.database, "d"));
    }

    @Test
    void whoClearsTheDatabaseIsStillMarked() {
        rows.put("local", Attributes.of("key", "identity").with("value", "n1"));
        rows.put("local", Attributes.of("key", "draft:").with("text", "mine"));
        rows.put("local", Attributes.of("key", "unconfirmed:mods/m1"));
        OpenMarks.put(rows.database, "a");
        PersistenceService.clearAllData();
        assertEquals(
                List.of("identity", "open:a"),
                rows.table("local").stream().map(row -> row.key("key")).sorted().toList());
    }
}
