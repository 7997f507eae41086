package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.backup.Redaction;
import litechat.domain.Attributes;
import litechat.persistence.AttachmentRecords;
import litechat.persistence.DataSection;
import litechat.persistence.Deletion;
import litechat.persistence.Page;
import litechat.persistence.SectionRows;
import litechat.persistence.Table;

/** Takes away the rows of a section that a file does not have, as a deletion would. */
final class Replacement {
    private final Work work;
    private final DataSection section;
    private final Table<Attributes> table;
    private final SectionRows rows;

    Replacement(Work work, DataSection section) {
        this.work = work;
        this.section = section;
        table = work.database.raw(section.table());
        rows = new SectionRows(work.database, section);
    }

    void run() {
        Object last = null;
        do {
            Page<Attributes> page = rows.pageAfter(last);
            last = page.last();
            List<String> keys = new ArrayList<>();
            for (Attributes row : page.rows()) {
                String key = rows.keyOf(row);
                if (NumericKeys.of(section.table(), row) != null) {
                    work.recorder.remove(section.table(), row);
                } else if (section.has(key) && !isSecret(row)) {
                    keys.add(key);
                }
            }
            keys.removeAll(new HashSet<>(work.staged.present(section, keys)));
            if (!keys.isEmpty()) {
                remove(keys);
            }
            work.advance(0);
        } while (last != null);
        work.recorder.flush();
    }

    /** A secret that is here stays if the file leaves it out. */
    private boolean isSecret(Attributes row) {
        String setting = DataSection.settingOf(row);
        return setting != null && (section.secrets().contains(setting) || Redaction.isSecret(setting));
    }

    private void remove(List<String> keys) {
        if (section != DataSection.PROJECTS) {
            // Contents stay that turns, drafts or the trash still name.
            List<String> free =
                    section == DataSection.ATTACHMENTS ? AttachmentRecords.unnamed(work.database, keys) : keys;
            new Deletion(work.database, work.recorder).delete(section.table(), free);
            return;
        }
        // Not by the rule of deletions, which would take projects along that come back.
        Table<Attributes> conversations = work.database.raw("conversations");
        Set<String> gone = new HashSet<>(keys);
        for (String key : conversations.where("projectId").anyOf(keys).primaryKeys()) {
            Attributes row = conversations.get(key);
            if (row != null && gone.contains(row.key("projectId"))) {
                work.recorder.field("conversations", key, "projectId", row.get("projectId"), null);
                conversations.put(row.with("projectId", null));
            }
        }
        List<Attributes> removed = new ArrayList<>();
        for (Attributes row : table.bulkGet(keys)) {
            if (row != null) {
                removed.add(row);
            }
        }
        work.recorder.rows(section.table(), removed);
        table.bulkDelete(keys);
    }
}
