package litechat.e2e.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the database holds, short enough to be compared often: a hash of each table of the user's data, and what imports have
 * left in it.
 *
 * @param data a hash and the number of rows by the name of the table, without what belongs to this browser only; rows that wait
 *     to be confirmed count as data
 * @param rows how many rows that is
 * @param identity the name that the program gave the database when it was made
 * @param imports the number of records kept of each import that can be taken back, by its id
 * @param staged the number of pages put aside by each import that was not decided, by its id
 */
public record StoredState(
        Map<String, String> data,
        int rows,
        String identity,
        Map<String, Integer> imports,
        Map<String, Integer> staged) {
    private static final String READ =
            """
            async () => {
                const canonical = value => value instanceof Date ? { $date: value.getTime() }
                    : Array.isArray(value) ? value.map(canonical)
                    : value && typeof value === 'object'
                        ? Object.fromEntries(Object.keys(value).sort().map(key => [key, canonical(value[key])]))
                    : value === undefined ? { $undefined: true } : value;
                const sha256 = async text => Array.from(
                    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
                    byte => byte.toString(16).padStart(2, '0')).join('');
                const tables = await new Promise((resolve, reject) => {
                    const open = indexedDB.open('LiteChatDB');
                    open.onerror = () => reject(open.error);
                    open.onsuccess = () => {
                        const names = [...open.result.objectStoreNames];
                        const transaction = open.result.transaction(names);
                        const rows = {};
                        for (const name of names) {
                            transaction.objectStore(name).getAll().onsuccess = event => {
                                rows[name] = event.target.result;
                            };
                        }
                        transaction.oncomplete = () => { open.result.close(); resolve(rows); };
                    };
                });
                const { local, restorePoints, ...data } = tables;
                data.unconfirmed = local.map(row => row.key).filter(key => key.startsWith('unconfirmed:'));
                const state = { data: {}, rows: 0, imports: {}, staged: {} };
                for (const [name, rows] of Object.entries(data)) {
                    state.rows += rows.length;
                    state.data[name] = rows.length + ' rows ' + await sha256(JSON.stringify(canonical(rows)));
                }
                state.identity = local.find(row => row.key === 'identity').value;
                const counts = { a: state.imports, r: state.imports, s: state.staged };
                for (const row of restorePoints) {
                    const [id, kind] = row.id.split('/');
                    const header = row.kind === undefined ? kind : row.kind === 'staged' ? 's' : 'r';
                    counts[header][id] = (counts[header][id] ?? 0) + (row.kind === undefined ? 1 : 0);
                }
                return JSON.stringify(state);
            }""";

    /** A row with a field that ends so holds a moment in it. */
    private static final String PUT =
            """
            tables => new Promise((resolve, reject) => {
                const revive = row => Object.fromEntries(Object.entries(row)
                    .map(([key, value]) => [key, key.endsWith('At') && value !== null ? new Date(value) : value]));
                const open = indexedDB.open('LiteChatDB');
                open.onerror = () => reject(open.error);
                open.onsuccess = () => {
                    const sections = Object.entries(JSON.parse(tables));
                    const writing = open.result.transaction(sections.map(([name]) => name), 'readwrite');
                    for (const [name, rows] of sections) {
                        rows.forEach(row => writing.objectStore(name).put(revive(row)));
                    }
                    writing.oncomplete = () => { open.result.close(); resolve(); };
                    writing.onabort = () => reject(writing.error);
                };
            })""";

    /** Makes undecided imports look as old as they are when somebody comes back after some days. */
    private static final String AGE =
            """
            () => new Promise((resolve, reject) => {
                const open = indexedDB.open('LiteChatDB');
                open.onsuccess = () => {
                    const writing = open.result.transaction('restorePoints', 'readwrite');
                    writing.objectStore('restorePoints').openCursor().onsuccess = event => {
                        const cursor = event.target.result;
                        if (cursor?.value.kind === 'staged') {
                            cursor.update({ ...cursor.value, createdAt: new Date(Date.now() - 2 * 86400000) });
                        }
                        cursor?.continue();
                    };
                    writing.oncomplete = () => { open.result.close(); resolve(); };
                    writing.onabort = () => reject(writing.error);
                };
            })""";

    /** Reads it past the page. */
    public static StoredState of(Page tab) {
        JsonObject state =
                JsonParser.parseString(String.valueOf(tab.evaluate(READ))).getAsJsonObject();
        Map<String, String> data = new TreeMap<>();
        state.getAsJsonObject("data").asMap().forEach((name, hash) -> data.put(name, hash.getAsString()));
        return new StoredState(
                data,
                state.get("rows").getAsInt(),
                state.get("identity").getAsString(),
                counts(state.getAsJsonObject("imports")),
                counts(state.getAsJsonObject("staged")));
    }

    private static Map<String, Integer> counts(JsonObject json) {
        Map<String, Integer> counts = new TreeMap<>();
        json.asMap().forEach((id, count) -> counts.put(id, count.getAsInt()));
        return counts;
    }

    /** The tables in which both differ. */
    public Set<String> differences(StoredState other) {
        Set<String> different = new TreeSet<>(data.keySet());
        different.removeIf(table -> Objects.equals(data.get(table), other.data().get(table)));
        return different;
    }

    /** Puts rows into their tables past the page, as they stand in a backup. */
    public static void put(Page tab, JsonObject tables) {
        tab.evaluate(PUT, tables.toString());
    }

    /** Makes it two days since imports were begun that nobody decided. */
    public static void ageUndecidedImports(Page tab) {
        tab.evaluate(AGE);
    }
}
