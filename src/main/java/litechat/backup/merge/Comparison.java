package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.Digest;
import litechat.backup.merge.RowPair.Kind;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import litechat.persistence.staging.StagedRow;
import litechat.persistence.staging.StagedRows;
import litechat.persistence.staging.StoredRows;
import org.jspecify.annotations.Nullable;

/** Holds staged rows against those that are here, page by page in short transactions; it changes nothing. */
public final class Comparison {
    private final LiteChatDatabase database;
    private final StagedRows staged;
    private final RowHash hash;

    public Comparison(LiteChatDatabase database, StagedRows staged, Digest.Factory digests) {
        this.database = database;
        this.staged = staged;
        hash = new RowHash(digests);
    }

    /** How each section that has rows stands to what is here. */
    public List<SectionComparison> run(Watch watch) {
        List<SectionComparison> sections = new ArrayList<>();
        double done = 0;
        for (DataSection section : DataSection.values()) {
            if (staged.count(section) > 0) {
                sections.add(compare(section, done, watch));
                done += staged.count(section);
            }
        }
        return sections;
    }

    private SectionComparison compare(DataSection section, double before, Watch watch) {
        SectionComparison comparison = new SectionComparison(section);
        Table<Attributes> table = database.raw(section.table());
        StoredRows rows = new StoredRows(database, section.table());
        Owners owners = new Owners(database, staged, section);
        boolean isEmpty = table.count() == 0;
        double done = before;
        List<StagedRow> page = staged.page(section, 0);
        for (int number = 1; !page.isEmpty(); number++) {
            List<String> keys = new ArrayList<>();
            for (StagedRow each : page) {
                keys.add(each.key());
            }
            List<@Nullable Attributes> stored = isEmpty ? List.of() : rows.get(keys);
            owners.prepare(page);
            for (int i = 0; i < page.size(); i++) {
                Attributes here = isEmpty ? null : stored.get(i);
                if (here == null && owners.lack(page.get(i).row())) {
                    comparison.addLeftOut();
                } else {
                    compare(comparison, page.get(i), here);
                }
            }
            done += page.size();
            watch.done(done, staged.total());
            page = staged.page(section, number);
        }
        comparison.stored(stored(section));
        return comparison;
    }

    private void compare(SectionComparison comparison, StagedRow given, @Nullable Attributes stored) {
        DataSection section = comparison.section();
        if (stored != null) {
            if (SameValue.ofMerged(section, stored, given.row()) || hasCopy(section, given)) {
                comparison.addIdentical();
            } else {
                comparison.add(new RowPair(Kind.CHANGED, given.key(), stored, given.row()));
            }
            return;
        }
        Attributes holder = new FreeName(database, section).holder(given.row());
        boolean moves = holder != null
                && !staged.present(section, List.of(RawRows.keyOf(section.table(), holder)))
                        .isEmpty();
        if (holder == null || moves) {
            comparison.add(new RowPair(Kind.NEW, given.key(), null, given.row()));
        } else if (section == DataSection.TAG_RULE_LINKS
                || SameValue.ofMerged(section, holder, given.row().with("id", holder.get("id")))) {
            comparison.addIdentical();
        } else {
            comparison.add(new RowPair(Kind.CONFLICTING, given.key(), holder, given.row()));
        }
    }

    /** Whether the row came in earlier beside the one that has its id. */
    private boolean hasCopy(DataSection section, StagedRow given) {
        String copyId = hash.derivedId(given.key(), hash.of(given.row()));
        return database.raw(section.table()).get(copyId) != null;
    }

    private int stored(DataSection section) {
        Table<Attributes> table = database.raw(section.table());
        return section.isSettings()
                ? table.where(":id")
                        .between(DataSection.SETTING, DataSection.SETTING + '\uffff')
                        .count()
                : table.count();
    }
}
