package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Spending;
import litechat.domain.Spent;
import litechat.domain.Timestamp;
import litechat.events.EventBus;
import litechat.events.SpendingEvent.CountSpendingRequest;
import litechat.events.SpendingEvent.CountingStopped;
import litechat.events.SpendingEvent.SpendingCounted;
import litechat.events.SpendingEvent.StopCountingRequest;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What answers took, by month, model and conversation, as bars with their numbers. */
final class SpendingSectionView implements SettingsSection {
    private static final double DAY_MILLIS = 86_400_000;

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-usage");
    private final HTMLSelectElement period = (HTMLSelectElement) root.ref("period");
    private final HTMLSelectElement measure = (HTMLSelectElement) root.ref("bars");
    private final KeyedList<UsageRow.Shown> months = list("months");
    private final KeyedList<UsageRow.Shown> models = list("models");
    private final KeyedList<UsageRow.Shown> conversations = list("conversations");
    private @Nullable Spending spending;
    private boolean isCounting;
    private boolean isAskedAgain;

    SpendingSectionView(EventBus bus) {
        this.bus = bus;
        period.addEventListener("change", event -> count());
        measure.addEventListener("change", event -> update());
        root.onClick("again", this::count);
        root.onClick("stop", () -> bus.request(new StopCountingRequest()));
        bus.on(SpendingCounted.class, event -> {
            spending = event.spending();
            update();
        });
        bus.on(CountingStopped.class, event -> {
            isCounting = false;
            update();
            if (isAskedAgain) {
                count();
            }
        });
    }

    private KeyedList<UsageRow.Shown> list(String ref) {
        return new KeyedList<>(root.ref(ref), UsageRow.Shown::key, shown -> new UsageRow(() -> {}));
    }

    @Override
    public String name() {
        return "usage";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        count();
    }

    /** What is being counted for another time is given up first. */
    private void count() {
        isAskedAgain = isCounting;
        if (isCounting) {
            bus.request(new StopCountingRequest());
            return;
        }
        isCounting = true;
        double days = Double.parseDouble(period.getValue());
        bus.request(new CountSpendingRequest(days == 0 ? null : new Timestamp(Intl.now() - days * DAY_MILLIS)));
        update();
    }

    void update() {
        Spending shown = spending;
        root.ref("progress").setHidden(!isCounting);
        root.ref("stop").setHidden(!isCounting);
        root.ref("again").setHidden(isCounting);
        if (shown == null) {
            return;
        }
        root.ref("progress").setAttribute("max", Intl.plain(Math.max(1, shown.rowsTotal())));
        root.ref("progress").setAttribute("value", Intl.plain(shown.rowsRead()));
        boolean isPartial = isCounting || !shown.isComplete();
        String progress = SpendingMessages.progress(Intl.number(shown.rowsRead()), Intl.number(shown.rowsTotal()));
        root.setText("progress-text", isPartial ? progress : "");
        root.setText("total", shown.total().answers() == 0 ? "" : SpendingMessages.line(shown.total()));
        root.ref("nothing").setHidden(isPartial || shown.total().answers() > 0);
        root.ref("parts").setHidden(shown.total().answers() == 0);
        months.update(rows(shown.months(), "month"));
        models.update(rows(shown.models(), "model"));
        conversations.update(rows(shown.conversations(), "conversation"));
    }

    private List<UsageRow.Shown> rows(List<Spending.Part> parts, String kind) {
        double most = 0;
        for (Spending.Part part : parts) {
            most = Math.max(most, length(part.spent()));
        }
        List<UsageRow.Shown> rows = new ArrayList<>();
        for (Spending.Part part : parts) {
            int percent = most == 0 ? 0 : (int) Math.ceil(100 * length(part.spent()) / most);
            rows.add(new UsageRow.Shown(
                    part.key(), name(part, kind), SpendingMessages.line(part.spent()), percent, false));
        }
        return rows;
    }

    private double length(Spent spent) {
        return switch (measure.getValue()) {
            case "cost" -> spent.cost();
            case "wait" -> spent.averageWait() == null ? 0 : spent.averageWait();
            default -> spent.tokens();
        };
    }

    private static String name(Spending.Part part, String kind) {
        return switch (kind) {
            case "month" ->
                part.key().isEmpty()
                        ? SpendingMessages.UNKNOWN_MONTH
                        : Intl.month(Intl.localMillis(part.key() + "-01T00:00:00"));
            case "model" -> part.name().isEmpty() ? SpendingMessages.UNKNOWN_MODEL : part.name();
            default -> part.name().isEmpty() ? Messages.UNTITLED : part.name();
        };
    }
}
