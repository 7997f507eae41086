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

/** Adds up what rows take, page by page: it holds one page at a time, and a number for each conversation. */
public final class UsageCount {
    private static final int LARGEST = 10;

    private final RowPages pages;
    private final Map<String, Sum> byTable = new LinkedHashMap<>();
    private final Map<String, Sum> byConversation = new HashMap<>();

    public UsageCount(LiteChatDatabase database) {
        List<String> tables = new ArrayList<>();
        for (Table<?> table : database.tables()) {
            tables.add(table.name());
        }
        for (String table : Schema.tableNames()) {
            if (!tables.contains(table)) {
                tables.add(table);
            }
        }
        for (String table : tables) {
            byTable.put(table, new Sum());
        }
        pages = new RowPages(database, tables);
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
        if (pages.hasNext()) {
            for (RowPages.Sized sized : pages.next()) {
                add(sized.table(), sized.row(), sized.bytes());
            }
        }
        return pages.hasNext();
    }

    /** What was counted so far. */
    public Usage soFar() {
        List<Usage.OfTable> counted = new ArrayList<>();
        for (Map.Entry<String, Sum> entry : byTable.entrySet()) {
            Sum sum = entry.getValue();
            counted.add(new Usage.OfTable(entry.getKey(), sum.rows, sum.bytes));
        }
        return new Usage(counted, largest(), pages.read(), pages.total(), !pages.hasNext());
    }

    private void add(String table, Attributes row, double size) {
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
