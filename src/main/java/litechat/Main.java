package litechat;

import java.util.List;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.events.Connection;
import litechat.events.ConversationEvent;
import litechat.events.EventBus;
import litechat.events.InteractionEvent;
import litechat.events.ProjectEvent;
import litechat.events.ProviderEvent;
import litechat.events.SettingsEvent;
import litechat.events.Threads;
import litechat.interop.web.PageExit;
import litechat.page.ActionModule;
import litechat.page.AnswerModule;
import litechat.page.BrowserClock;
import litechat.page.BrowserKeyLock;
import litechat.page.BrowserThreads;
import litechat.page.ComposerModule;
import litechat.page.ConsoleFaults;
import litechat.page.DatabaseConnection;
import litechat.page.DeathWatch;
import litechat.page.PageLifecycle;
import litechat.page.SecureIds;
import litechat.page.SettingsLoader;
import litechat.page.Updates;
import litechat.page.WebStreamLocks;
import litechat.persistence.dexie.DexieEngine;
import litechat.stores.ActionStore;
import litechat.stores.ConversationStore;
import litechat.stores.Coordinator;
import litechat.stores.DraftStore;
import litechat.stores.InteractionStore;
import litechat.stores.ProjectListStore;
import litechat.stores.ProviderStore;
import litechat.stores.RunningAnswers;
import litechat.stores.SettingsStore;
import litechat.stores.StreamLocks;
import litechat.stores.TabSync;
import litechat.stores.TrashListStore;
import litechat.stores.TurnActionStore;
import litechat.stores.UiStore;
import litechat.ui.Messages;
import litechat.ui.Views;

/** The page's entry point: builds the database, the stores and the views, in this order, and starts them. */
public final class Main {
    private final Threads threads = new BrowserThreads();
    private final Clock clock = new BrowserClock();
    private final Ids ids = new SecureIds();
    private final EventBus.Faults faults = new ConsoleFaults();
    private final EventBus bus = new EventBus(threads, faults);
    private final Updates updates = new Updates(bus);
    private final AnswerModule answers = new AnswerModule();

    private Main() {}

    /** Starts the page. */
    public static void main(String[] args) {
        Main page = new Main();
        page.threads.start(page::start);
    }

    private void start() {
        DexieEngine engine = DatabaseConnection.engine();
        DatabaseConnection connection = new DatabaseConnection(bus, threads, ids, engine);
        ActionModule actions = new ActionModule(bus, threads, connection);
        Coordinator.connect(bus, stores(connection, actions));
        Views views = Views.mount(bus, clock);
        if (!PageLifecycle.isCapable()) {
            views.unsupported().show(Messages.NO_STORAGE, null);
            return;
        }
        Connection state = connection.open();
        if (!DatabaseConnection.canRead(state)) {
            return;
        }
        new TabSync(bus, threads).watch(connection.database());
        bus.request(new SettingsEvent.LoadSettingsRequest());
        bus.request(new ProviderEvent.LoadInitialDataRequest());
        bus.request(new ProjectEvent.LoadProjectsRequest());
        bus.request(new ConversationEvent.LoadConversationsRequest());
        if (state == Connection.READY) {
            threads.start(() -> DeathWatch.start(connection.database(), engine, ids.next()));
            bus.request(new InteractionEvent.RepairInterruptedRequest());
            actions.startWhenIdle();
        }
        PageLifecycle.onHidden(() -> {
            views.saveDrafts();
            bus.request(new InteractionEvent.FlushStreamsRequest());
        });
        ComposerModule.start(bus, connection);
        answers.loadWhenIdle();
        updates.start(faults);
    }

    private List<ActionStore> stores(DatabaseConnection connection, ActionModule actions) {
        RunningAnswers running = new RunningAnswers(bus, threads);
        PageExit.askIf(running::isAnyUnsaved);
        ConversationStore conversations = new ConversationStore(bus, ids, clock, running, actions);
        ProviderStore providers = new ProviderStore(bus, answers, new BrowserKeyLock());
        StreamLocks locks = new WebStreamLocks();
        return List.of(
                conversations,
                providers,
                new InteractionStore(bus, clock, locks, conversations, running),
                new TurnActionStore(bus, ids, clock, threads, locks, conversations, providers, running, actions),
                new DraftStore(bus),
                new ProjectListStore(bus),
                new SettingsStore(bus),
                new TrashListStore(bus),
                new UiStore(bus),
                actions,
                new SettingsLoader(connection),
                updates);
    }
}
