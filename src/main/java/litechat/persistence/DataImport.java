package litechat.persistence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Changes;

/**
 * Replaces sections of the database by imported rows, in one transaction.
 *
 * <p>Whatever can be wrong with the rows is found before anything is touched. To rows that are gone afterwards happens
 * what a deletion does; rows that come in lose their links to what is not there, or stay out.
 */
final class DataImport {
    private final LiteChatDatabase database;
    private final Map<DataSection, Map<String, Attributes>> imported = new EnumMap<>(DataSection.class);
    private int rows;
    private int leftOut;
    private int unlinked;

    private DataImport(LiteChatDatabase database) {
        this.database = database;
    }

    static ImportReport run(LiteChatDatabase database, FullExportData data, ImportOptions options) {
        if (data.version() != FullExportData.VERSION) {
            throw new ImportRefused("version", "is not one that this version of LiteChat can read");
        }
        DataImport running = new DataImport(database);
        for (DataSection section : DataSection.values()) {
            RowStream stream = data.sections().get(section);
            if (stream != null && options.isTicked(section)) {
                running.imported.put(section, new ImportedRows(database, section, stream).rows());
            }
        }
        return database.transaction(Mode.READ_WRITE, DataSection.tables(database), running::replace);
    }

    private ImportReport replace() {
        rows = 0; // a transaction may be run once more
        leftOut = 0;
        unlinked = 0;
        for (DataSection section : imported.keySet()) {
            keepSecrets(section);
        }
        for (DataSection section : imported.keySet()) {
            release(section);
        }
        for (DataSection section : imported.keySet()) {
            table(section).bulkDelete(storedKeys(section));
        }
        Map<String, Set<String>> present = presentKeys();
        for (Map.Entry<DataSection, Map<String, Attributes>> section : imported.entrySet()) {
            write(section.getKey(), section.getValue(), present);
        }
        return new ImportReport(rows, leftOut, unlinked);
    }

    /** A secret that is here stays if the file leaves it out. */
    private void keepSecrets(DataSection section) {
        if (section.secrets().isEmpty()) {
            return;
        }
        Map<String, Attributes> incoming = rowsOf(section);
        for (Attributes stored : table(section).toQuery().toList()) {
            String key = new SectionRows(database, section).keyOf(stored);
            String setting = DataSection.settingOf(stored);
            if (setting != null && section.secrets().contains(setting)) {
                incoming.putIfAbsent(key, stored);
            }
            Attributes row = incoming.get(key);
            for (String secret : section.secrets()) {
                if (row != null && !section.isSettings() && row.get(secret) == null && stored.get(secret) != null) {
                    row = row.with(secret, stored.get(secret));
                    incoming.put(key, row);
                }
            }
        }
    }

    /** Releases what refers to rows that will not be there any more. */
    private void release(DataSection section) {
        List<String> gone = new ArrayList<>();
        for (String key : storedKeys(section)) {
            if (!rowsOf(section).containsKey(key)) {
                gone.add(key);
            }
        }
        if (section == DataSection.PROJECTS) {
            // Not by the rule of deletions, which would take projects along that come back.
            database.conversations().where("projectId").anyOf(gone).modify(Changes.of("projectId", null));
        } else {
            new Deletion(database, Deletion.Removed.IGNORED).delete(section.table(), gone);
        }
    }

    private void write(DataSection section, Map<String, Attributes> incoming, Map<String, Set<String>> present) {
        List<Attributes> accepted = new ArrayList<>();
        for (Attributes row : incoming.values()) {
            ImportedLinks links = new ImportedLinks(section.table(), row, present);
            if (links.isKept()) {
                accepted.add(links.row());
                unlinked += links.isChanged() ? 1 : 0;
            } else {
                leftOut++;
            }
        }
        table(section).bulkAdd(accepted);
        rows += accepted.size();
    }

    /** The keys that each table will have. */
    private Map<String, Set<String>> presentKeys() {
        Map<String, Set<String>> present = new HashMap<>();
        for (DataSection section : DataSection.values()) {
            Set<String> keys = new HashSet<>(table(section).toQuery().primaryKeys());
            keys.addAll(rowsOf(section).keySet());
            present.put(section.table(), keys);
        }
        return present;
    }

    private List<String> storedKeys(DataSection section) {
        List<String> keys = new ArrayList<>();
        for (String key : table(section).toQuery().primaryKeys()) {
            if (section.has(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private Map<String, Attributes> rowsOf(DataSection section) {
        return imported.getOrDefault(section, Map.of());
    }

    private Table<Attributes> table(DataSection section) {
        return database.raw(section.table());
    }
}
