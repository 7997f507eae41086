package litechat;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.InvalidRecord;
import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.Threads;
import litechat.events.TrashEvent;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.page.ActionDesk;
import litechat.page.ActionHandOver;
import litechat.page.BrowserClock;
import litechat.page.BrowserThreads;
import litechat.page.ConsoleFaults;
import litechat.page.DatabaseConnection;
import litechat.page.SecureIds;
import litechat.page.SettingsLoader;
import litechat.persistence.DatabaseGone;
import litechat.persistence.DatabaseUnavailable;
import litechat.persistence.PersistenceException;
import litechat.persistence.dexie.JsValue;
import litechat.stores.ActionCall;
import litechat.stores.ActionRunner;
import litechat.stores.BackupWatch;
import litechat.stores.Coordinator;
import litechat.stores.Outcome;
import litechat.stores.TrashExpiry;
import litechat.ui.BackupNoteView;
import litechat.ui.QuestionEditor;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The entry point of the module that changes turns and conversations; the first module loads it before its first change.
 *
 * <p>It shares nothing with the first module but the database, as another tab would.
 */
public final class ActionsMain {
    private static final int POLL_MILLIS = 5;
    private static @Nullable ActionsMain started;

    private final Threads threads = new BrowserThreads();
    private final Clock clock = new BrowserClock();
    private final Ids ids = new SecureIds();
    private final EventBus bus = new EventBus(threads, new ConsoleFaults());
    private final DatabaseConnection connection =
            new DatabaseConnection(bus, threads, ids, DatabaseConnection.engine());
    private final ActionRunner runner = new ActionRunner(ids, clock);
    private final ActionDesk desk = new ActionDesk(threads);
    private Connection state = Connection.UNAVAILABLE;
    private boolean isOpening;

    private ActionsMain() {
        Coordinator.connect(bus, List.of(new TrashExpiry(clock, threads), new SettingsLoader(connection)));
        BackupNoteView.mount(bus);
    }

    /** Hears what an action came to. */
    @JSFunctor
    public interface Told extends JSObject {
        void tell(JSObject outcome);
    }

    /** Nothing happens until {@link #start} or {@link #run}. */
    public static void main(String[] args) {}

    /** Hears a sentence of what failed without having been asked for. */
    @JSFunctor
    public interface Failed extends JSObject {
        void tell(String sentence);
    }

    /** Opens the database, and deletes what has been in the trash long enough; tells if that fails. */
    @JSExport
    public static void start(@Nullable String identity, Failed failed) {
        ActionsMain page = page();
        page.bus.on(GlobalErrorChanged.class, event -> {
            if (event.error() != null) {
                failed.tell(event.error());
            }
        });
        page.threads.start(() -> page.open(identity));
    }

    /**
     * Does an action, and tells what it came to.
     *
     * @param identity the name of the database that the page works on, or null if it is not known
     */
    @JSExport
    public static void run(String name, JSObject values, @Nullable String identity, Told told) {
        ActionsMain page = page();
        page.threads.start(() -> told.tell(page.run(new ActionCall(name, JsValue.decodeObject(values)), identity)));
    }

    /** Finds out what exactly is to be done, and tells it if the reader chooses something. */
    @JSExport
    public static void prepare(String action, JSObject values, @Nullable String identity, Told told) {
        ActionsMain page = page();
        Attributes given = JsValue.decodeObject(values);
        page.threads.start(() -> {
            try {
                page.open(identity);
                page.desk.prepare(
                        action,
                        given.key("id"),
                        given.text("modelId"),
                        prepared -> told.tell(JsValue.encodeObject(prepared)));
            } catch (PersistenceException e) {
                told.tell(ActionHandOver.give(e));
            } catch (RuntimeException e) {
                told.tell(ActionHandOver.giveFault(e));
            }
        });
    }

    private static ActionsMain page() {
        if (started == null) {
            started = new ActionsMain();
        }
        return started;
    }

    private JSObject run(ActionCall call, @Nullable String identity) {
        try {
            open(identity);
            Outcome outcome = runner.run(call);
            QuestionEditor.done(call.name(), call.values());
            return ActionHandOver.give(outcome);
        } catch (PersistenceException e) {
            return ActionHandOver.give(e);
        } catch (InvalidRecord e) {
            return ActionHandOver.give(new PersistenceException("The " + e.getMessage(), e));
        } catch (RuntimeException e) {
            return ActionHandOver.giveFault(e);
        }
    }

    /** Opens the database, unless that is done; one that could not be opened is tried again. */
    private void open(@Nullable String identity) {
        while (isOpening) {
            threads.sleep(POLL_MILLIS);
        }
        if (!DatabaseConnection.canRead(state)) {
            isOpening = true;
            state = connection.openSame(identity);
            isOpening = false;
            if (state == Connection.READY) {
                bus.request(new TrashEvent.PurgeExpiredRequest());
                new BackupWatch(bus, clock, threads, connection.database()).start();
            }
        }
        if (state == Connection.GONE) {
            throw new DatabaseGone(null);
        }
        if (!DatabaseConnection.canRead(state)) {
            throw new DatabaseUnavailable(null);
        }
    }
}
