package litechat.e2e.page;

import com.google.gson.Gson;
import java.util.Base64;
import java.util.List;

/** The section where files are read and imported, driven from within the tab, so that many files take little time. */
public final class ManyFiles {
    /** All that this origin keeps in IndexedDB and localStorage, as one hash; a value of an unknown kind is an error. */
    private static final String DIGEST =
            """
            const canonical = value => value === null || typeof value === 'boolean' ? String(value)
                : typeof value === 'string' ? JSON.stringify(value)
                : typeof value === 'number' ? (Object.is(value, -0) ? '-0' : `${value}`)
                : value === undefined ? 'undefined'
                : value instanceof Date ? `Date ${value.getTime()}`
                : Array.isArray(value) ? `[${value.map(canonical)}]`
                : Object.getPrototypeOf(value) === Object.prototype
                    ? `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`
                : (() => { throw new Error(`What is ${value}?`); })();
            const open = () => new Promise((resolve, reject) => {
                const opening = indexedDB.open('LiteChatDB');
                opening.onupgradeneeded = () => opening.transaction.abort();
                opening.onerror = () => reject(opening.error);
                opening.onsuccess = () => resolve(opening.result);
            });
            const tables = async () => {
                const database = await open();
                const names = [...database.objectStoreNames].sort();
                const transaction = database.transaction(names);
                const rows = new Map();
                for (const name of names) {
                    const store = transaction.objectStore(name);
                    rows.set(name, { keyPath: store.keyPath, keys: [], rows: [] });
                    store.getAllKeys().onsuccess = event => { rows.get(name).keys = event.target.result; };
                    store.getAll().onsuccess = event => { rows.get(name).rows = event.target.result; };
                }
                await new Promise((resolve, reject) => {
                    transaction.oncomplete = resolve;
                    transaction.onabort = () => reject(transaction.error);
                });
                database.close();
                return rows;
            };
            const digest = async () => {
                const parts = [];
                for (const [name, { keys, rows }] of await tables()) {
                    const lines = rows.map((row, i) => `${canonical(keys[i])}=${canonical(row)}`);
                    parts.push(name, ...lines.filter(line => name !== 'local' || !line.startsWith('"open:')));
                }
                for (const name of Object.keys(localStorage).sort()) {
                    parts.push(`local ${canonical(name)}=${canonical(localStorage.getItem(name))}`);
                }
                const bytes = new TextEncoder().encode(parts.join('\\n'));
                const hash = await crypto.subtle.digest('SHA-256', bytes);
                return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
            };
            """;

    private static final String DRIVE =
            """
            const section = document.querySelector('dialog.settings .settings-import');
            const ref = name => section.querySelector(`[data-ref=${name}]`);
            const text = name => ref(name).hidden ? '' : ref(name).textContent;
            const holds = (condition, what) => new Promise((resolve, reject) => {
                if (condition()) {
                    return resolve();
                }
                const end = setTimeout(() => reject(new Error(`${what}: ${section.textContent}`)), 60000);
                const observer = new MutationObserver(() => {
                    if (condition()) {
                        observer.disconnect();
                        clearTimeout(end);
                        resolve();
                    }
                });
                observer.observe(section, { attributes: true, characterData: true, childList: true, subtree: true });
            });
            const said = () => [text('result'), text('error'), ref('passphrase-form').hidden ? '' : text('passphrase-reason')]
                .filter(Boolean).join(' ');
            const isQuiet = () => ref('work').hidden && said() === '';
            const isDone = () => ref('work').hidden && said() !== '';
            const choose = async (name, bytes) => {
                const transfer = new DataTransfer();
                transfer.items.add(new File([bytes], name));
                ref('file').files = transfer.files;
                ref('file').dispatchEvent(new Event('change'));
                await holds(isQuiet, `${name} is not forgotten`);
            };
            const press = async name => {
                ref(name).click();
                await holds(isDone, `${name} does not end`);
            };
            const unchanged = async before => {
                let now = await digest();
                for (const end = performance.now() + 60000; now !== before && performance.now() < end; now = await digest()) {
                    await new Promise(resolve => setTimeout(resolve, 5));
                }
                return now;
            };
            const show = value => value === null || value === undefined ? String(value)
                : value instanceof Date ? value.toISOString()
                : typeof value === 'object' ? JSON.stringify(value) : String(value);
            const step = (value, name) => value !== null && value !== undefined && Object.hasOwn(Object(value), name)
                ? value[name] : undefined;
            const arrivals = async (before, path) => {
                const [table, ...names] = path.split('.');
                const known = new Set(before.get(table).keys);
                const { keys, rows } = (await tables()).get(table);
                return rows.filter((row, i) => !known.has(keys[i])).map(row => show(names.reduce(step, row))).join('|');
            };
            const pauses = () => {
                let longest = 0;
                let last = performance.now();
                const tick = setInterval(() => {
                    const now = performance.now();
                    longest = Math.max(longest, now - last);
                    last = now;
                }, 5);
                return () => { clearInterval(tick); return Math.max(longest, performance.now() - last) + 0.5; };
            };
            const decoded = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0));
            """;

    private static final String READ =
            """
            async ([name, base64, path, passphrase]) => {
                const names = Object.getOwnPropertyNames(Object.prototype).join();
                const rows = await tables();
                const answer = { name, before: await digest(), found: null };
                await choose(name, decoded(base64));
                const pause = pauses();
                await press('read');
                if (passphrase && !ref('passphrase-form').hidden) {
                    ref('passphrase').value = passphrase;
                    ref('passphrase-form').requestSubmit();
                    await holds(isDone, 'opening does not end');
                }
                answer.pause = pause();
                answer.said = said();
                answer.offered = !ref('preview').hidden && !ref('decision').hidden;
                answer.remarks = [...ref('remarks').children].map(each => each.textContent.trim());
                if (path && answer.offered) {
                    await press('import');
                    answer.found = await arrivals(rows, path);
                    if (!/nothing to import|Nothing was changed/.test(said())) {
                        await press('undo');
                    }
                    answer.undone = said();
                }
                ref('file').value = '';
                ref('file').dispatchEvent(new Event('change'));
                await holds(isQuiet, `${name} is not forgotten`);
                answer.after = await unchanged(answer.before);
                answer.clean = ({}).x === undefined && window.x === undefined
                    && Object.getOwnPropertyNames(Object.prototype).join() === names;
                return JSON.stringify(answer);
            }""";

    private final ChatPage page;

    ManyFiles(ChatPage page) {
        this.page = page;
    }

    /**
     * What the page said to a file, and what became of what is stored.
     *
     * @param found what came in, if it was imported; it has been taken back since
     * @param before a hash of all that was stored before
     * @param after the same when the file was given up, or its import taken back
     * @param clean whether no name has come to all objects
     * @param pause the longest time in milliseconds during which the page did nothing else
     */
    public record Answer(
            String name,
            String said,
            boolean offered,
            List<String> remarks,
            String found,
            String before,
            String after,
            boolean clean,
            double pause) {}

    /** Reads a file; if a table and a field are named and the page offers it, also imports it and takes that back. */
    public Answer read(String name, byte[] file, String importing) {
        return read(name, file, importing, "");
    }

    /** The same with a passphrase, which is given if the page asks for one. */
    public Answer read(String name, byte[] file, String importing, String passphrase) {
        Object answer = page.tab()
                .evaluate(
                        "args => { " + DIGEST + DRIVE + " return (" + READ + ")(args); }",
                        List.of(name, Base64.getEncoder().encodeToString(file), importing, passphrase));
        return new Gson().fromJson(String.valueOf(answer), Answer.class);
    }

    /** All that this origin keeps, but which tabs are open, as one hash. */
    public String digest() {
        return String.valueOf(page.tab().evaluate("() => { " + DIGEST + " return digest(); }"));
    }
}
