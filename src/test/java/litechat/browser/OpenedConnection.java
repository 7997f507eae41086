package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.Threads;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.interop.GreenThreads;
import litechat.interop.Promises;
import litechat.page.DatabaseConnection;
import litechat.page.SecureIds;
import litechat.persistence.LiteChatDatabase;

/** A connection under test with everything that it tells, and with pauses that pass at once, unless it takes its time, but are written down. */
final class OpenedConnection {
    final List<Connection> told = new ArrayList<>();
    final List<Integer> pauses = new ArrayList<>();
    final DexieSubject subject;
    final DatabaseConnection connection;
    private Pause pause = () -> {};
    private Pause telling = () -> {};
    private boolean isInHaste = true;

    /** What happens while the connection waits or tells. */
    interface Pause {
        void pass();
    }

    OpenedConnection(DexieSubject subject) {
        this.subject = subject;
        Threads threads = new Threads() {
            @Override
            public void start(Task task) {
                GreenThreads.start(task::run);
            }

            @Override
            public void sleep(int millis) {
                pauses.add(millis);
                Promises.await(Timers.promise(isInHaste ? 20 : millis * 6));
                pause.pass();
            }
        };
        EventBus bus = new EventBus(threads, (name, failure) -> name);
        bus.on(ConnectionChanged.class, event -> {
            told.add(event.connection());
            telling.pass();
        });
        connection = new DatabaseConnection(bus, threads, new SecureIds(), subject.engine());
    }

    /** To a database of its own, opened. */
    static OpenedConnection fresh() {
        OpenedConnection opened = new OpenedConnection(DexieSubject.at(DexieSubject.newName()));
        opened.connection.open();
        opened.told.clear();
        return opened;
    }

    LiteChatDatabase database() {
        return connection.database();
    }

    /** What happens whenever it has told something. */
    void whenTelling(Pause passing) {
        telling = passing;
    }

    void whilePausing(Pause passing) {
        pause = passing;
    }

    /** Lets the pauses last longer than on the page: as long as a busy browser may take to open a database anew. */
    void takeTime() {
        isInHaste = false;
    }

    /** Waits until it tells this. */
    void await(Connection state) {
        Timers.waitUntil(() -> told.contains(state));
    }
}
