package litechat.backup.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.backup.SampleRows;
import litechat.persistence.PersistenceException;
import litechat.persistence.Schema;
import litechat.persistence.faults.FailingEngine;
import litechat.persistence.memory.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever call of the database fails while an import is moved or taken back, the database is as before. */
class MergeFaultsTest {
    private final FailingEngine engine = new FailingEngine(new MemoryEngine(Schema.VERSIONS));
    private final Imports imports = new Imports(engine);

    private static final String OLD = Imports.file(
            Imports.section("projects", Imports.named("j1", "Old", Imports.EARLY, "\"parentId\":null,")),
            Imports.section("conversations", Imports.conversation("c000", "Mine", Imports.EARLY)),
            Imports.section(
                    "interactions", Imports.turn("x", "c000", 0, "mine"), Imports.turn("c000a", "c000", 1, "mine")),
            Imports.section("tags", Imports.named("t0", "T", Imports.EARLY)));

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"KEEP_NEWER", "KEEP_BOTH", "REPLACE"})
    void anImportThatFailsLeavesWhatWas(Choice choice) {
        imports.merge(OLD, choice);
        int calls = 0;
        while (failed(calls, choice)) {
            calls++;
        }
        assertTrue(calls > 30, "calls: " + calls);
        assertTrue(imports.keys("conversations").size() >= SampleRows.CONVERSATIONS);
    }

    private boolean failed(int others, Choice choice) {
        ImportSession session = imports.read(SampleRows.export());
        String before = imports.contents();
        engine.failCallAfter(others);
        try {
            imports.merge(session, choice);
        } catch (PersistenceException e) {
            engine.mend();
            assertEquals(before, imports.contents(), "after " + others + " calls");
            session.discard();
            return true;
        }
        engine.mend();
        return false;
    }

    @Test
    void takingBackThatFailsLeavesWhatWas() {
        imports.merge(OLD, Choice.KEEP_NEWER);
        String old = imports.contents();
        imports.merge(SampleRows.export(), Choice.REPLACE);
        String before = imports.contents();
        for (int others = 0; ; others++) {
            engine.failCallAfter(others);
            try {
                imports.undo(false);
                break;
            } catch (PersistenceException e) {
                engine.mend();
                assertEquals(before, imports.contents(), "after " + others + " calls");
            }
        }
        engine.mend();
        assertEquals(old, imports.contents());
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
