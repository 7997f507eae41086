package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.TrashEntry;
import litechat.events.EventBus;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.events.SettingsEvent.SettingChanged;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.events.TrashEvent.LoadTrashRequest;
import litechat.events.TrashEvent.PurgeRequest;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.events.TrashEvent.TrashLoaded;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What was deleted, with the way back. */
final class TrashSectionView implements SettingsSection {
    private static final String DAYS_SETTING = "trashDays";
    private static final double DEFAULT_DAYS = 30;
    private static final double DAY_MILLIS = 86_400_000;
    private static final int PAGE = 50;

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-trash");
    private final KeyedList<TrashEntryRow.Shown> list =
            new KeyedList<>(root.ref("entries"), shown -> shown.entry().id(), this::newRow);
    private List<TrashEntry> entries = List.of();
    private double days = DEFAULT_DAYS;
    private int limit = PAGE;
    private boolean isLoaded;

    TrashSectionView(EventBus bus) {
        this.bus = bus;
        root.onClick("more", () -> {
            limit += PAGE;
            update();
        });
        root.onClick("empty", this::empty);
        bus.on(TrashLoaded.class, event -> {
            entries = event.entries();
            isLoaded = true;
            update();
        });
        bus.on(SettingsLoaded.class, event -> setDays(event.settings().get(DAYS_SETTING)));
        bus.on(SettingChanged.class, event -> {
            if (event.key().equals(DAYS_SETTING)) {
                setDays(event.value());
            }
        });
    }

    @Override
    public String name() {
        return "trash";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadSettingsRequest());
        bus.request(new LoadTrashRequest());
        update();
    }

    void update() {
        boolean hadFocus = Elements.contains(root.element(), Elements.focused());
        List<TrashEntryRow.Shown> rows = new ArrayList<>();
        for (TrashEntry entry : entries.subList(0, Math.min(limit, entries.size()))) {
            rows.add(new TrashEntryRow.Shown(entry, detail(entry)));
        }
        list.update(rows);
        root.setText("note", TrashMessages.note(Intl.number(days)));
        root.ref("nothing").setHidden(!isLoaded || !entries.isEmpty());
        root.ref("empty").setHidden(entries.isEmpty());
        root.ref("more").setHidden(entries.size() <= limit);
        if (hadFocus && !Elements.contains(root.element(), Elements.focused())) {
            root.ref("heading").focus(); // what had the focus is gone
        }
    }

    private TrashEntryRow newRow(TrashEntryRow.Shown shown) {
        TrashEntry entry = shown.entry();
        return new TrashEntryRow(
                () -> bus.request(new RestoreRequest(entry.id())),
                () -> ConfirmDialog.ask(
                        TrashMessages.purgeHeading(TrashMessages.title(entry)),
                        TrashMessages.DELETE_FOR_EVER,
                        () -> bus.request(new PurgeRequest(List.of(entry.id())))));
    }

    private void empty() {
        ConfirmDialog.ask(TrashMessages.EMPTY_HEADING, TrashMessages.EMPTY, () -> {
            List<String> ids = new ArrayList<>();
            for (TrashEntry entry : entries) {
                ids.add(entry.id());
            }
            bus.request(new PurgeRequest(ids));
        });
    }

    private String detail(TrashEntry entry) {
        double deletedAt = entry.deletedAt().epochMillis();
        return TrashMessages.detail(
                entry,
                Intl.number(entry.rows()),
                Intl.bytes(entry.bytes()),
                Intl.dateTime(deletedAt),
                Intl.date(deletedAt + days * DAY_MILLIS));
    }

    private void setDays(@Nullable Object value) {
        days = value instanceof Double set && set >= 1 ? Math.floor(set) : DEFAULT_DAYS;
        update();
    }
}
