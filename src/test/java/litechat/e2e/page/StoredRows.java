package litechat.e2e.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What stands in the tab's database, read past the page with the browser's own IndexedDB. */
public final class StoredRows {
    /** A Date becomes {@code {"$date": …}}, so that it is not taken for a text. */
    private static final String READ =
            """
            const plain = value => value instanceof Date ? { $date: value.toISOString() }
                : Array.isArray(value) ? value.map(plain)
                : value && typeof value === 'object'
                    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
                : value === undefined ? { $undefined: true } : value;
            const read = () => new Promise((resolve, reject) => {
                const open = indexedDB.open('LiteChatDB');
                open.onupgradeneeded = () => open.transaction.abort();
                open.onerror = () => reject(open.error);
                open.onsuccess = () => {
                    const database = open.result;
                    const names = [...database.objectStoreNames];
                    const transaction = database.transaction(names);
                    const rows = {};
                    for (const name of names) {
                        transaction.objectStore(name).getAll().onsuccess = event => {
                            rows[name] = plain(event.target.result);
                        };
                    }
                    transaction.oncomplete = () => { database.close(); resolve(rows); };
                };
            });
            """;

    /** Run in the page, it lets every save fail until the other is run. */
    public static final String FAILING_SAVES =
            """
            () => {
                window.put = IDBObjectStore.prototype.put;
                window.add = IDBObjectStore.prototype.add;
                IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
                    throw new DOMException('no', 'QuotaExceededError');
                };
            }""";

    public static final String WORKING_SAVES =
            "() => { IDBObjectStore.prototype.put = window.put; IDBObjectStore.prototype.add = window.add; }";

    private final Page tab;

    public StoredRows(Page tab) {
        this.tab = tab;
    }

    /** All rows of all tables, by the name of the table, as they are in one moment, but which tabs are open. */
    public JsonObject all() {
        JsonObject rows = read();
        if (rows.has("local")) {
            JsonArray others = new JsonArray();
            rows(rows, "local").stream().filter(row -> !isOpenTab(row)).forEach(others::add);
            rows.add("local", others);
        }
        return rows;
    }

    private JsonObject read() {
        return parse(tab.evaluate("async () => {" + READ + " return JSON.stringify(await read()); }"));
    }

    private static boolean isOpenTab(JsonObject local) {
        return local.get("key").getAsString().startsWith("open:");
    }

    public List<JsonObject> table(String name) {
        return rows(all(), name);
    }

    public static List<JsonObject> rows(JsonObject all, String table) {
        List<JsonObject> rows = new ArrayList<>();
        JsonArray array = all.getAsJsonArray(table);
        array.forEach(row -> rows.add(row.getAsJsonObject()));
        return rows;
    }

    /** Waits until this JavaScript, a condition on {@code rows}, holds; returns the rows and the time it took. */
    public Found await(String condition) {
        Object found = tab.evaluate("async () => {" + READ
                + """
                const start = performance.now();
                for (;;) {
                    const rows = await read();
                    if (%s) {
                        return JSON.stringify({ rows, millis: performance.now() - start });
                    }
                    if (performance.now() - start > 60000) {
                        throw new Error('Within a minute it did not hold that %s: ' + JSON.stringify(rows.interactions));
                    }
                    await new Promise(resolve => setTimeout(resolve, 15));
                }
                }"""
                        .formatted(condition, condition.replace("'", "\\'")));
        JsonObject result = parse(found);
        return new Found(result.getAsJsonObject("rows"), result.get("millis").getAsDouble());
    }

    /** The keys of the marks of open tabs, which only Chromium has. */
    public List<String> openTabs() {
        return rows(read(), "local").stream()
                .filter(StoredRows::isOpenTab)
                .map(row -> row.get("key").getAsString())
                .toList();
    }

    /** Waits until the page has made up for the death of the browser that these tabs were in. */
    public void awaitGone(List<String> tabs) {
        await("!rows.local.some(row => '" + String.join(" ", tabs) + "'.split(' ').includes(row.key))");
    }

    /** Adds so many conversations with so many turns each, past the page. */
    public void seed(int conversations, int turns) {
        seed(conversations, turns, "");
    }

    /** The same in a project, or in none if its id is empty. */
    public void seed(int conversations, int turns, String projectId) {
        tab.evaluate(
                """
                ([conversations, turns, projectId]) => new Promise((resolve, reject) => {
                    const open = indexedDB.open('LiteChatDB');
                    open.onsuccess = () => {
                        const writing = open.result.transaction(['conversations', 'interactions'], 'readwrite');
                        const at = new Date(Date.UTC(2025, 0, 1));
                        for (let c = 0; c < conversations; c++) {
                            const conversationId = `seeded-${c}`;
                            writing.objectStore('conversations').add({ id: conversationId, title: `Seeded ${c}`,
                                projectId: projectId || null, metadata: {}, syncRepoId: null, lastSyncedAt: null,
                                createdAt: at, updatedAt: at, archivedAt: null });
                            for (let index = 0; index < turns; index++) {
                                const id = `seeded-${c}-${index}`;
                                writing.objectStore('interactions').add({ id, conversationId, index,
                                    type: 'message.user_assistant', parentId: null, status: 'COMPLETED',
                                    prompt: { id, content: 'Question', parameters: {}, metadata: {} },
                                    response: 'Answer '.repeat(50), createdAt: at, startedAt: at, endedAt: at,
                                    metadata: {} });
                            }
                        }
                        writing.oncomplete = () => { open.result.close(); resolve(); };
                        writing.onabort = () => reject(writing.error);
                    };
                })""",
                java.util.List.of(conversations, turns, projectId));
    }

    /** Adds a tag that the database takes and an import refuses, past the page. */
    public void putDamagedTag() {
        tab.evaluate(
                """
                () => new Promise((resolve, reject) => {
                    const open = indexedDB.open('LiteChatDB');
                    open.onerror = () => reject(open.error);
                    open.onsuccess = () => {
                        const writing = open.result.transaction('tags', 'readwrite');
                        const now = new Date();
                        writing.objectStore('tags').put({ id: 'damaged', name: 5, createdAt: now, updatedAt: now });
                        writing.onabort = () => reject(writing.error);
                        writing.oncomplete = () => { open.result.close(); resolve(); };
                    };
                })""");
    }

    /** Notes from now on each time that the running answer is saved. */
    public void startSampling() {
        tab.evaluate(
                """
                () => {
                    window.savedAt = [performance.now()];
                    let length = -1;
                    const open = indexedDB.open('LiteChatDB');
                    const sample = () => open.result.transaction('interactions').objectStore('interactions')
                        .index('createdAt').openCursor(null, 'prev').onsuccess = event => {
                            const row = event.target.result.value;
                            if (row.response.length !== length) {
                                length = row.response.length;
                                window.savedAt.push(performance.now());
                            }
                            window.sampling = setTimeout(sample, 10);
                        };
                    open.onsuccess = sample;
                }""");
    }

    /** The longest time in milliseconds that passed between two saves, the last one being now. */
    public double longestPauseBetweenSaves() {
        Object pause = tab.evaluate(
                """
                () => {
                    clearTimeout(window.sampling);
                    const moments = [...window.savedAt, performance.now()];
                    return Math.max(...moments.slice(1).map((moment, i) => moment - moments[i])) + 0.5;
                }""");
        return ((Number) pause).doubleValue();
    }

    /** For how many milliseconds the saves have been noted. */
    public double sampledMillis() {
        return ((Number) tab.evaluate("() => performance.now() - window.savedAt[0] + 0.5")).doubleValue();
    }

    /** The rows for which a wait was over, after so many milliseconds. */
    public record Found(JsonObject rows, double millis) {}

    private static JsonObject parse(Object json) {
        return JsonParser.parseString(String.valueOf(json)).getAsJsonObject();
    }
}
