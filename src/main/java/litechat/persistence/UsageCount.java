package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Usage;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Adds up what rows take, page by page: it holds one page at a time, and a number for each conversation. */
public final class UsageCount {
    private static final int PAGE = 200;
    private static final int LARGEST = 10;

    private final LiteChatDatabase database;
    private final List<String> tables = new ArrayList<>();
    private final Map<String, Sum> byTable = new LinkedHashMap<>();
    private final Map<String, Sum> byConversation = new HashMap<>();
    private final double total;
    private int place;
    private @Nullable String last;
    private double read;

    public UsageCount(LiteChatDatabase database) {
        this.database = database;
        for (Table<?> table : database.tables()) {
            tables.add(table.name());
        }
        for (String table : Schema.tableNames()) {
            if (!tables.contains(table)) {
                tables.add(table);
            }
        }
        double rows = 0;
        for (String table : tables) {
            byTable.put(table, new Sum());
            rows += database.raw(table).count();
        }
        total = rows;
    }

    private static final class Sum {
        private double rows;
        private double bytes;
        private String title = "";

        void add(double size) {
            rows++;
            bytes += size;
        }
    }

    /** Counts the next page. @return whether there may be another */
    public boolean readNext() {
        if (place == tables.size()) {
            return false;
        }
        String table = tables.get(place);
        Table<Attributes> rows = database.raw(table);
        Query<Attributes> rest =
                last == null ? rows.toQuery() : rows.where(":id").above(last);
        List<Attributes> page = rest.limit(PAGE).toList();
        for (Attributes row : page) {
            add(table, row);
        }
        read += page.size();
        boolean more = page.size() == PAGE;
        last = more ? RawRows.keyOf(table, page.get(PAGE - 1)) : null;
        place += more ? 0 : 1;
        return place < tables.size();
    }

    /** What was counted so far. */
    public Usage soFar() {
        List<Usage.OfTable> counted = new ArrayList<>();
        for (Map.Entry<String, Sum> entry : byTable.entrySet()) {
            Sum sum = entry.getValue();
            counted.add(new Usage.OfTable(entry.getKey(), sum.rows, sum.bytes));
        }
        // Rows may have been added or deleted meanwhile.
        return new Usage(counted, largest(), read, Math.max(total, read), place == tables.size());
    }

    private void add(String table, Attributes row) {
        double size = RowSize.of(row);
        sum(byTable, table).add(size);
        if (table.equals("conversations")) {
            Sum conversation = sum(byConversation, RawRows.keyOf(table, row));
            conversation.bytes += size;
            conversation.title = String.valueOf(row.text("title"));
        } else if (table.equals("interactions")) {
            sum(byConversation, row.key("conversationId")).add(size);
        }
    }

    private static Sum sum(Map<String, Sum> sums, String key) {
        Sum known = sums.get(key);
        if (known == null) {
            known = new Sum();
            sums.put(key, known);
        }
        return known;
    }

    private List<Usage.OfConversation> largest() {
        List<Usage.OfConversation> largest = new ArrayList<>();
        for (Map.Entry<String, Sum> entry : byConversation.entrySet()) {
            Sum sum = entry.getValue();
            Usage.OfConversation conversation =
                    new Usage.OfConversation(entry.getKey(), sum.title, sum.rows, sum.bytes);
            if (largest.size() < LARGEST || sum.bytes > largest.get(LARGEST - 1).bytes()) {
                largest.add(conversation);
                largest.sort(Comparator.comparingDouble((Usage.OfConversation each) -> -each.bytes())
                        .thenComparing(Usage.OfConversation::id));
                if (largest.size() > LARGEST) {
                    largest.remove(LARGEST);
                }
            }
        }
        return largest;
    }
}
