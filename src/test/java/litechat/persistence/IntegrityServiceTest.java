package litechat.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Finding;
import litechat.domain.Finding.Problem;
import litechat.domain.TrashEntry;
import org.junit.jupiter.api.Test;

class IntegrityServiceTest {
    private final Rows rows = new Rows();

    private static List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : IntegrityService.check()) {
            problems.add(finding.problem());
        }
        return problems;
    }

    private static TrashEntry repairAll() {
        return IntegrityService.repair("repair", IntegrityService.check(), "Repair", Rows.NOW);
    }

    @Test
    void aRowThatCannotBeReadDoesNotStopTheRepairOfItsNeighbours() {
        rows.conversation("c1", null);
        rows.interaction("i1", "c1", 0);
        rows.interaction("i2", "c1", 0);
        rows.interaction("i3", "c1", 1);
        rows.put(
                "interactions",
                Attributes.of("id", "i4")
                        .with("conversationId", "c1")
                        .with("index", 2.0)
                        .with("parentId", "not an id"));
        assertEquals(List.of(Problem.DUPLICATE_ORDER, Problem.UNREADABLE), problems());
        var before = rows.all();
        TrashEntry entry = repairAll();
        assertEquals(List.of(), problems());
        assertEquals(1.0, rows.get("interactions", "i2").get("index"));
        assertEquals(2.0, rows.get("interactions", "i3").get("index"));
        TrashService.restore(entry.id());
        assertEquals(before, rows.all());
    }

    @Test
    void aListThatLostManyNamesComesBackWhole() {
        List<Object> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add("gone" + i);
        }
        rows.named("tags", "tag");
        ids.add(5, "tag");
        rows.project("p", "P", null);
        rows.put("projects", rows.get("projects", "p").with("defaultTagIds", ids));
        assertEquals(12, problems().size());
        TrashEntry entry = repairAll();
        assertEquals(List.of("tag"), rows.get("projects", "p").get("defaultTagIds"));
        TrashService.restore(entry.id());
        assertEquals(ids, rows.get("projects", "p").get("defaultTagIds"));
    }

    @Test
    void orphansAndWhatPointsNowhereAreRepairedAndTheRepairUndone() {
        rows.interaction("orphan", "nowhere", 0);
        rows.conversation("c1", "nowhere");
        rows.project("p1", "One", "p2");
        rows.project("p2", "Two", "p1");
        rows.put("conversations", rows.get("conversations", "c1").with("updatedAt", "long ago"));
        assertEquals(List.of(Problem.DANGLING, Problem.INVALID_DATE, Problem.ORPHAN, Problem.CYCLE), problems());
        var before = rows.all();
        TrashEntry entry = repairAll();
        assertEquals(List.of(), problems());
        assertNull(rows.get("conversations", "c1").get("projectId"));
        assertEquals(Rows.NOW, rows.get("conversations", "c1").get("updatedAt"));
        TrashService.restore(entry.id());
        assertEquals(before, rows.all());
    }
}
