package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Reference;
import litechat.persistence.staging.StagedRow;
import litechat.persistence.staging.StagedRows;
import litechat.persistence.staging.StoredRows;
import org.jspecify.annotations.Nullable;

/** What the staged rows of a section cannot be without, looked for page by page: the conversation of a turn, both ends of a link. */
final class Owners {
    private final StagedRows staged;
    private final List<Owner> owners = new ArrayList<>();

    Owners(LiteChatDatabase database, StagedRows staged, DataSection section) {
        this.staged = staged;
        for (Reference reference : Reference.from(section.table())) {
            DataSection target = DataSection.named(reference.target());
            if (reference.isOwner() && target != null) {
                owners.add(new Owner(reference.field(), target, new StoredRows(database, reference.target())));
            }
        }
    }

    /** A field that names an owner, and those of a page that are nowhere. */
    private record Owner(String field, DataSection section, StoredRows rows, Set<String> missing) {
        Owner(String field, DataSection section, StoredRows rows) {
            this(field, section, rows, new HashSet<>());
        }
    }

    /** Finds out at once which owners of the rows of a page are neither here nor in the file. */
    void prepare(List<StagedRow> page) {
        for (Owner owner : owners) {
            Set<String> asked = new HashSet<>();
            for (StagedRow each : page) {
                String key = each.row().text(owner.field());
                if (key != null) {
                    asked.add(key);
                }
            }
            asked.removeAll(new HashSet<>(staged.present(owner.section(), new ArrayList<>(asked))));
            List<String> keys = new ArrayList<>(asked);
            List<@Nullable Attributes> stored =
                    keys.isEmpty() ? List.of() : owner.rows().get(keys);
            owner.missing().clear();
            for (int i = 0; i < keys.size(); i++) {
                if (stored.get(i) == null) {
                    owner.missing().add(keys.get(i));
                }
            }
        }
    }

    /** Whether a row of the page belongs to something that is nowhere. */
    boolean lack(Attributes row) {
        for (Owner owner : owners) {
            if (owner.missing().contains(row.key(owner.field()))) {
                return true;
            }
        }
        return false;
    }
}
