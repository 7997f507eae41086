package litechat.backup.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.backup.SampleRows;
import litechat.persistence.Schema;
import litechat.persistence.faults.FailingEngine;
import litechat.persistence.memory.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever call of the database fails while an import is moved or taken back, the database is as before. */
class MergeFaultsTest {
    private final FailingEngine engine = new FailingEngine(new MemoryEngine(Schema.VERSIONS));
    private final Imports imports = new Imports(engine);

    @ParameterizedTest
    @MethodSource("litechat.backup.merge.InterruptedImport#choices")
    void anImportThatFailsLeavesWhatWasAndSoDoesTakingItBack(Choice choice) {
        int calls = new InterruptedImport(imports, engine).everyCall(choice);
        assertTrue(calls > 60, "calls: " + calls);
    }

    @Test
    void whatEndsAnImportLeavesWhatWas() {
        ImportSession session = imports.read(SampleRows.export());
        String before = imports.contents();
        Watch cancelling = (done, total) -> {
            if (done > 10) {
                throw new IllegalStateException("cancelled");
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> session.merge(Imports.everything(Choice.REPLACE), "x", Imports.NOW, cancelling));
        assertEquals(before, imports.contents());
        session.discard();
        assertEquals(List.of(), imports.keys("restorePoints"));
    }
}
