package litechat.interop.dexie;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A database. */
public abstract class Dexie implements JSObject {
    @JSBody(
            params = {"name", "options"},
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return new dexie.Dexie(name, options);")
    public static native Dexie create(String name, JSObject options);

    @JSBody(
            params = "name",
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.Dexie.delete(name);")
    public static native Thenable delete(String name);

    /** Runs a function for every change that any tab commits; returns the function that ends it. */
    @JSBody(
            params = "listener",
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "dexie.Dexie.on('storagemutated', listener);"
                    + "return function() { dexie.Dexie.on.storagemutated.unsubscribe(listener); };")
    public static native Unsubscribe onStorageMutated(EventListener listener);

    /** The ranges of primary keys in a change of a connection's database: an array of table, from and to, null where open. */
    @JSBody(
            params = {"parts", "connection"},
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.mutatedRanges(parts, connection);")
    public static native JSObject mutatedRanges(JSObject parts, Dexie connection);

    /** A promise that keeps the zone, settled by the executor. */
    @JSBody(
            params = "executor",
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return new dexie.Dexie.Promise(executor);")
    public static native Thenable promise(Executor executor);

    public abstract Version version(double number);

    public abstract Table table(String name);

    /** The table of this name, or null; a database that was opened as it is has its tables only then. */
    @JSBody(
            params = "name",
            script = "return this.tables.find(function(table) { return table.name === name; }) || null;")
    public final native @Nullable Table tableOrNull(String name);

    public abstract Thenable transaction(String mode, JSObject tables, Scope scope);

    public abstract Thenable open();

    @JSBody(params = "options", script = "this.close(options);")
    public final native void close(JSObject options);

    public abstract Thenable delete();

    public abstract boolean isOpen();

    @JSProperty
    public abstract double getVerno();

    /** IndexedDB's own number of the version, ten times that of the schema; only while it is open. */
    @JSBody(script = "return this.backendDB().version;")
    public final native double getNativeVersion();

    @JSProperty
    public abstract String getName();

    /** Deletes a row without waiting, as a page that goes away must; without a connection it stays. */
    @JSBody(
            params = {"table", "key"},
            script = "try { var writing = this.backendDB().transaction(table, 'readwrite');"
                    + "writing.objectStore(table).delete(key); writing.commit(); } catch (e) { /* closed */ }")
    public final native void deleteAtOnce(String table, String key);

    /** Listens to {@code blocked}, {@code versionchange} or {@code close} in place of Dexie's own listener. */
    @JSBody(
            params = {"event", "listener"},
            script = "this.on(event, function(detail) { listener(detail); return false; });")
    public final native void on(String event, EventListener listener);

    /** Asks whether to make the database when it is found missing; without permission opening fails and leaves none behind. */
    @JSBody(
            params = "permission",
            script = "this.on('populate', function() {"
                    + "if (!permission()) { throw new Error('There is no such database'); } });")
    public final native void askBeforeCreation(Permission permission);

    /** Whether something may be done. */
    @JSFunctor
    public interface Permission extends JSObject {
        boolean isGiven();
    }

    /** Ends a subscription. */
    @JSFunctor
    public interface Unsubscribe extends JSObject {
        void call();
    }

    /** Receives an event of the database. */
    @JSFunctor
    public interface EventListener extends JSObject {
        void on(JSObject event);
    }

    /** The function of a transaction. */
    @JSFunctor
    public interface Scope extends JSObject {
        JSObject run(Transaction transaction);
    }

    /** Settles a promise. */
    @JSFunctor
    public interface Executor extends JSObject {
        void execute(Settle resolve, Settle reject);
    }

    /** One of the two ends of a promise. */
    @JSFunctor
    public interface Settle extends JSObject {
        void call(JSObject value);
    }
}
