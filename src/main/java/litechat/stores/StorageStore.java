package litechat.stores;

import java.util.List;
import litechat.domain.BackupMark;
import litechat.domain.Clock;
import litechat.domain.Finding;
import litechat.domain.Ids;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.StorageEvent;
import litechat.events.Threads;
import litechat.persistence.BackupLog;
import litechat.persistence.IntegrityCheck;
import litechat.persistence.IntegrityService;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.UsageCount;
import org.jspecify.annotations.Nullable;

/** The database as a whole: how it is kept, how large it is, whether it is sound. */
public final class StorageStore implements ActionStore {
    private static final String ID = "storageStore";
    private static final String MEASURING = "storageMeasuring";
    private static final String CHECKING = "storageChecking";
    private static final int BREATH_MILLIS = 1;

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final Threads threads;
    private final LiteChatDatabase database;
    private final BrowserStorage browser;
    private boolean isStopped;
    private boolean isCheckStopped;

    public StorageStore(
            EventBus bus, Ids ids, Clock clock, Threads threads, LiteChatDatabase database, BrowserStorage browser) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.threads = threads;
        this.database = database;
        this.browser = browser;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(StorageEvent.LoadStorageRequest.class, ID, request -> load()),
                new ActionHandler<>(StorageEvent.PersistRequest.class, "storagePersist", request -> persist()),
                new ActionHandler<>(StorageEvent.MeasureRequest.class, MEASURING, request -> measure()),
                new ActionHandler<>(
                        StorageEvent.StopMeasuringRequest.class, "storageStop", request -> isStopped = true),
                new ActionHandler<>(StorageEvent.CheckIntegrityRequest.class, CHECKING, request -> check()),
                new ActionHandler<>(
                        StorageEvent.StopCheckingRequest.class, "storageStop", request -> isCheckStopped = true),
                new ActionHandler<>(StorageEvent.RepairRequest.class, CHECKING, request -> repair(request.findings())),
                new ActionHandler<>(StorageEvent.ClearRequest.class, ID, request -> clear(request.table())));
    }

    private void load() {
        BackupMark last = BackupLog.state(database).last();
        bus.emit(new StorageEvent.StorageLoaded(
                browser.usedBytes(), browser.isPersisted(), last == null ? null : last.moment()));
    }

    /** Nobody waits for this: the browser may ask the reader. */
    private void persist() {
        boolean isGranted = browser.persist();
        load();
        if (!isGranted) {
            bus.emit(new StorageEvent.PersistRefused());
        }
    }

    /** Between the pages others come to their turn. */
    private void measure() {
        isStopped = false;
        try {
            UsageCount count = new UsageCount(database);
            boolean more = true;
            while (more && !isStopped) {
                more = count.readNext();
                bus.emit(new StorageEvent.UsageMeasured(count.soFar()));
                threads.sleep(BREATH_MILLIS);
            }
        } finally {
            bus.emit(new StorageEvent.MeasuringStopped());
        }
    }

    private void check() {
        isCheckStopped = false;
        boolean more = true;
        try {
            IntegrityCheck check = new IntegrityCheck(database);
            while (more && !isCheckStopped) {
                more = check.readNext();
                bus.emit(new StorageEvent.IntegrityProgress(check.rowsRead(), check.rowsTotal()));
                threads.sleep(BREATH_MILLIS);
            }
            if (!more) {
                bus.emit(new StorageEvent.IntegrityChecked(check.findings()));
            }
        } finally {
            if (more) {
                bus.emit(new StorageEvent.CheckStopped());
            }
        }
    }

    private void repair(List<Finding> findings) {
        bus.emit(new StorageEvent.Repaired(IntegrityService.repair(ids.next(), findings, "", clock.now())));
        check();
    }

    private void clear(@Nullable String table) {
        if (table == null) {
            PersistenceService.clearAllData();
        } else {
            PersistenceService.clearTable(table);
        }
        bus.emit(new StorageEvent.Cleared(table));
        load();
    }
}
