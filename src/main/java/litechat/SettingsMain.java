package litechat;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.AutomaticBackupStore;
import litechat.backup.DocumentStore;
import litechat.backup.ExportStore;
import litechat.backup.importing.ImportStore;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.events.AutomaticBackupEvent;
import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.ProviderEvent;
import litechat.events.Threads;
import litechat.events.UiEvent;
import litechat.page.BackupWorker;
import litechat.page.BrowserClock;
import litechat.page.BrowserDate;
import litechat.page.BrowserFiles;
import litechat.page.BrowserFolders;
import litechat.page.BrowserKeyLock;
import litechat.page.BrowserMonths;
import litechat.page.BrowserThreads;
import litechat.page.BrowserTime;
import litechat.page.ConsoleFaults;
import litechat.page.DatabaseConnection;
import litechat.page.NavigatorStorage;
import litechat.page.SecureIds;
import litechat.persistence.dexie.JsValue;
import litechat.providers.Patience;
import litechat.providers.Protocols;
import litechat.providers.fetch.FetchHttp;
import litechat.stores.ActionRunner;
import litechat.stores.ActionStore;
import litechat.stores.ApiKeyStore;
import litechat.stores.CatalogueStore;
import litechat.stores.ConversationStore;
import litechat.stores.Coordinator;
import litechat.stores.KeyLock;
import litechat.stores.KeyLockStore;
import litechat.stores.ModStore;
import litechat.stores.ProjectListStore;
import litechat.stores.ProjectStore;
import litechat.stores.PromptPreviewStore;
import litechat.stores.ProviderSettingsStore;
import litechat.stores.RulesStore;
import litechat.stores.RunningAnswers;
import litechat.stores.SettingsStore;
import litechat.stores.SpendingStore;
import litechat.stores.StorageStore;
import litechat.stores.SyncRepoStore;
import litechat.stores.TabSync;
import litechat.stores.TrashListStore;
import litechat.stores.TrashStore;
import litechat.stores.UiStore;
import litechat.ui.Messages;
import litechat.ui.SettingsViews;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * The entry point of the second module: all that is set up and looked after, and that the first screen does without.
 *
 * <p>It shares nothing with the first module but the database, as another tab would, and is told what to show; what
 * either commits, the other hears of.
 */
public final class SettingsMain {
    private static @Nullable SettingsMain started;

    private final Threads threads = new BrowserThreads();
    private final Clock clock = new BrowserClock();
    private final Ids ids = new SecureIds();
    private final EventBus bus = new EventBus(threads, new ConsoleFaults());
    private final SettingsViews views;
    private final List<Opening> awaited = new ArrayList<>();
    private final DatabaseConnection connection;
    private final @Nullable String identity;
    private Connection state = Connection.OPENING;
    private boolean isOpening;

    private SettingsMain(@Nullable String identity) {
        this.identity = identity;
        connection = new DatabaseConnection(bus, threads, ids, DatabaseConnection.engine());
        Coordinator.connect(bus, stores());
        views = SettingsViews.mount(bus);
        connect();
    }

    /** Opens the database, and does what waits for it; where it cannot be opened, the next wish tries again. */
    private void connect() {
        isOpening = true;
        threads.start(() -> {
            state = connection.openSame(identity);
            if (DatabaseConnection.canRead(state)) {
                new TabSync(bus, threads).watch(connection.database());
                bus.request(new ProviderEvent.LoadInitialDataRequest());
                if (state == Connection.READY) {
                    bus.request(new AutomaticBackupEvent.CheckBackupRequest());
                }
            } else if (state == Connection.UNAVAILABLE) {
                bus.emit(new UiEvent.GlobalErrorChanged(Messages.CONNECTION_FAILED));
            }
            isOpening = false; // even without a database: the export says why there is nothing to export
            List<Opening> due = List.copyOf(awaited);
            awaited.clear();
            for (Opening opening : due) {
                opening.open(views);
            }
        });
    }

    /** Nothing happens until {@link #open}. */
    public static void main(String[] args) {}

    /** One of the views, and what of it is to be shown. */
    private interface Opening {
        void open(SettingsViews views);
    }

    /**
     * Opens a view; see {@link SettingsViews#open}.
     *
     * @param identity the name of the database that the page works on, or null if it is not known
     */
    @JSExport
    public static void open(String name, @Nullable String identity) {
        SettingsMain page = of(identity);
        // Whether a backup is due is looked at in the beginning anyway; it must not take the place of what the user
        // wants to see.
        if (!page.isOpening || !name.equals(UiEvent.OpenModalRequest.BACKUP_DUE)) {
            page.open(views -> views.open(name));
        }
    }

    /** Shows what a question would be sent as. */
    @JSExport
    public static void showPrompt(JSObject question, @Nullable String identity) {
        SubmitPromptRequest asked = SubmitPromptRequest.of(JsValue.decodeObject(question));
        of(identity).open(views -> views.showPrompt(asked));
    }

    private static SettingsMain of(@Nullable String identity) {
        SettingsMain page = started;
        if (page == null) {
            page = new SettingsMain(identity);
            started = page;
        }
        return page;
    }

    private void open(Opening opening) {
        if (!isOpening && state != Connection.UNAVAILABLE) {
            opening.open(views);
            return;
        }
        awaited.add(opening); // every view asks for rows
        if (!isOpening) {
            connect();
        }
    }

    private List<ActionStore> stores() {
        BackupWorker work = new BackupWorker(connection);
        KeyLock lock = new BrowserKeyLock();
        Protocols protocols = new Protocols(new FetchHttp(), Patience.USUAL);
        return List.of(
                new ProviderSettingsStore(bus, ids, clock, protocols, lock),
                new CatalogueStore(bus, clock, protocols, lock),
                new KeyLockStore(bus, lock),
                new SpendingStore(bus, threads, connection.database(), new BrowserMonths()),
                new ConversationStore(bus, ids, clock, new RunningAnswers(bus, threads), new ActionRunner(ids, clock)),
                new ProjectListStore(bus),
                new ProjectStore(bus, ids, clock),
                new RulesStore(bus, ids, clock),
                new PromptPreviewStore(bus),
                new ApiKeyStore(bus, ids, clock, lock),
                new ModStore(bus, ids, clock),
                new SyncRepoStore(bus, ids, clock),
                new SettingsStore(bus),
                new StorageStore(bus, ids, clock, threads, connection.database(), new NavigatorStorage()),
                new TrashListStore(bus),
                new TrashStore(bus),
                new UiStore(bus),
                new ImportStore(bus, ids, clock, connection.database(), work),
                new ExportStore(bus, clock, connection.database(), work, new BrowserFiles(), new BrowserDate()),
                new DocumentStore(bus, work, new BrowserFiles()),
                new AutomaticBackupStore(
                        bus, clock, connection.database(), work, new BrowserFolders(), new BrowserTime()));
    }
}
