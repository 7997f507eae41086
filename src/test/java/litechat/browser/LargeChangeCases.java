package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Tag;
import litechat.interop.dexie.LargeChanges;
import litechat.persistence.CommitListener;
import litechat.persistence.Table;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;

/** What a connection tells that is to be brief about large changes. */
final class LargeChangeCases {
    private static final int MANY = 500;

    private LargeChangeCases() {}

    static List<Case> all() {
        return List.of(
                new Case("large changes: of many rows the table is told", subject -> {
                    Expect.equal(List.of("tags null null"), told(MANY));
                }),
                new Case("large changes: of few rows each key is told", subject -> {
                    Expect.equal(List.of("tags tag0 tag0", "tags tag1 tag1"), told(2));
                }));
    }

    /** What is told when every other one of twice as many rows is deleted. */
    private static List<String> told(int rows) {
        DexieSubject subject = DexieSubject.at(DexieSubject.newName());
        LargeChanges.summarise(subject.engine().dexie());
        subject.database().open();
        try {
            Table<Tag> tags = subject.database().tags();
            List<String> deleted = fill(subject, tags, rows);
            List<String> told = new ArrayList<>();
            CommitListener.Subscription hearing = subject.database()
                    .onCommit((table, from, to, elsewhere) -> told.add(table + " " + from + " " + to));
            subject.write(tags, () -> {
                for (int from = 0; from < deleted.size(); from += 100) {
                    tags.bulkDelete(deleted.subList(from, Math.min(deleted.size(), from + 100)));
                }
            });
            hearing.cancel();
            Expect.equal(rows, tags.count());
            return told;
        } finally {
            subject.delete();
        }
    }

    private static List<String> fill(Subject subject, Table<Tag> tags, int rows) {
        List<Tag> all = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(Samples.tag("tag" + i));
            all.add(Samples.tag("stays" + i));
            deleted.add("tag" + i);
        }
        subject.write(tags, () -> tags.bulkAdd(all));
        return deleted;
    }
}
