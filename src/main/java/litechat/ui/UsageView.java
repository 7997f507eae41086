package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Usage;
import litechat.events.EventBus;
import litechat.events.StorageEvent.Cleared;
import litechat.events.StorageEvent.MeasureRequest;
import litechat.events.StorageEvent.MeasuringStopped;
import litechat.events.StorageEvent.StopMeasuringRequest;
import litechat.events.StorageEvent.UsageMeasured;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** What takes how much room: each table, and the largest conversations. */
final class UsageView {
    private final EventBus bus;
    private final ViewRoot root;
    private final KeyedList<UsageRow.Shown> tables;
    private final KeyedList<UsageRow.Shown> largest;
    private @Nullable Usage usage;
    private boolean isMeasuring;
    private boolean isWantedAgain;
    private boolean hasMeasured;

    UsageView(EventBus bus, ViewRoot root, ClearDialog clear) {
        this.bus = bus;
        this.root = root;
        tables = new KeyedList<>(
                root.ref("tables"), UsageRow.Shown::key, shown -> new UsageRow(() -> clear.ask(shown.key())));
        largest = new KeyedList<>(root.ref("largest"), UsageRow.Shown::key, shown -> new UsageRow(() -> {}));
        root.onClick("stop", () -> {
            isWantedAgain = false;
            bus.request(new StopMeasuringRequest());
        });
        root.onClick("measure", this::measure);
        bus.on(UsageMeasured.class, event -> {
            usage = event.usage();
            update();
        });
        bus.on(MeasuringStopped.class, event -> {
            isMeasuring = false;
            if (isWantedAgain) {
                measure();
            } else {
                update();
            }
        });
        bus.on(Cleared.class, event -> {
            isWantedAgain = isMeasuring; // what is being counted may be gone
            measure();
        });
    }

    /** Measures, if it was not done yet. */
    void show() {
        if (usage == null) {
            measure();
        }
    }

    void update() {
        boolean hadFocus = Elements.contains(root.element(), Elements.focused());
        Usage shown = usage;
        if (shown != null) {
            // What was measured before stays until it is known anew.
            if (shown.isComplete() || !hasMeasured) {
                showRows(shown);
                hasMeasured = shown.isComplete();
            }
            root.ref("progress").setAttribute("max", Intl.plain(Math.max(1, shown.rowsTotal())));
            root.ref("progress").setAttribute("value", Intl.plain(shown.rowsRead()));
            boolean isPartial = isMeasuring || !shown.isComplete();
            String progress = StorageMessages.progress(Intl.number(shown.rowsRead()), Intl.number(shown.rowsTotal()));
            root.setText("progress-text", isPartial ? progress : "");
        }
        root.ref("progress").setHidden(!isMeasuring);
        root.ref("stop").setHidden(!isMeasuring);
        root.ref("measure").setHidden(isMeasuring);
        if (hadFocus && !Elements.contains(root.element(), Elements.focused())) {
            root.ref(isMeasuring ? "stop" : "measure").focus(); // one takes the other's place
        }
    }

    private void showRows(Usage shown) {
        double most = 1;
        for (Usage.OfTable each : shown.tables()) {
            most = Math.max(most, each.bytes());
        }
        List<UsageRow.Shown> rows = new ArrayList<>();
        for (Usage.OfTable each : shown.tables()) {
            if (each.rows() > 0) {
                String numbers = StorageMessages.usage(each.rows(), Intl.number(each.rows()), Intl.bytes(each.bytes()));
                boolean canBeCleared = !each.table().equals("local");
                rows.add(new UsageRow.Shown(
                        each.table(),
                        StorageMessages.table(each.table()),
                        numbers,
                        percent(each.bytes(), most),
                        canBeCleared));
            }
        }
        tables.update(rows);
        List<UsageRow.Shown> conversations = new ArrayList<>();
        for (Usage.OfConversation each : shown.largest()) {
            String title = each.title().isEmpty() ? Messages.UNTITLED : each.title();
            String numbers = StorageMessages.conversationUsage(
                    each.turns(), Intl.number(each.turns()), Intl.bytes(each.bytes()));
            int percent = percent(each.bytes(), shown.largest().get(0).bytes());
            conversations.add(new UsageRow.Shown(each.id(), title, numbers, percent, false));
        }
        largest.update(conversations);
        root.ref("no-largest").setHidden(!conversations.isEmpty());
    }

    private void measure() {
        if (!isMeasuring) {
            isMeasuring = true;
            isWantedAgain = false;
            bus.request(new MeasureRequest());
            update();
        }
    }

    private static int percent(double bytes, double most) {
        return (int) Math.ceil(100 * bytes / Math.max(1, most));
    }
}
