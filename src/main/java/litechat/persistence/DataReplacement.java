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
import litechat.persistence.staging.Links;
import litechat.persistence.staging.StagedRow;
import litechat.persistence.staging.StagedRows;
import litechat.persistence.staging.StoredRows;
import litechat.persistence.staging.TurnPlaces;
import org.jspecify.annotations.Nullable;

/** Puts staged rows in the place of those of their sections, page by page, in the transaction of its caller. */
final class DataReplacement {
    private final LiteChatDatabase database;
    private final StagedRows staged;
    private final List<DataSection> sections = new ArrayList<>();
    private final Links links;
    private final Map<DataSection, Map<String, Attributes>> secrets = new EnumMap<>(DataSection.class);
    private int rows;
    private int leftOut;

    DataReplacement(LiteChatDatabase database, StagedRows staged, Set<DataSection> replaced) {
        this.database = database;
        this.staged = staged;
        links = new Links(database);
        for (DataSection section : Links.ORDER) {
            if (replaced.contains(section)) {
                sections.add(section);
            }
        }
    }

    /**
     * Does it, and drops what was staged.
     *
     * @param disordered the conversations two of whose turns claim one place
     */
    ImportReport run(Set<String> disordered) {
        for (DataSection section : sections) {
            keepSecrets(section);
        }
        // What refers to others goes before them, so that no deletion looks after what goes anyway.
        for (int i = sections.size() - 1; i >= 0; i--) {
            remove(sections.get(i));
        }
        for (DataSection section : sections) {
            if (section == DataSection.ATTACHMENTS) {
                removeFiles();
            }
            write(section);
        }
        for (String conversation : disordered) {
            renumber(conversation);
        }
        staged.drop();
        return new ImportReport(rows, leftOut, links.unlinked());
    }

    /** A secret that is here stays if the file leaves it out. */
    private void keepSecrets(DataSection section) {
        if (section.isSettings()) {
            for (String secret : section.secrets()) {
                String key = DataSection.SETTING + secret;
                Attributes stored = table(section).get(key);
                if (stored != null && staged.present(section, List.of(key)).isEmpty()) {
                    staged.row(section, stored);
                }
            }
            staged.flush();
        } else if (!section.secrets().isEmpty()) {
            eachPage(section, page -> takeSecrets(section, page));
        }
    }

    private void takeSecrets(DataSection section, List<StagedRow> page) {
        List<String> keys = new ArrayList<>();
        for (StagedRow each : page) {
            keys.add(each.key());
        }
        List<@Nullable Attributes> stored = new StoredRows(database, section.table()).get(keys);
        Map<String, Attributes> known = new HashMap<>(secrets.getOrDefault(section, Map.of()));
        for (int i = 0; i < page.size(); i++) {
            Attributes here = stored.get(i);
            if (here != null) {
                known.put(keys.get(i), here);
            }
        }
        secrets.put(section, known);
    }

    private Attributes withSecrets(DataSection section, StagedRow given) {
        Attributes here = secrets.getOrDefault(section, Map.of()).get(given.key());
        return here == null ? given.row() : section.withSecrets(here, given.row());
    }

    private void remove(DataSection section) {
        if (!Reference.to(section.table()).isEmpty()) {
            SectionRows stored = new SectionRows(database, section);
            Object last = null;
            do {
                Page<Attributes> page = stored.pageAfter(last);
                last = page.last();
                List<String> gone = new ArrayList<>();
                for (Attributes row : page.rows()) {
                    gone.add(stored.keyOf(row));
                }
                gone.removeAll(new HashSet<>(staged.present(section, gone)));
                release(section, gone);
            } while (last != null);
        }
        if (section.isSettings()) {
            table(section)
                    .where(":id")
                    .between(DataSection.SETTING, DataSection.SETTING + '\uffff')
                    .delete();
        } else if (section != DataSection.ATTACHMENTS) {
            table(section).clear();
        }
    }

    /** Contents stay that turns, drafts or the trash name; of the turns those count that are there now. */
    private void removeFiles() {
        Table<Attributes> files = table(DataSection.ATTACHMENTS);
        files.where(":id").below("").delete(); // numbers, which nothing names
        List<String> hashes = files.toQuery().primaryKeys();
        Set<String> gone = new HashSet<>(AttachmentRecords.unnamed(database, hashes));
        gone.addAll(staged.present(DataSection.ATTACHMENTS, hashes));
        files.bulkDelete(new ArrayList<>(gone));
    }

    /** Releases what refers to rows that will not be there any more. */
    private void release(DataSection section, List<String> gone) {
        if (section == DataSection.PROJECTS) {
            // Not by the rule of deletions, which would take projects along that come back.
            database.conversations().where("projectId").anyOf(gone).modify(Changes.of("projectId", null));
        } else {
            new Deletion(database, Deletion.Removed.IGNORED).delete(section.table(), gone);
        }
    }

    private void write(DataSection section) {
        eachPage(section, page -> {
            List<Attributes> given = new ArrayList<>();
            for (StagedRow each : page) {
                given.add(withSecrets(section, each));
            }
            if (section == DataSection.PROJECTS) {
                noteParents(given);
            }
            links.prepare(section.table(), given);
            List<Attributes> accepted = new ArrayList<>();
            for (Attributes row : given) {
                Attributes resolved = links.resolved(section.table(), row);
                if (resolved != null) {
                    accepted.add(resolved);
                }
            }
            table(section).bulkAdd(accepted);
            rows += accepted.size();
            leftOut += given.size() - accepted.size();
        });
    }

    /** A project may lie in one that has not been written yet. */
    private void noteParents(List<Attributes> projects) {
        Set<String> parents = new HashSet<>();
        for (Attributes project : projects) {
            parents.add(project.key("parentId"));
        }
        for (String parent : staged.present(DataSection.PROJECTS, new ArrayList<>(parents))) {
            links.note("projects", parent);
        }
    }

    private void renumber(String conversation) {
        Table<Attributes> turns = table(DataSection.INTERACTIONS);
        List<Attributes> spine = new ArrayList<>();
        turns.where("conversationId").equalTo(conversation).each(turn -> {
            if (TurnPlaces.isOnSpine(turn)) {
                spine.add(Attributes.of("id", turn.get("id"))
                        .with("index", turn.get("index"))
                        .with("createdAt", turn.get("createdAt"))
                        .with("startedAt", turn.get("startedAt")));
            }
        });
        TurnPlaces places = new TurnPlaces(spine, Set.of(), true);
        for (Attributes turn : spine) {
            Attributes placed = places.placed(turn);
            if (placed != null) {
                turns.update(turn.key("id"), Changes.of("index", placed.get("index")));
            }
        }
    }

    /** What is done with some staged rows. */
    private interface Step {
        void take(List<StagedRow> page);
    }

    private void eachPage(DataSection section, Step step) {
        List<StagedRow> page = staged.page(section, 0);
        for (int number = 1; !page.isEmpty(); number++) {
            step.take(page);
            page = staged.page(section, number);
        }
    }

    private Table<Attributes> table(DataSection section) {
        return database.raw(section.table());
    }
}
