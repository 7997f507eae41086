package litechat.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.PageSize;
import litechat.persistence.Table;
import litechat.persistence.WhereClause;

/**
 * The turns of conversations by their index, each before its alternatives, and those without one last.
 *
 * <p>Few turns are read at once. Many are read page by page in one transaction, so that they too are of one moment.
 */
final class ConversationTurns {
    private static final int MOST = 500;
    private static final String ALL = "conversationId";

    private final LiteChatDatabase database;
    private final Table<Attributes> table;
    private final PageSize size = new PageSize(MOST);

    ConversationTurns(LiteChatDatabase database) {
        this.database = database;
        table = database.raw("interactions");
    }

    /** Takes the turns of a conversation page by page; it must not wait. */
    interface Reader {
        /** So many will come. If it is called again, what was taken before is void. */
        void begin(int total);

        void take(List<Attributes> turns);
    }

    void read(String conversationId, Reader reader) {
        int most = size.rows();
        List<Attributes> first =
                table.where(ALL).equalTo(conversationId).limit(most).toList();
        learn(first);
        if (first.size() < most) {
            reader.begin(first.size());
            reader.take(sorted(first));
        } else {
            database.transaction(Mode.READ_ONLY, List.of(table), () -> {
                readMany(conversationId, reader);
                return true;
            });
        }
    }

    private void readMany(String id, Reader reader) {
        int total = table.where(ALL).equalTo(id).count();
        reader.begin(total);
        if (table.where("[conversationId+index]")
                        .between(key(id, Double.NEGATIVE_INFINITY), key(id, Double.POSITIVE_INFINITY))
                        .count()
                != total) {
            reader.take(sorted(table.where(ALL).equalTo(id).toList())); // some have no place in the index
            return;
        }
        double from = Double.NEGATIVE_INFINITY;
        Set<String> taken = new HashSet<>(); // of those with the index that the page begins with
        List<Attributes> page = pageFrom(id, from, taken);
        while (!page.isEmpty()) {
            double last = index(page.get(page.size() - 1));
            if (last > from) {
                taken.clear();
                from = last;
            }
            for (Attributes turn : page) {
                if (index(turn) == from) {
                    taken.add(turn.key("id"));
                }
            }
            reader.take(page);
            page = pageFrom(id, from, taken);
        }
    }

    /** By the last index and not by an offset, which the database would have to count to from the start. */
    private List<Attributes> pageFrom(String id, double index, Set<String> taken) {
        WhereClause<Attributes> ordered = table.where("[conversationId+index]");
        List<Attributes> read = ordered.between(key(id, index), key(id, Double.POSITIVE_INFINITY))
                .limit(size.rows() + taken.size())
                .toList();
        learn(read);
        List<Attributes> page = new ArrayList<>();
        for (Attributes turn : read) {
            if (!taken.contains(turn.key("id"))) {
                page.add(turn);
            }
        }
        return page;
    }

    private void learn(List<Attributes> read) {
        if (!read.isEmpty()) {
            size.learn(read);
        }
    }

    private static List<Object> key(String id, double index) {
        return List.of(id, index);
    }

    private static List<Attributes> sorted(List<Attributes> turns) {
        turns.sort((a, b) -> {
            int byIndex = Double.compare(index(a), index(b));
            return byIndex != 0 ? byIndex : a.key("id").compareTo(b.key("id"));
        });
        return turns;
    }

    private static double index(Attributes turn) {
        Double index = turn.number("index");
        return index == null ? Double.MAX_VALUE : index;
    }
}
