package litechat.persistence.dexie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.interop.GreenThreads;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.dexie.Dexie;
import litechat.interop.dexie.Version;
import litechat.interop.web.IndexedDb;
import litechat.persistence.CommitListener;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.DatabaseGone;
import litechat.persistence.DatabaseTooNew;
import litechat.persistence.Engine;
import litechat.persistence.Mode;
import litechat.persistence.PersistenceException;
import litechat.persistence.QuotaExceeded;
import litechat.persistence.RowFormat;
import litechat.persistence.SchemaVersion;
import litechat.persistence.Table;
import litechat.persistence.Transaction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Keeps the tables in IndexedDB through Dexie; every write that is acknowledged is on the disk. */
public final class DexieEngine implements Engine {
    private final String name;
    private final UpgradeFailure upgradeFailure = new UpgradeFailure();
    private final int newest;
    private Dexie dexie;
    private @Nullable ConnectionListener listener;
    private boolean readOnly;
    private boolean expectsClosing;
    private boolean isToBeThere;
    private boolean wasMissing;
    private final Map<String, litechat.interop.dexie.Table> tables = new HashMap<>();

    public DexieEngine(String name, List<SchemaVersion> versions) {
        this.name = name;
        dexie = Dexie.create(name, options());
        hear(dexie);
        dexie.askBeforeCreation(() -> {
            wasMissing = isToBeThere;
            return !isToBeThere;
        });
        for (SchemaVersion version : versions) {
            declare(version);
        }
        newest = versions.get(versions.size() - 1).number();
    }

    public String name() {
        return name;
    }

    /** The database itself, for its events. */
    public Dexie dexie() {
        return dexie;
    }

    /** Tells the listener what happens to the connection without this program's doing. */
    public void listen(ConnectionListener listener) {
        this.listener = listener;
    }

    /**
     * Keeps Dexie from acting by itself: it would open the database again after another tab's upgrade, and go on writing
     * as before.
     */
    private void hear(Dexie opened) {
        opened.on("blocked", event -> {
            if (listener != null) {
                listener.blocked();
            }
        });
        opened.on("close", event -> {
            if (listener != null && !expectsClosing) {
                listener.lost();
            }
        });
        opened.on("versionchange", event -> {
            close();
            if (listener == null) {
                return;
            }
            if (isDeletion(event)) {
                listener.lost();
            } else {
                listener.outdated();
            }
        });
    }

    @Override
    public <T> Table<T> table(RowFormat<T> format) {
        return new DexieTable<>(() -> tableOf(format.table()), format);
    }

    /** Looked up once for each connection: Dexie makes a list of all tables when it is asked for one that may be missing. */
    private litechat.interop.dexie.Table tableOf(String table) {
        litechat.interop.dexie.Table found = tables.get(table);
        if (found == null) {
            found = dexie.tableOrNull(table);
            if (found == null) {
                throw readOnly ? new DatabaseTooNew(null) : new IllegalArgumentException("No table is called " + table);
            }
            tables.put(table, found);
        }
        return found;
    }

    @Override
    public void open() {
        // Dexie opens a newer database without a word, and changes it where its tables are not those declared here.
        refuseNewer(IndexedDb.versionOf(name));
        openDexie();
        refuseNewer(dexie.getNativeVersion()); // another tab may have upgraded it in between
    }

    /** Opens a database that was there before. @throws DatabaseGone if it is not; none is made in its place */
    public void openExisting() {
        isToBeThere = true;
        wasMissing = false;
        try {
            open();
        } catch (PersistenceException e) {
            throw wasMissing ? new DatabaseGone(e) : e;
        } finally {
            isToBeThere = false;
        }
    }

    /** Opens the database as it is, whatever its version; from now on it can be read, and every write is refused. */
    public void openReadOnly() {
        close();
        dexie = Dexie.create(name, options());
        tables.clear();
        hear(dexie);
        readOnly = true;
        openDexie();
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /** A database that could not be opened is closed too, which is no loss of a connection. */
    private void openDexie() {
        expectsClosing = true;
        try {
            Promises.awaitDatabase(dexie.open());
        } catch (JavaScriptError e) {
            throw upgradeFailure.orElse(DexieErrors.translate(e));
        } finally {
            expectsClosing = false;
        }
    }

    private void refuseNewer(double nativeVersion) {
        if (Math.floor(nativeVersion / 10) > newest) {
            close();
            throw new DatabaseTooNew(null);
        }
    }

    @Override
    public void close() {
        boolean before = expectsClosing;
        expectsClosing = true;
        dexie.close(JsValues.object());
        expectsClosing = before;
    }

    /** Deletes a row while the page goes away, as far as that is possible then; never in a newer version's database. */
    public void deleteAtOnce(String table, String key) {
        if (!readOnly) {
            dexie.deleteAtOnce(table, key);
        }
    }

    @Override
    public <R> R transaction(Mode mode, List<? extends Table<?>> tables, Transaction.Body<R> body) {
        if (readOnly && mode != Mode.READ_ONLY) {
            throw new DatabaseTooNew(null);
        }
        JSObject names = JsValue.array();
        for (Table<?> table : tables) {
            JsValue.push(names, JsValues.of(table.name()));
        }
        if (mode != Mode.READ_ONLY) {
            return mode == Mode.DELETE ? delete(names, body) : write(names, body);
        }
        try {
            return new DexieTransaction<>(body).run(dexie, "r", names);
        } catch (DatabaseClosed e) {
            if (dexie.isOpen() && listener != null && !isWithinAnother()) {
                close(); // dropped without an event
                listener.lost();
            }
            throw e;
        }
    }

    /**
     * Firefox, too, needs room to delete. In the transaction after one that found none it needs none, if that deletes
     * only.
     */
    private <R> R delete(JSObject tables, Transaction.Body<R> body) {
        try {
            return write(tables, body);
        } catch (QuotaExceeded e) {
            if (isWithinAnother()) {
                throw e;
            }
        }
        return write(tables, body);
    }

    /**
     * Some browsers drop a connection without an event, and Firefox lets one that met the limit of its storage delete and
     * nothing else. What fails of that before its end is run once more on a connection that was opened anew.
     */
    private <R> R write(JSObject tables, Transaction.Body<R> body) {
        DexieTransaction<R> first = new DexieTransaction<>(body);
        try {
            return first.run(dexie, "rw", tables);
        } catch (DatabaseClosed e) {
            // One within another is undone, and repeated, with all that is around it.
            if (isWithinAnother() || listener == null || !listener.isReopened() || first.isBodyDone()) {
                throw e;
            }
        }
        return new DexieTransaction<>(body).run(dexie, "rw", tables);
    }

    private static boolean isWithinAnother() {
        return litechat.interop.dexie.Transaction.current() != null;
    }

    @Override
    public CommitListener.Subscription onCommit(CommitListener listener) {
        Dexie.EventListener mutated = parts -> {
            JSObject ranges = Dexie.mutatedRanges(parts, dexie);
            for (int i = 0; i < JsValue.length(ranges); i++) {
                JSObject range = JsValue.at(ranges, i);
                if (range != null) {
                    listener.committed(
                            String.valueOf(JsValues.text(range, "table")),
                            JsValues.text(range, "from"),
                            JsValues.text(range, "to"),
                            JsValues.isTrue(JsValues.get(range, "elsewhere")));
                }
            }
        };
        return Dexie.onStorageMutated(mutated)::call;
    }

    private void declare(SchemaVersion version) {
        JSObject stores = JsValues.object();
        for (Map.Entry<String, String> store : version.stores().entrySet()) {
            JsValues.set(stores, store.getKey(), JsValues.of(store.getValue()));
        }
        Version declared = dexie.version(version.number()).stores(stores);
        SchemaVersion.Upgrade upgrade = version.upgrade();
        if (upgrade != null) {
            declared.upgrade(transaction -> Dexie.promise((resolve, reject) -> GreenThreads.startNow(() -> {
                try {
                    upgrade.run(new UpgradeTables(transaction));
                    resolve.call(JsValues.object());
                } catch (Throwable e) { // whatever it is, it must end the upgrade
                    upgradeFailure.set(e);
                    reject.call(DexieErrors.rejection(e));
                }
            })));
        }
    }

    @JSBody(params = "event", script = "return event.newVersion === null;")
    private static native boolean isDeletion(JSObject event);

    // Strict: what was acknowledged survives the loss of power; the browser's default may still hold it in memory.
    @JSBody(script = "return {autoOpen: false, chromeTransactionDurability: 'strict'};")
    private static native JSObject options();
}
