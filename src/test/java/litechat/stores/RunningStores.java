package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import litechat.domain.Conversation;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import litechat.events.ConversationEvent;
import litechat.events.DraftEvent;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.FileEvent;
import litechat.events.InteractionEvent;
import litechat.events.KeyLockEvent;
import litechat.events.ModEvent;
import litechat.events.ProjectEvent;
import litechat.events.PromptEvent;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent;
import litechat.events.Request;
import litechat.events.RulesEvent;
import litechat.events.SettingsEvent;
import litechat.events.SpendingEvent;
import litechat.events.StorageEvent;
import litechat.events.SyncRepoEvent;
import litechat.events.TrashEvent;
import litechat.events.TurnTakingThreads;
import litechat.events.UiEvent;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.Schema;
import litechat.persistence.memory.MemoryEngine;
import litechat.providers.ProviderException;
import org.jspecify.annotations.Nullable;

/**
 * All stores over one database in memory, with everything that they tell written down. As in the page, the settings have
 * a bus of their own; what they save the other stores then read.
 */
final class RunningStores implements AutoCloseable {
    static final Timestamp START = new Timestamp(1_750_000_000_000.0);
    static final String MODEL = "m";
    private static final Set<Class<?>> FOR_THE_SETTINGS = Set.of(
            KeyLockEvent.class,
            ModEvent.class,
            ProjectEvent.class,
            ProviderEvent.class,
            RulesEvent.class,
            SyncRepoEvent.class,
            TrashEvent.class);

    final TurnTakingThreads threads = new TurnTakingThreads(START);
    final MemoryEngine memory;
    final FaultyEngine engine;
    final LiteChatDatabase database;
    final TabLocks locks;
    final ScriptedProtocol server = new ScriptedProtocol(threads);
    final JdkKeyLock lock = new JdkKeyLock(threads);
    final List<Event> events = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    final EventBus bus = new EventBus(threads, this::report);
    private final EventBus settingsBus = new EventBus(threads, this::report);
    final RunningAnswers running = new RunningAnswers(bus, threads);
    final ConversationStore conversations;
    final ProviderStore providers;
    private int lastId;

    RunningStores() {
        this(new MemoryEngine(Schema.VERSIONS), new TabLocks(), "");
    }

    private RunningStores(MemoryEngine memory, TabLocks locks, String idPrefix) {
        this.memory = memory;
        this.locks = locks;
        engine = new FaultyEngine(memory, threads);
        database = new LiteChatDatabase(engine);
        database.open();
        PersistenceService.bind(database);
        Ids ids = () -> idPrefix + "id" + ++lastId;
        Actions actions = new ActionRunner(ids, threads);
        conversations = new ConversationStore(bus, ids, threads, running, actions);
        providers = new ProviderStore(bus, server, lock);
        Coordinator.connect(
                bus,
                List.of(
                        conversations,
                        new InteractionStore(bus, threads, locks, conversations, running),
                        new TurnActionStore(
                                bus, ids, threads, threads, locks, conversations, providers, running, actions),
                        providers,
                        new RuleOfferStore(bus),
                        new DraftStore(bus),
                        new EnclosureStore(bus),
                        new AttachmentStore(bus, ids),
                        new PromptPreviewStore(bus),
                        new SettingsStore(bus),
                        new TrashListStore(bus),
                        new UiStore(bus)));
        ProviderSettingsStore settings = new ProviderSettingsStore(settingsBus, ids, threads, server, lock);
        Coordinator.connect(
                settingsBus,
                List.of(
                        settings,
                        new CatalogueStore(settingsBus, threads, server, lock),
                        new KeyLockStore(settingsBus, lock),
                        new ApiKeyStore(settingsBus, ids, threads, lock),
                        new ProjectListStore(settingsBus),
                        new ProjectStore(settingsBus, ids, threads),
                        new RulesStore(settingsBus, ids, threads),
                        new ModStore(settingsBus, ids, threads),
                        new SyncRepoStore(settingsBus, ids, threads),
                        new TrashListStore(settingsBus),
                        new TrashStore(settingsBus),
                        new TrashExpiry(threads, threads)));
        Stream.of(
                        ConversationEvent.class,
                        DraftEvent.class,
                        FileEvent.class,
                        InteractionEvent.class,
                        KeyLockEvent.class,
                        PromptEvent.class,
                        ModEvent.class,
                        ProjectEvent.class,
                        ProviderEvent.class,
                        RulesEvent.class,
                        SettingsEvent.class,
                        SpendingEvent.class,
                        StorageEvent.class,
                        SyncRepoEvent.class,
                        TrashEvent.class,
                        UiEvent.class)
                .flatMap(holder -> Stream.of(holder.getDeclaredClasses()))
                .filter(Event.class::isAssignableFrom)
                .forEach(kind -> {
                    bus.on(kind.asSubclass(Event.class), events::add);
                    settingsBus.on(kind.asSubclass(Event.class), events::add);
                });
    }

    /** The same database and the same browser, after the page was gone without a word. */
    RunningStores afterCrash() {
        threads.close();
        return new RunningStores(memory, new TabLocks(), "later-");
    }

    /** Another tab of the same browser. */
    RunningStores otherTab() {
        return new RunningStores(memory, locks, "other-");
    }

    private @Nullable String report(String name, Throwable failure) {
        log.add(name + ": " + failure.getMessage());
        if (failure instanceof AlreadyTold) {
            return null;
        }
        if (failure instanceof PersistenceException known) {
            return known.sentence();
        }
        return failure instanceof ProviderException known ? known.sentence() : "Unknown: " + failure;
    }

    /** Asks, and runs what can go on without time passing. */
    void request(Request request) {
        PersistenceService.bind(database);
        if (isForTheSettings(request)) {
            settingsBus.request(request);
            threads.run();
            bus.request(new ProviderEvent.LoadInitialDataRequest());
        } else {
            bus.request(request);
        }
        threads.run();
    }

    private static boolean isForTheSettings(Request request) {
        return FOR_THE_SETTINGS.contains(request.getClass().getDeclaringClass())
                && !(request instanceof ProviderEvent.SelectModelRequest);
    }

    void runFor(int millis) {
        PersistenceService.bind(database);
        threads.runFor(millis);
    }

    void runUntilIdle() {
        PersistenceService.bind(database);
        threads.runUntilIdle();
    }

    static ProviderDraft draft(String name, @Nullable String key) {
        return new ProviderDraft(
                name,
                ProviderConfig.OPENAI_COMPATIBLE,
                "http://localhost:1/v1",
                List.of(MODEL),
                key == null ? null : new Secret(key),
                null,
                true);
    }

    /** Saves a model server. @return the id of its model */
    String addServer() {
        return addServer("Server");
    }

    String addServer(String name) {
        request(new ProviderEvent.AddProviderConfigRequest(draft(name, null)));
        return only(ProviderEvent.ProviderSaved.class).providerConfig().id() + ":" + MODEL;
    }

    /** Asks a question in a conversation, or (null) in a new one. @return the turn */
    Interaction submit(@Nullable String conversationId, String question, String modelId) {
        request(new PromptEvent.SubmitPromptRequest(conversationId, question, modelId));
        return last(PromptEvent.PromptSubmitted.class).turn();
    }

    String addConversation(String title) {
        request(new ConversationEvent.AddConversationRequest(title));
        return last(ConversationEvent.ConversationAdded.class).conversation().id();
    }

    <E> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <E> E last(Class<E> kind) {
        List<E> all = all(kind);
        if (all.isEmpty()) {
            throw new AssertionError("No " + kind.getSimpleName() + " among " + events);
        }
        return all.get(all.size() - 1);
    }

    <E> E only(Class<E> kind) {
        List<E> all = all(kind);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " of " + kind.getSimpleName() + ": " + all);
        }
        return all.get(0);
    }

    /** What went wrong in words for the user, since the events were last cleared. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof UiEvent.GlobalErrorChanged general) {
                told.add(String.valueOf(general.error()));
            } else if (event instanceof UiEvent.PartRead part && part.failure() != null) {
                told.add(part.failure());
            }
        }
        return told;
    }

    List<String> titles() {
        return conversations.conversations().stream().map(Conversation::title).toList();
    }

    Dump dump() {
        return Dump.of(memory);
    }

    @Override
    public void close() {
        threads.close();
    }
}
