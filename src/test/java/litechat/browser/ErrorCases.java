package litechat.browser;

import java.util.List;
import litechat.domain.Attributes;
import litechat.events.Connection;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.NotStorable;
import litechat.persistence.PersistenceException;
import litechat.persistence.QuotaExceeded;
import litechat.persistence.UniqueConflict;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;
import litechat.persistence.dexie.JsValue;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What goes wrong in a browser, told in this program's terms; nothing of it leaves a row behind. */
final class ErrorCases {
    private static final String REFUSED = "The database refused: ";

    private ErrorCases() {}

    static List<Case> all() {
        return List.of(
                new Case("error: a function cannot be stored", subject -> notStorable(subject, function())),
                new Case("error: a symbol cannot be stored", subject -> notStorable(subject, symbol())),
                new Case("error: a part of the page cannot be stored", subject -> notStorable(subject, element())),
                new Case("error: a promise cannot be stored", subject -> notStorable(subject, promise())),
                new Case("error: a row without its key cannot be stored", ErrorCases::noKey),
                new Case("error: a key that is none cannot be stored", ErrorCases::badKey),
                new Case("error: what is there already is a conflict", ErrorCases::conflict),
                new Case("error: a quota that ends a transaction is found in its cause", ErrorCases::quota),
                new Case("error: a deletion without room is run once more", ErrorCases::deletedWithoutRoom),
                new Case("error: a deletion that finds no room twice is told", ErrorCases::notDeletedWithoutRoom),
                new Case("error: a closed database says that nothing was saved", ErrorCases::closed),
                new Case("error: an unknown one is told in the browser's words", ErrorCases::unknown),
                new Case("error: a connection lost without an event is opened again", ErrorCases::lostSilently));
    }

    private static void writeRow(Subject subject, String table, Attributes row) {
        subject.write(subject.rows(table), () -> subject.rows(table).put(row));
    }

    private static void notStorable(Subject subject, JSObject value) {
        Attributes row = Attributes.of("key", "k").with("value", JsValue.decode(value));
        NotStorable failure = Expect.thrown(
                NotStorable.class,
                () -> subject.write(subject.rows("appState"), () -> {
                    subject.rows("appState").put(Attributes.of("key", "before"));
                    subject.rows("appState").put(row);
                }));
        Expect.isTrue(failure.sentence(), failure.sentence().endsWith("Nothing was changed."));
        Expect.equal(0, subject.rows("appState").count());
    }

    private static void noKey(Subject subject) {
        Expect.thrown(NotStorable.class, () -> writeRow(subject, "appState", Attributes.of("value", 1.0)));
    }

    private static void badKey(Subject subject) {
        for (Object key : new Object[] {true, Double.NaN, Attributes.of("a", 1.0)}) {
            Expect.thrown(NotStorable.class, () -> writeRow(subject, "appState", Attributes.of("key", key)));
        }
        Expect.equal(0, subject.rows("appState").count());
    }

    private static void conflict(Subject subject) {
        LiteChatDatabase database = subject.database();
        subject.write(database.tags(), () -> database.tags().add(Samples.tag("a")));
        UniqueConflict failure = Expect.thrown(
                UniqueConflict.class,
                () -> subject.write(database.tags(), () -> subject.rows("tags")
                        .put(Attributes.of("id", "b").with("name", "Tag a"))));
        Expect.equal("name", failure.field());
        Expect.equal("Tag a", failure.value());
    }

    private static void quota(Subject subject) {
        JSObject intact = fail("put", "QuotaExceededError", "full", 1);
        try {
            QuotaExceeded failure = Expect.thrown(
                    QuotaExceeded.class,
                    () -> subject.write(
                            subject.rows("mods"),
                            () -> subject.database().mods().put(Samples.mod("a"))));
            Expect.isTrue(failure.sentence(), failure.sentence().contains("What was saved before is kept"));
        } finally {
            mend("put", intact);
        }
        Expect.equal(0, subject.rows("mods").count());
    }

    private static void deletedWithoutRoom(Subject subject) {
        putTag(subject.database());
        deleteTag(subject.database(), 1);
        Expect.equal(0, subject.rows("tags").count());
    }

    private static void notDeletedWithoutRoom(Subject subject) {
        putTag(subject.database());
        Expect.thrown(QuotaExceeded.class, () -> deleteTag(subject.database(), 2));
        Expect.equal(1, subject.rows("tags").count());
    }

    /** @param times how many attempts find no room */
    private static void deleteTag(LiteChatDatabase database, int times) {
        JSObject intact = fail("delete", "QuotaExceededError", "full", times);
        try {
            database.delete(List.of(database.tags()), () -> database.tags().delete("a"));
        } finally {
            mend("delete", intact);
        }
    }

    private static void closed(Subject subject) {
        subject.engine().close();
        DatabaseClosed failure =
                Expect.thrown(DatabaseClosed.class, () -> writeRow(subject, "appState", Attributes.of("key", "k")));
        Expect.isTrue(failure.sentence(), failure.sentence().endsWith("Nothing since then has been saved."));
        Expect.thrown(DatabaseClosed.class, () -> subject.rows("appState").get("k"));
        Expect.thrown(
                DatabaseClosed.class, () -> subject.rows("appState").toQuery().toList());
    }

    private static void unknown(Subject subject) {
        JSObject intact = fail("put", "UnknownError", "Internal error committing transaction.", 1);
        try {
            PersistenceException failure = Expect.thrown(
                    PersistenceException.class, () -> writeRow(subject, "appState", Attributes.of("key", "k")));
            Expect.equal(REFUSED + "Internal error committing transaction. Nothing was changed.", failure.sentence());
        } finally {
            mend("put", intact);
        }
        Expect.equal(0, subject.rows("appState").count());
    }

    private static void lostSilently(Subject subject) {
        OpenedConnection opened = OpenedConnection.fresh();
        JSObject intact = fail(
                "put", "UnknownError", "Connection to Indexed Database server lost. Refresh the page to try again", 1);
        try {
            putTag(opened.database());
        } finally {
            mend("put", intact);
        }
        Expect.equal(List.of(Connection.READY), opened.told);
        Expect.equal(1, opened.database().tags().count());
        opened.subject.delete();
    }

    private static void putTag(LiteChatDatabase database) {
        database.write(List.of(database.tags()), () -> database.tags().put(Samples.tag("a")));
    }

    @JSBody(script = "return function() {};")
    private static native JSObject function();

    @JSBody(script = "return Symbol('s');")
    private static native JSObject symbol();

    @JSBody(script = "return document.body;")
    private static native JSObject element();

    @JSBody(script = "return Promise.resolve(1);")
    private static native JSObject promise();

    /** Lets so many calls fail as a request does that the browser cannot carry out: its transaction is aborted. */
    @JSBody(
            params = {"method", "name", "message", "times"},
            script = "var store = IDBObjectStore.prototype, intact = store[method]; store[method] = function() {"
                    + "if (times-- > 0) { throw new DOMException(message, name); }"
                    + "return intact.apply(this, arguments); }; return intact;")
    private static native JSObject fail(String method, String name, String message, int times);

    @JSBody(
            params = {"method", "intact"},
            script = "IDBObjectStore.prototype[method] = intact;")
    private static native void mend(String method, JSObject intact);
}
