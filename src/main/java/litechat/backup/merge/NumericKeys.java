package litechat.backup.merge;

import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.Page;
import litechat.persistence.SectionRows;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import litechat.persistence.staging.StoredRows;
import org.jspecify.annotations.Nullable;

/** Brings rows that an older program left under numbers to the texts that files have for them, so that the two meet. */
final class NumericKeys {
    private final Work work;
    private final DataSection section;
    private final Table<Attributes> table;
    private final String field;

    NumericKeys(Work work, DataSection section) {
        this.work = work;
        this.section = section;
        table = work.database.raw(section.table());
        field = RawRows.keyField(section.table());
    }

    void run() {
        SectionRows rows = new SectionRows(work.database, section);
        Object last = null;
        boolean areNumbers = true; // which come first
        do {
            Page<Attributes> page = rows.pageAfter(last);
            last = page.last();
            for (Attributes row : page.rows()) {
                areNumbers &= row.get(field) instanceof Double;
                if (areNumbers) {
                    take(row);
                }
            }
        } while (areNumbers && last != null);
    }

    private void take(Attributes row) {
        Attributes texts = StoredRows.withTextKeys(section.table(), row);
        String key = texts.text(field);
        if (key != null && table.get(key) == null) {
            work.recorder.rekey(section.table(), row, texts);
            work.unconfirmed.written(section.table(), null, texts); // no program that reads texts has run it
            work.written++;
        }
    }

    /** The key of a row if it is no text; null if it is one. */
    static @Nullable Object of(String table, Attributes row) {
        Object key = row.get(RawRows.keyField(table));
        return key instanceof String ? null : key;
    }
}
