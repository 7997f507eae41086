package litechat.ui;

import litechat.domain.Timestamp;
import litechat.events.EventBus;
import litechat.events.StorageEvent.LoadStorageRequest;
import litechat.events.StorageEvent.PersistRefused;
import litechat.events.StorageEvent.PersistRequest;
import litechat.events.StorageEvent.StorageLoaded;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The database as a whole: how the browser keeps it, what takes room, whether it is sound, and the end of it. */
final class StorageSectionView implements SettingsSection {
    private static final double DAY_MILLIS = 86_400_000;

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-storage");
    private final UsageView usage;
    private @Nullable StorageLoaded loaded;
    private boolean wasRefused;

    StorageSectionView(EventBus bus, Action openExport) {
        this.bus = bus;
        ClearDialog clear = new ClearDialog(bus, openExport);
        usage = new UsageView(bus, root, clear);
        new IntegrityView(bus, root);
        root.onClick("persist", () -> bus.request(new PersistRequest()));
        root.onClick("export", openExport);
        root.onClick("clear-all", () -> clear.ask(null));
        bus.on(StorageLoaded.class, event -> {
            loaded = event;
            update();
        });
        bus.on(PersistRefused.class, event -> {
            wasRefused = true;
            update();
        });
    }

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        wasRefused = false;
        bus.request(new LoadStorageRequest());
        usage.show();
    }

    void update() {
        StorageLoaded shown = loaded;
        if (shown != null) {
            root.setText("used", Intl.bytes(shown.usedBytes()));
            root.setText("persisted", persisted(shown));
            root.ref("persist").setHidden(shown.isPersisted() || wasRefused);
            root.setText("backup", backup(shown.lastBackup()));
        }
    }

    private String persisted(StorageLoaded shown) {
        return shown.isPersisted()
                ? StorageMessages.PERSISTED
                : wasRefused ? StorageMessages.PERSIST_REFUSED : StorageMessages.NOT_PERSISTED;
    }

    private static String backup(@Nullable Timestamp moment) {
        if (moment == null) {
            return StorageMessages.NEVER;
        }
        double days = Math.floor(Math.max(0, Intl.now() - moment.epochMillis()) / DAY_MILLIS);
        return StorageMessages.backup(days, Intl.number(days), Intl.dateTime(moment.epochMillis()));
    }
}
