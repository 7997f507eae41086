package litechat.bench;

import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** One of the two in {@code js-interop/bench}, which are JavaScript from end to end. */
final class Peer implements Contender {
    private final String name;
    private final Works works;

    private Peer(String name, Works works) {
        this.name = name;
        this.works = works;
    }

    /** The object that a peer's module gives. */
    interface Works extends JSObject {
        Thenable insert(JSObject rows, int chunk);

        Thenable saveEach(JSObject rows);

        Thenable saveEachChecked(JSObject rows);

        Thenable list();

        Thenable firstPage(int limit);

        Thenable load(String conversationId);

        Thenable readAll(int rows, PageVisitor visitor);

        Thenable deleteProject(String id);

        void close();
    }

    /** Receives a page of rows. */
    @JSFunctor
    interface PageVisitor extends JSObject {
        void visit(JSObject rows);
    }

    static Peer raw(String database) {
        return new Peer("IndexedDB", (Works) wait(openRaw(database)));
    }

    static Peer plainDexie(String database) {
        return new Peer("Dexie", (Works) wait(openPlainDexie(database)));
    }

    /** How many rows of the changing tables a database has. */
    static String rowCounts(String database) {
        return String.valueOf(JsValues.text(wait(rowCountsOf(database))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void insert(Batch batch) {
        wait(works.insert(batch.rows(), Scale.CHUNK));
    }

    @Override
    public void saveEach(Batch batch) {
        wait(works.saveEach(batch.rows()));
    }

    @Override
    public void saveEachChecked(Batch batch) {
        wait(works.saveEachChecked(batch.rows()));
    }

    @Override
    public Found list() {
        return ids(wait(works.list()));
    }

    @Override
    public Found firstPage() {
        return ids(wait(works.firstPage(Scale.FIRST_PAGE)));
    }

    @Override
    public Found load(String conversationId) {
        return ids(wait(works.load(conversationId)));
    }

    @Override
    public Found readAll(Heap heap) {
        double[] seen = {0, 0};
        wait(works.readAll(Scale.CHUNK, page -> {
            seen[0] += JsRows.length(page);
            seen[1] += JsRows.characters(page);
            heap.look();
        }));
        String text = (int) seen[0] + " rows of " + (long) seen[1] + " characters";
        return () -> text;
    }

    @Override
    public void deleteProject(String id) {
        wait(works.deleteProject(id));
    }

    @Override
    public void close() {
        works.close();
    }

    private static JSObject wait(Thenable promise) {
        JSObject value = Promises.await(promise);
        return value == null ? JsValues.object() : value;
    }

    private static Found ids(JSObject rows) {
        return () -> JsRows.ids(rows);
    }

    @JSBody(
            params = "name",
            imports = @JSBodyImport(alias = "bench", fromModule = "litechat-interop/bench"),
            script = "return bench.openRaw(name);")
    private static native Thenable openRaw(String name);

    @JSBody(
            params = "name",
            imports = @JSBodyImport(alias = "bench", fromModule = "litechat-interop/bench"),
            script = "return bench.openPlainDexie(name);")
    private static native Thenable openPlainDexie(String name);

    @JSBody(
            params = "name",
            imports = @JSBodyImport(alias = "bench", fromModule = "litechat-interop/bench"),
            script = "return bench.rowCounts(name);")
    private static native Thenable rowCountsOf(String name);
}
