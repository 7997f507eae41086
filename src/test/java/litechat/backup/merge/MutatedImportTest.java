package litechat.backup.merge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import litechat.LongRun;
import litechat.backup.SampleRows;
import org.junit.jupiter.api.Test;

/** Many mutants of a backup of everything. */
class MutatedImportTest {
    private static final int COUNT = LongRun.times("litechat.mutants", 500);

    /** Without the proof, which would refuse nearly all of them. */
    private static String sound() {
        String export = SampleRows.export();
        return export.substring(0, export.lastIndexOf(",\n\"integrity\"")) + "\n}";
    }

    @Test
    void noMutantIsImportedInPart() {
        Imports imports = new Imports();
        imports.merge(SampleRows.export(), Choice.KEEP_NEWER);
        MutatedImport mutants = new MutatedImport(imports, sound());
        try (LongRun run = new LongRun("mutated backups", 0)) {
            for (int i = 0; i < COUNT; i++) {
                run.saw(mutants.accepted((int) run.next()) ? "imported and taken back" : "refused");
            }
            assertTrue(run.count("imported and taken back") > COUNT / 100, run.toString());
            assertTrue(run.count("refused") > COUNT / 2, run.toString());
            run.held();
        }
    }
}
