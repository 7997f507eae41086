package litechat;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Ids;
import litechat.events.Connection;
import litechat.events.ConversationEvent;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.FileEvent.CollectContentsRequest;
import litechat.events.Threads;
import litechat.page.BrowserFile;
import litechat.page.BrowserThreads;
import litechat.page.ConsoleFaults;
import litechat.page.DatabaseConnection;
import litechat.page.SecureIds;
import litechat.page.SettingsLoader;
import litechat.stores.AttachmentStore;
import litechat.stores.Coordinator;
import litechat.stores.EnclosureStore;
import litechat.stores.RuleOfferStore;
import litechat.stores.SuggestionStore;
import litechat.stores.TabSync;
import litechat.stores.UiStore;
import litechat.ui.ComposerViews;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The entry point of the module with what the message field can do beyond text; the first module loads it when it has nothing
 * else to do.
 *
 * <p>What it adds to a question it writes into the draft in the database, where the first module finds it when it asks.
 */
public final class ComposerMain {
    /** The contents that nothing refers to can wait until the page has started. */
    private static final int COLLECT_AFTER_MILLIS = 10_000;

    private static @Nullable ComposerMain started;

    private final Threads threads = new BrowserThreads();
    private final EventBus bus = new EventBus(threads, new ConsoleFaults());
    private SelectedItemChanged shown = new SelectedItemChanged(null, null);
    private final ComposerViews views;
    private final List<Opening> awaited = new ArrayList<>();
    private final DatabaseConnection connection;
    private final @Nullable String identity;
    private boolean isOpening;
    private boolean isReady;

    private ComposerMain(@Nullable String identity) {
        Ids ids = new SecureIds();
        this.identity = identity;
        connection = new DatabaseConnection(bus, threads, ids, DatabaseConnection.engine());
        Coordinator.connect(
                bus,
                List.of(
                        new EnclosureStore(bus),
                        new AttachmentStore(bus, ids),
                        new SuggestionStore(bus),
                        new RuleOfferStore(bus),
                        new UiStore(bus),
                        new SettingsLoader(connection)));
        views = ComposerViews.mount(bus, BrowserFile::of);
        open();
    }

    /** Opens the database, and does what waits for it; where it cannot be opened, that is told, and the next wish tries again. */
    private void open() {
        isOpening = true;
        threads.start(() -> {
            Connection state = connection.openSame(identity);
            isOpening = false;
            if (DatabaseConnection.canRead(state)) {
                new TabSync(bus, threads).watch(connection.database());
                isReady = true;
                bus.emit(shown);
                for (Opening opening : awaited) {
                    opening.on(views);
                }
                if (state == Connection.READY) {
                    threads.sleep(COLLECT_AFTER_MILLIS);
                    bus.request(new CollectContentsRequest());
                }
            } else if (!awaited.isEmpty()) {
                awaited.clear();
                views.tellNotLoaded();
            }
        });
    }

    /** Something to do with the views, as soon as the database is open. */
    private interface Opening {
        void on(ComposerViews views);
    }

    private static void when(Opening opening) {
        ComposerMain page = started;
        if (page == null) {
            throw new IllegalStateException("Nothing has been shown yet");
        }
        if (page.isReady) {
            opening.on(page.views);
        } else {
            page.awaited.add(opening);
            if (!page.isOpening) {
                page.open();
            }
        }
    }

    /** Has files, an array of JavaScript, go along with the next question. */
    @JSExport
    public static void addFiles(JSObject files) {
        when(views -> views.addFiles(BrowserFile.all(files)));
    }

    /** Tells which model answers next. */
    @JSExport
    public static void chooseModel(@Nullable String modelId) {
        when(views -> views.chooseModel(modelId));
    }

    /** Shows the files of a turn in an element. */
    @JSExport
    public static void showFiles(JSObject element, String turnId) {
        when(views -> views.showFiles((HTMLElement) element, turnId));
    }

    /** Nothing happens until {@link #show}. */
    public static void main(String[] args) {}

    /**
     * Tells which conversation is shown; by null a new one is, perhaps in a project.
     *
     * @param identity the name of the database that the page works on, or null if it is not known
     */
    @JSExport
    public static void show(@Nullable String conversationId, @Nullable String projectId, @Nullable String identity) {
        ComposerMain page = started;
        if (page == null) {
            page = new ComposerMain(identity);
            started = page;
        }
        page.shown = conversationId == null
                ? new SelectedItemChanged(projectId, projectId == null ? null : ConversationEvent.PROJECT)
                : new SelectedItemChanged(conversationId, ConversationEvent.CONVERSATION);
        if (page.isReady) {
            page.bus.emit(page.shown);
        }
    }
}
