package litechat.browser;

import java.util.List;
import litechat.events.Connection;
import litechat.interop.Promises;
import litechat.interop.dexie.Dexie;
import litechat.interop.dexie.Transaction;
import litechat.interop.web.IndexedDb;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.DatabaseTooNew;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** How the page stands to its database when others, or the browser, do something to it. */
final class ConnectionCases {
    private ConnectionCases() {}

    static List<Case> all() {
        return List.of(
                new Case("connection: one that the browser closes is opened again and writes", ConnectionCases::closed),
                new Case(
                        "connection: what a refused connection ended is repeated once, as a whole",
                        ConnectionCases::repeated),
                new Case("connection: what fails again is told and leaves nothing", ConnectionCases::refusedAgain),
                new Case("connection: what ended and was not kept is never repeated", ConnectionCases::endedAndLost),
                new Case("connection: a write does not wait for one that stays lost", ConnectionCases::staysLost),
                new Case("connection: opening again is tried with growing pauses", ConnectionCases::backOff),
                new Case("connection: closing it oneself is no loss", ConnectionCases::closedByItself),
                new Case("connection: a deleted database is gone, and no empty one is made", ConnectionCases::deleted),
                new Case("connection: another database in its place is left alone", ConnectionCases::replaced),
                new Case("connection: a second part of the page refuses another database", ConnectionCases::otherPart),
                new Case(
                        "connection: after another tab's upgrade it reads and never writes", ConnectionCases::outdated),
                new Case("connection: a newer database is read and never written", ConnectionCases::readOnly),
                new Case("connection: waits for a tab that holds an older version", ConnectionCases::blocked),
                new Case("connection: opens although the database's name cannot be read", ConnectionCases::nameless));
    }

    private static void addTag(LiteChatDatabase database, String id) {
        database.write(List.of(database.tags()), () -> database.tags().add(Samples.tag(id)));
    }

    private static void closed(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        addTag(opened.database(), "a");
        opened.takeTime();
        dropConnection(opened.subject.engine().dexie());
        addTag(opened.database(), "b"); // waits for it
        addTag(opened.database(), "c");
        Expect.equal(List.of("a", "b", "c"), opened.database().tags().toQuery().primaryKeys());
        Expect.equal(List.of(Connection.LOST, Connection.READY), opened.told);
        opened.subject.delete();
    }

    private static void repeated(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        LiteChatDatabase database = opened.database();
        int[] runs = {0};
        JSObject intact = refuseAdding("second", 1);
        try {
            database.write(List.of(database.tags()), () -> {
                runs[0]++;
                database.tags().add(Samples.tag("first"));
                database.write(List.of(database.tags()), () -> database.tags().add(Samples.tag("second")));
            });
        } finally {
            allowAdding(intact);
        }
        Expect.equal(2, runs[0]);
        Expect.equal(List.of("first", "second"), database.tags().toQuery().primaryKeys());
        Expect.equal(List.of(Connection.READY), opened.told);
        opened.subject.delete();
    }

    private static void refusedAgain(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        int[] runs = {0};
        JSObject intact = refuseAdding("second", 2);
        try {
            Expect.thrown(DatabaseClosed.class, () -> opened.database()
                    .write(List.of(opened.database().tags()), () -> {
                        runs[0]++;
                        opened.database().tags().add(Samples.tag("first"));
                        opened.database().tags().add(Samples.tag("second"));
                    }));
        } finally {
            allowAdding(intact);
        }
        Expect.equal(2, runs[0]);
        Expect.equal(0, opened.database().tags().count());
        addTag(opened.database(), "second");
        opened.subject.delete();
    }

    private static void endedAndLost(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        int[] runs = {0};
        Expect.thrown(DatabaseClosed.class, () -> opened.database()
                .write(List.of(opened.database().tags()), () -> {
                    runs[0]++;
                    opened.database().tags().add(Samples.tag("a"));
                    abortSoon(Expect.present(Transaction.current()));
                }));
        Expect.equal(1, runs[0]);
        Expect.equal(0, opened.database().tags().count());
        opened.subject.delete();
    }

    private static void staysLost(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        failOpening(6);
        dropConnection(opened.subject.engine().dexie());
        Expect.thrown(DatabaseClosed.class, () -> addTag(opened.database(), "a"));
        opened.await(Connection.READY);
        addTag(opened.database(), "b");
        Expect.equal(List.of("b"), opened.database().tags().toQuery().primaryKeys());
        opened.subject.delete();
    }

    private static void backOff(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        failOpening(7);
        dropConnection(opened.subject.engine().dexie());
        opened.await(Connection.READY);
        Expect.equal(List.of(250, 250, 500, 1000, 2000, 4000, 8000, 8000), opened.pauses);
        addTag(opened.database(), "a");
        opened.subject.delete();
    }

    private static void closedByItself(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        opened.subject.engine().close();
        Promises.await(Timers.promise(50));
        Expect.equal(List.of(), opened.told);
        opened.subject.delete();
    }

    private static void deleted(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        addTag(opened.database(), "a");
        Promises.await(Dexie.delete(opened.subject.name()));
        opened.await(Connection.GONE);
        Expect.equal(List.of(Connection.LOST, Connection.GONE), opened.told);
        Expect.thrown(DatabaseClosed.class, () -> addTag(opened.database(), "b"));
        Expect.thrown(DatabaseClosed.class, () -> opened.database().tags().count());
        Expect.equal(0.0, IndexedDb.versionOf(opened.subject.name()));
        Expect.equal(Connection.GONE, opened.connection.openSame(null));
        Expect.equal(0.0, IndexedDb.versionOf(opened.subject.name()));
    }

    private static void replaced(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        addTag(opened.database(), "a");
        OpenedConnection other = new OpenedConnection(DexieSubject.at(opened.subject.name()));
        opened.whilePausing(() -> {
            if (other.told.isEmpty()) {
                other.connection.open();
                addTag(other.database(), "theirs");
            }
        });
        Promises.await(Dexie.delete(opened.subject.name()));
        opened.await(Connection.GONE);
        Expect.thrown(DatabaseClosed.class, () -> addTag(opened.database(), "b"));
        Expect.equal(List.of("theirs"), other.database().tags().toQuery().primaryKeys());
        other.subject.delete();
    }

    private static void otherPart(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        OpenedConnection same = new OpenedConnection(DexieSubject.at(opened.subject.name()));
        Expect.equal(Connection.READY, same.connection.openSame(opened.connection.identity()));
        OpenedConnection other = new OpenedConnection(DexieSubject.at(opened.subject.name()));
        Expect.equal(Connection.GONE, other.connection.openSame("another"));
        Expect.thrown(DatabaseClosed.class, () -> other.database().tags().count());
        same.subject.engine().close();
        opened.subject.delete();
    }

    private static void outdated(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        addTag(opened.database(), "a");
        var newer = NewerVersionCases.newer(opened.subject.name());
        newer.open();
        opened.await(Connection.OUTDATED);
        Timers.waitUntil(() -> opened.subject.engine().isReadOnly()
                && opened.subject.engine().dexie().isOpen());
        Expect.thrown(DatabaseTooNew.class, () -> addTag(opened.database(), "b"));
        Expect.equal(List.of("a"), opened.database().tags().toQuery().primaryKeys());
        Expect.equal(List.of(Connection.OUTDATED), opened.told);
        newer.close();
        opened.subject.delete();
    }

    private static void readOnly(Subject subject) {
        String name = DexieSubject.newName();
        PlainDexie.makeVersion(9, name);
        List<String> before = PlainDexie.lines(name);
        OpenedConnection opened = new OpenedConnection(DexieSubject.at(name));
        Expect.equal(Connection.READ_ONLY, opened.connection.open());
        Expect.equal(List.of(Connection.OPENING, Connection.READ_ONLY), opened.told);
        Expect.equal(List.of("t"), opened.database().tags().toQuery().primaryKeys());
        Expect.equal("T", Expect.present(opened.database().tags().get("t")).name());
        Expect.thrown(DatabaseTooNew.class, () -> addTag(opened.database(), "b"));
        Expect.thrown(DatabaseTooNew.class, () -> opened.database().raw("trash").count());
        dropConnection(opened.subject.engine().dexie());
        Timers.waitUntil(() -> opened.subject.engine().dexie().isOpen());
        Expect.thrown(DatabaseTooNew.class, () -> addTag(opened.database(), "b"));
        opened.subject.engine().close();
        Expect.equal(before, PlainDexie.lines(name));
        Expect.equal(90.0, PlainDexie.nativeVersion(name));
        opened.subject.delete();
    }

    private static void blocked(Subject subject) {
        String name = DexieSubject.newName();
        PlainDexie.makeVersion1(name);
        JSObject holder = Expect.present(Promises.await(hold(name)));
        OpenedConnection opened = new OpenedConnection(DexieSubject.at(name));
        opened.whenTelling(() -> {
            if (opened.told.contains(Connection.BLOCKED)) {
                release(holder);
            }
        });
        Expect.equal(Connection.READY, opened.connection.open());
        Expect.equal(List.of(Connection.OPENING, Connection.BLOCKED, Connection.READY), opened.told);
        Expect.equal(1, opened.database().tags().count());
        opened.subject.delete();
    }

    private static void nameless(Subject subject) {
        OpenedConnection opened = new OpenedConnection(DexieSubject.at(DexieSubject.newName()));
        JSObject intact = breakStore("local");
        try {
            Expect.equal(Connection.READY, opened.connection.open());
        } finally {
            mendStore(intact);
        }
        addTag(opened.database(), "a");
        opened.told.clear();
        dropConnection(opened.subject.engine().dexie());
        opened.await(Connection.READY);
        addTag(opened.database(), "b");
        opened.subject.delete();
    }

    /** What a browser does when it closes a connection by itself. */
    @JSBody(
            params = "dexie",
            script = "var raw = dexie.backendDB(); raw.close(); raw.dispatchEvent(new Event('close'));")
    private static native void dropConnection(JSObject dexie);

    @JSBody(
            params = "times",
            script = "var open = IDBFactory.prototype.open; IDBFactory.prototype.open = function() {"
                    + "if (times-- > 0) { throw new DOMException('not now', 'AbortError'); }"
                    + "IDBFactory.prototype.open = open; return open.apply(this, arguments); };")
    private static native void failOpening(int times);

    /** What Firefox does on a connection that met the limit of the storage: it may delete, and add nothing. */
    @JSBody(
            params = {"id", "times"},
            script = "var add = IDBObjectStore.prototype.add; IDBObjectStore.prototype.add = function(row) {"
                    + "if (row.id === id && times-- > 0) { throw new DOMException('deletions only', 'InvalidStateError'); }"
                    + "return add.apply(this, arguments); }; return {add: add};")
    private static native JSObject refuseAdding(String id, int times);

    @JSBody(params = "intact", script = "IDBObjectStore.prototype.add = intact.add;")
    private static native void allowAdding(JSObject intact);

    @JSBody(
            params = "transaction",
            script = "var native = transaction.idbtrans; queueMicrotask(function() { native.abort(); });")
    private static native void abortSoon(Transaction transaction);

    @JSBody(
            params = "name",
            script = "return new Promise(function(resolve, reject) { var request = indexedDB.open(name);"
                    + "request.onerror = function() { reject(request.error); };"
                    + "request.onsuccess = function() { resolve(request.result); }; });")
    private static native litechat.interop.Thenable hold(String name);

    @JSBody(params = "holder", script = "holder.close();")
    private static native void release(JSObject holder);

    @JSBody(
            params = "store",
            script = "var get = IDBObjectStore.prototype.get; IDBObjectStore.prototype.get = function() {"
                    + "if (this.name === store) { throw new DOMException('unreadable', 'UnknownError'); }"
                    + "return get.apply(this, arguments); }; return {get: get};")
    private static native JSObject breakStore(String store);

    @JSBody(params = "intact", script = "IDBObjectStore.prototype.get = intact.get;")
    private static native void mendStore(JSObject intact);
}
