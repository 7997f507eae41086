package litechat.backup.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import litechat.backup.SampleRows;
import litechat.backup.reading.Mutant;
import litechat.cli.JdkDigest;
import org.junit.jupiter.api.Test;

/** A damaged backup is refused with nothing changed, or imported as a whole and taken back exactly. */
class MutatedImportTest {
    private static final int COUNT = Integer.getInteger("litechat.mutants", 500);

    /** Without the proof, which would refuse nearly all of them. */
    private static byte[] sound() {
        String export = SampleRows.export();
        return (export.substring(0, export.lastIndexOf(",\n\"integrity\"")) + "\n}").getBytes(StandardCharsets.UTF_8);
    }

    private static final List<Choice> CHOICES =
            List.of(Choice.KEEP_NEWER, Choice.KEEP_MINE, Choice.KEEP_BOTH, Choice.REPLACE);

    @Test
    void noMutantIsImportedInPart() {
        byte[] sound = sound();
        Imports imports = new Imports();
        imports.merge(SampleRows.export(), Choice.KEEP_NEWER);
        String before = imports.contents();
        int accepted = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            byte[] mutant = Mutant.of(sound, new Random(seed));
            ImportSession session = new ImportSession(imports.database, JdkDigest::new, "mutant" + seed);
            session.begin(Imports.NOW.plusMillis(seed + 1.0));
            session.push(mutant, mutant.length);
            if (session.end().isDamaged()) {
                assertEquals(before, imports.contents(), "seed " + seed);
                continue;
            }
            accepted++;
            Choice choice = CHOICES.get(seed % CHOICES.size());
            MergeResult result = imports.merge(session, choice);
            if (result.written() + result.removed() > 0) {
                assertEquals(new Undo.Result(true, 0), imports.undo(false), "seed " + seed);
            }
            assertEquals(before, imports.contents(), "seed " + seed + " " + choice);
        }
        assertTrue(accepted > COUNT / 100, "accepted " + accepted);
    }
}
