package litechat.persistence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Timestamp;
import litechat.persistence.staging.StagedRows;

/**
 * Replaces sections of the database by imported rows, in one transaction.
 *
 * <p>The rows are put aside while they are checked, so that they need not fit into memory; whatever can be wrong with
 * them is found before any section is touched. To rows that are gone afterwards happens what a deletion does; rows that
 * come in lose their links to what is not there, or stay out.
 */
final class DataImport {
    private final LiteChatDatabase database;
    private final StagedRows staged;
    private final Set<DataSection> sections = EnumSet.noneOf(DataSection.class);
    private final Set<String> disordered = new HashSet<>();

    private DataImport(LiteChatDatabase database, StagedRows staged) {
        this.database = database;
        this.staged = staged;
    }

    static ImportReport run(LiteChatDatabase database, FullExportData data, ImportOptions options) {
        if (data.version() != FullExportData.VERSION) {
            throw new ImportRefused("version", "is not one that this version of LiteChat can read");
        }
        DataImport running = new DataImport(database, begun(database));
        try {
            running.stage(data, options);
            return running.replace();
        } catch (RuntimeException | Error e) { // whatever it is, nothing of it stays
            running.staged.discard();
            throw e;
        }
    }

    /** An import is known by when it began; should another tab begin one at once, they differ by a millisecond. */
    private static StagedRows begun(LiteChatDatabase database) {
        Table<?> table = database.raw(StagedRows.TABLE);
        return database.transaction(Mode.READ_WRITE, List.of(table), () -> {
            Timestamp now = new Timestamp(System.currentTimeMillis());
            while (table.get(id(now)) != null) {
                now = now.plusMillis(1);
            }
            StagedRows rows = new StagedRows(database, id(now));
            rows.begin(now);
            return rows;
        });
    }

    private static String id(Timestamp began) {
        return "data" + (long) began.epochMillis();
    }

    private void stage(FullExportData data, ImportOptions options) {
        for (DataSection section : DataSection.values()) {
            RowStream stream = data.sections().get(section);
            if (stream != null && options.isTicked(section)) {
                sections.add(section);
                new ImportedRows(database, section, staged, disordered).take(stream);
            }
        }
        staged.flush();
    }

    private ImportReport replace() {
        List<Table<?>> tables = new ArrayList<>(DataSection.tables(database));
        tables.add(database.raw(StagedRows.TABLE));
        tables.add(database.raw(DraftRecords.TABLE));
        tables.add(database.raw(Trash.TABLE));
        return database.transaction(
                Mode.READ_WRITE, tables, () -> new DataReplacement(database, staged, sections).run(disordered));
    }
}
