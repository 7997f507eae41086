package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.backup.Digest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.Table;
import litechat.persistence.staging.Links;
import litechat.persistence.staging.StagedRows;

/**
 * Moves staged rows to where they belong, in one transaction: all of it happens, or nothing.
 *
 * <p>The same transaction keeps what it changes as a restore point, and drops what was staged.
 */
public final class Merge {
    private final LiteChatDatabase database;
    private final StagedRows staged;
    private final Digest.Factory digests;
    private final Map<DataSection, Choice> choices;
    private final Set<String> disordered;

    /**
     * An import that is ready.
     *
     * @param choices what becomes of each section; one that is not named is skipped
     * @param disordered the conversations whose turns claim one place twice in the file
     */
    public Merge(
            LiteChatDatabase database,
            StagedRows staged,
            Digest.Factory digests,
            Map<DataSection, Choice> choices,
            Set<String> disordered) {
        this.database = database;
        this.staged = staged;
        this.digests = digests;
        this.choices = choices;
        this.disordered = disordered;
    }

    /**
     * Does it.
     *
     * @param title what the user knows the file by
     */
    public MergeResult run(String title, Timestamp now, Watch watch) {
        List<Table<?>> tables = new ArrayList<>(DataSection.tables(database));
        tables.add(database.raw(Recorder.TABLE));
        tables.add(database.raw("local"));
        tables.add(database.raw("trash"));
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Work work = new Work(database, staged, digests, now, watch);
            for (DataSection section : Links.ORDER) {
                if (choice(section) != Choice.SKIP) {
                    new NumericKeys(work, section).run();
                }
            }
            for (DataSection section : Links.ORDER) {
                if (choice(section) == Choice.REPLACE && section != DataSection.ATTACHMENTS) {
                    new Replacement(work, section).run();
                }
            }
            for (DataSection section : Links.ORDER) {
                if (choice(section) == Choice.SKIP) {
                    work.skipped += staged.count(section);
                } else {
                    move(work, section);
                }
            }
            if (choice(DataSection.ATTACHMENTS) == Choice.REPLACE) {
                new Replacement(work, DataSection.ATTACHMENTS).run(); // only now all that may name contents is there
            }
            work.recorder.flush();
            staged.drop();
            MergeResult result = new MergeResult(
                    work.written,
                    work.recorder.removed(),
                    work.kept,
                    work.skipped,
                    work.leftOut,
                    work.links.unlinked());
            conclude(title, now, result);
            return result;
        });
    }

    private void move(Work work, DataSection section) {
        switch (section) {
            case CONVERSATIONS, SETTINGS, ATTACHMENTS -> new StreamedSection(work, section, choice(section)).run();
            case INTERACTIONS -> {
                TurnSection turns = new TurnSection(work, choice(section), disordered);
                turns.run();
                turns.order();
            }
            default -> new NamedSection(work, section, choice(section)).run();
        }
    }

    /** An import that changed nothing leaves nothing to be taken back. */
    private void conclude(String title, Timestamp now, MergeResult result) {
        if (result.written() + result.removed() > 0) {
            Attributes header = Attributes.of("id", staged.importId())
                    .with("kind", RestorePoints.IMPORT)
                    .with("title", title)
                    .with("createdAt", now)
                    .with("written", (double) result.written())
                    .with("removed", (double) result.removed())
                    .with("kept", (double) result.kept())
                    .with("skipped", (double) result.skipped())
                    .with("leftOut", (double) result.leftOut())
                    .with("unlinked", (double) result.unlinked());
            database.raw(Recorder.TABLE).put(header);
        } else {
            database.raw(Recorder.TABLE).delete(staged.importId());
        }
    }

    private Choice choice(DataSection section) {
        return choices.getOrDefault(section, Choice.SKIP);
    }
}
