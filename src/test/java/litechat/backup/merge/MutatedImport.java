package litechat.backup.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import litechat.backup.reading.Mutant;
import litechat.persistence.contract.Expect;

/** A backup with something wrong in it is refused with nothing changed, or imported as a whole and taken back exactly. */
public final class MutatedImport {
    private static final List<Choice> CHOICES =
            List.of(Choice.KEEP_NEWER, Choice.KEEP_MINE, Choice.KEEP_BOTH, Choice.REPLACE);

    private final Imports imports;
    private final byte[] sound;
    private final String before;

    /** Mutants of a sound file, for a database that has something of it. */
    MutatedImport(Imports imports, String sound) {
        this.imports = imports;
        this.sound = sound.getBytes(StandardCharsets.UTF_8);
        before = imports.contents();
    }

    /** Mutants of a file with names that would reach the prototype of all objects if they were taken for more. */
    public static MutatedImport ofSmallBackup(Imports imports) {
        imports.merge(SmallBackups.OLD, Choice.KEEP_NEWER);
        return new MutatedImport(imports, SmallBackups.NEW);
    }

    /** Reads a mutant and imports it if it can be. @return whether it could */
    public boolean accepted(int seed) {
        byte[] mutant = Mutant.of(sound, new Random(seed));
        ImportSession session = new ImportSession(imports.database, imports.digests, "mutant" + seed);
        session.begin(Imports.NOW.plusMillis(seed + 1.0));
        session.push(mutant, mutant.length);
        if (session.end().isDamaged()) {
            unchanged(seed, "refused");
            return false;
        }
        Choice choice = CHOICES.get(seed % CHOICES.size());
        MergeResult result = imports.merge(session, choice);
        if (result.written() + result.removed() > 0) {
            Expect.equal(new Undo.Result(true, 0), imports.undo(false));
        }
        unchanged(seed, choice.name());
        return true;
    }

    private void unchanged(int seed, String what) {
        String after = imports.contents();
        Expect.isTrue("seed " + seed + " " + what + ": all is as it was, not " + after, before.equals(after));
    }
}
