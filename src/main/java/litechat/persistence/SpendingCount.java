package litechat.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Spending;
import litechat.domain.Spent;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Adds up what answers took, page by page: it holds one page at a time, and the sums. */
public final class SpendingCount {
    private static final int MOST_CONVERSATIONS = 20;
    private static final int MOST_MODELS = 50;

    private final LiteChatDatabase database;
    private final RowPages pages;
    private final Months calendar;
    private final double from;
    private final Map<String, Spent> months = new HashMap<>();
    private final Map<String, Spent> models = new HashMap<>();
    private final Map<String, Spent> conversations = new HashMap<>();
    private final ModelPrices prices;
    private Spent total = Spent.NONE;

    /** The calendar of the place where the user is. */
    public interface Months {
        /** Such as {@code 2025-06}. */
        String of(Timestamp moment);
    }

    /** @param from the first moment that counts, or null for all */
    public SpendingCount(LiteChatDatabase database, Months calendar, @Nullable Timestamp from) {
        this.database = database;
        this.calendar = calendar;
        this.from = from == null ? Double.NEGATIVE_INFINITY : from.epochMillis();
        pages = new RowPages(database, List.of("interactions"));
        prices = new ModelPrices(database);
    }

    /** Counts the next page. @return whether there may be another */
    public boolean readNext() {
        if (pages.hasNext()) {
            for (RowPages.Sized sized : pages.next()) {
                add(sized.row());
            }
        }
        return pages.hasNext();
    }

    private void add(Attributes row) {
        Attributes metadata = row.attributes("metadata");
        if (metadata.get("forkedFromId") != null) {
            return; // a copy in a conversation that was begun from another one; its original was counted
        }
        String model = metadata.key("modelId");
        Spent spent = Spent.of(metadata, prices.model(model));
        Timestamp started = moment(row);
        if (spent == null || (started == null ? from > 0 : started.epochMillis() < from)) {
            return;
        }
        total = total.plus(spent);
        add(months, started == null ? "" : calendar.of(started), spent);
        add(models, model, spent);
        add(conversations, row.key("conversationId"), spent);
    }

    private static @Nullable Timestamp moment(Attributes row) {
        for (String field : new String[] {"startedAt", "createdAt", "endedAt"}) {
            if (row.get(field) instanceof Timestamp moment && !moment.isUnknown()) {
                return moment;
            }
        }
        return null;
    }

    private static void add(Map<String, Spent> sums, String key, Spent spent) {
        sums.put(key, sums.getOrDefault(key, Spent.NONE).plus(spent));
    }

    /** What was counted so far; the titles of the conversations are looked up. */
    public Spending soFar() {
        List<Spending.Part> byMonth = parts(months, Integer.MAX_VALUE);
        byMonth.sort((a, b) -> b.key().compareTo(a.key()));
        List<Spending.Part> byModel = new ArrayList<>();
        for (Spending.Part part : parts(models, MOST_MODELS)) {
            byModel.add(new Spending.Part(part.key(), prices.nameOf(part.key()), part.spent()));
        }
        return new Spending(
                total,
                byMonth,
                byModel,
                titled(parts(conversations, MOST_CONVERSATIONS)),
                pages.read(),
                pages.total(),
                !pages.hasNext());
    }

    private static List<Spending.Part> parts(Map<String, Spent> sums, int most) {
        List<Spending.Part> parts = new ArrayList<>();
        for (Map.Entry<String, Spent> sum : sums.entrySet()) {
            parts.add(new Spending.Part(sum.getKey(), sum.getKey(), sum.getValue()));
        }
        parts.sort((a, b) -> {
            int byTokens = Double.compare(b.spent().tokens(), a.spent().tokens());
            return byTokens != 0 ? byTokens : a.key().compareTo(b.key());
        });
        return parts.size() <= most ? parts : new ArrayList<>(parts.subList(0, most));
    }

    private List<Spending.Part> titled(List<Spending.Part> parts) {
        List<String> keys = new ArrayList<>();
        for (Spending.Part part : parts) {
            keys.add(part.key());
        }
        List<@Nullable Conversation> found =
                keys.isEmpty() ? List.of() : database.conversations().bulkGet(keys);
        List<Spending.Part> titled = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Conversation conversation = found.get(i);
            String title = conversation == null ? "" : conversation.title();
            titled.add(new Spending.Part(keys.get(i), title, parts.get(i).spent()));
        }
        return titled;
    }
}
