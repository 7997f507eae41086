package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Tag;
import litechat.persistence.CommitListener;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Hearing of what was committed. */
final class CommitCases {
    private CommitCases() {}

    static List<Case> all() {
        return List.of(
                new Case("commit: the rows that were added, changed and deleted are told", CommitCases::told),
                new Case("commit: is told when it is done, before the transaction returns", CommitCases::inTime),
                new Case("commit: clearing a table tells every row that was in it", CommitCases::cleared),
                new Case("commit: changing and deleting by a query is told", CommitCases::byQuery),
                new Case("commit: an inner transaction is told with the outer one", CommitCases::nested),
                new Case("commit: what is undone is not told", CommitCases::undone),
                new Case("commit: a listener that was cancelled hears no more", CommitCases::cancelled));
    }

    /** A range of keys of a table that was told. */
    private record Range(String table, @Nullable String from, @Nullable String to, boolean elsewhere) {
        boolean covers(String key) {
            return (from == null || from.compareTo(key) <= 0) && (to == null || key.compareTo(to) <= 0);
        }
    }

    /** What was told so far. */
    private static final class Heard implements CommitListener {
        private final List<Range> ranges = new ArrayList<>();

        @Override
        public void committed(String table, @Nullable String from, @Nullable String to, boolean elsewhere) {
            ranges.add(new Range(table, from, to, elsewhere));
        }

        boolean covers(String table, String key) {
            for (Range range : ranges) {
                if (range.table().equals(table) && range.covers(key)) {
                    return true;
                }
            }
            return false;
        }

        void expect(String table, String... keys) {
            for (String key : keys) {
                Expect.isTrue(table + " " + key + " was told: " + ranges, covers(table, key));
            }
            for (Range range : ranges) {
                Expect.equal(false, range.elsewhere());
            }
        }
    }

    private static Table<Tag> abc(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        subject.write(tags, () -> tags.bulkAdd(List.of(Samples.tag("a"), Samples.tag("b"), Samples.tag("c"))));
        return tags;
    }

    private static void told(Subject subject) {
        Table<Tag> tags = abc(subject);
        Heard heard = new Heard();
        subject.engine().onCommit(heard);
        subject.write(tags, () -> tags.add(Samples.tag("x")));
        heard.expect("tags", "x");
        Expect.isTrue("b was not told: " + heard.ranges, !heard.covers("tags", "b"));
        Expect.isTrue("another table was not told", !heard.covers("rules", "x"));
        subject.write(tags, () -> {
            tags.update("a", Changes.of("description", "new"));
            tags.delete("c");
        });
        heard.expect("tags", "a", "c");
        Expect.isTrue("b was not told: " + heard.ranges, !heard.covers("tags", "b"));
    }

    private static void inTime(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        Heard heard = new Heard();
        subject.engine().onCommit(heard);
        subject.write(tags, () -> {
            tags.add(Samples.tag("a"));
            tags.get("a");
            Expect.equal(List.of(), heard.ranges);
        });
        heard.expect("tags", "a");
    }

    private static void cleared(Subject subject) {
        Table<Tag> tags = abc(subject);
        Heard heard = new Heard();
        subject.engine().onCommit(heard);
        subject.write(tags, tags::clear);
        heard.expect("tags", "a", "b", "c");
    }

    private static void byQuery(Subject subject) {
        Table<Tag> tags = abc(subject);
        Heard heard = new Heard();
        subject.engine().onCommit(heard);
        subject.write(tags, () -> tags.where("name").equalTo("Tag a").modify(Changes.of("description", "new")));
        heard.expect("tags", "a");
        subject.write(tags, () -> tags.where("name").above("Tag a").delete());
        heard.expect("tags", "b", "c");
    }

    private static void nested(Subject subject) {
        LiteChatDatabase database = subject.database();
        Heard heard = new Heard();
        subject.engine().onCommit(heard);
        database.write(List.of(database.tags(), database.rules()), () -> {
            subject.write(database.tags(), () -> database.tags().add(Samples.tag("a")));
            Expect.equal(List.of(), heard.ranges);
            database.rules().add(Samples.rule("r"));
        });
        heard.expect("tags", "a");
        heard.expect("rules", "r");
    }

    private static void undone(Subject subject) {
        Table<Tag> tags = abc(subject);
        Heard heard = new Heard();
        subject.engine().onCommit(heard);
        Expect.thrown(
                IllegalStateException.class,
                () -> subject.write(tags, () -> {
                    tags.delete("a");
                    throw new IllegalStateException("no");
                }));
        Expect.equal(List.of(), heard.ranges);
    }

    private static void cancelled(Subject subject) {
        Heard heard = new Heard();
        subject.engine().onCommit(heard).cancel();
        abc(subject);
        Expect.equal(List.of(), heard.ranges);
    }
}
