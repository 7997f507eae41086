package litechat.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import litechat.e2e.page.StoredRows;

/** A tab of the page's origin without the page: what it does to the database, no program of ours does. */
final class OtherTab {
    private static final Path DEXIE = Path.of("js-interop/node_modules/dexie/dist/dexie.min.js");

    private final Page tab;
    private final Watch watch;

    private OtherTab(Page tab, Watch watch) {
        this.tab = tab;
        this.watch = watch;
    }

    static OtherTab open(Stage stage) {
        stage.watch().expect("favicon\\.ico"); // an image names no icon, so some browsers ask for one
        Page tab = stage.context().newPage();
        tab.navigate(stage.address() + "icons/litechat.svg");
        return new OtherTab(tab, stage.watch());
    }

    /** Brings the database to a later version, as a newer build would, and lets it go. */
    void upgrade(int version) {
        watch.expectLostConnections();
        watch.expect("newer version of LiteChat");
        tab.evaluate(
                """
                version => new Promise((resolve, reject) => {
                    const open = indexedDB.open('LiteChatDB', version * 10);
                    open.onupgradeneeded = () => open.result.createObjectStore('later', { keyPath: 'id' })
                        .add({ id: 'new' });
                    open.onsuccess = () => { open.result.close(); resolve(); };
                    open.onerror = () => reject(open.error);
                })""",
                version);
    }

    void deleteDatabase() {
        watch.expectLostConnections();
        tab.evaluate(
                """
                () => new Promise((resolve, reject) => {
                    const deletion = indexedDB.deleteDatabase('LiteChatDB');
                    deletion.onsuccess = resolve;
                    deletion.onerror = () => reject(deletion.error);
                })""");
    }

    StoredRows storage() {
        return new StoredRows(tab);
    }

    /** The versions of this program's database, as the browser lists them: none or one. */
    String versions() {
        return String.valueOf(
                tab.evaluate(
                        """
                        async () => JSON.stringify((await indexedDB.databases())
                            .filter(each => each.name === 'LiteChatDB').map(each => each.version))"""));
    }

    /** Makes the first version's database with Dexie alone, a row in every table, and keeps it open whoever asks. */
    void makeVersion1() {
        try {
            tab.evaluate(Files.readString(DEXIE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tab.evaluate(
                """
                async () => {
                    const db = new Dexie('LiteChatDB');
                    db.version(1).stores({
                        conversations: '++id, title, projectId, syncRepoId, createdAt, updatedAt',
                        interactions: '++id, conversationId, index, createdAt, startedAt, endedAt',
                        projects: '++id, name, parentId, createdAt, updatedAt',
                        mods: '++id, &name, enabled, loadOrder',
                        appState: '&key',
                        providerConfigs: '++id, &name, type, isEnabled, apiKeyId',
                        apiKeys: '++id, &name',
                        syncRepos: '++id, &name, remoteUrl, username',
                        rules: '++id, &name, type, createdAt, updatedAt',
                        tags: '++id, &name, createdAt, updatedAt',
                        tagRuleLinks: '++id, tagId, ruleId, &[tagId+ruleId]' });
                    const at = { createdAt: new Date(1749634200123), updatedAt: '2025-06-11T09:30:00.123Z' };
                    await db.conversations.add({ id: 'c', title: 'From the first version', projectId: 'p', syncRepoId: 'r',
                        metadata: { kept: [1] }, ...at });
                    await db.interactions.add({ id: 'i', conversationId: 'c', type: 'message.user_assistant', index: 0,
                        prompt: { id: 'i', content: 'Old question' }, response: 'Old answer', status: 'COMPLETED',
                        startedAt: at.updatedAt, endedAt: at.updatedAt });
                    await db.projects.add({ id: 'p', name: 'Project', parentId: null, defaultTagIds: ['t'], ...at });
                    await db.mods.add({ id: 'm', name: 'Mod', enabled: false, loadOrder: 1, createdAt: at.updatedAt });
                    await db.appState.add({ key: 'settings:theme', value: 'dark' });
                    await db.providerConfigs.add({ id: 'v', name: 'Server', type: 'openai-compatible', isEnabled: true,
                        apiKeyId: 'k', baseURL: 'http://localhost:1/v1', enabledModels: ['m1'], ...at });
                    await db.apiKeys.add({ id: 'k', name: 'Key', value: 'secret', ...at });
                    await db.syncRepos.add({ id: 'r', name: 'Repo', remoteUrl: 'https://example.org/r.git', ...at });
                    await db.rules.add({ id: 'u', name: 'Rule', content: 'Be brief.', type: 'system', ...at });
                    await db.tags.add({ id: 't', name: 'Tag', ...at });
                    await db.tagRuleLinks.add({ id: 'l', tagId: 't', ruleId: 'u' });
                    db.close();
                    window.held = await new Promise((resolve, reject) => {
                        const open = indexedDB.open('LiteChatDB');
                        open.onsuccess = () => resolve(open.result);
                        open.onerror = () => reject(open.error);
                    });
                }""");
    }

    /** Holds the lock by which open tabs are counted, so many times. */
    void countAsOpen(int tabs) {
        tab.evaluate(
                """
                tabs => Promise.all(Array.from({ length: tabs }, () => new Promise(held =>
                    navigator.locks.request('litechat.open', { mode: 'shared' }, () => {
                        held();
                        return new Promise(() => {});
                    }))))""",
                tabs);
    }

    /** Lets go of what {@link #makeVersion1} keeps open. */
    void release() {
        tab.evaluate("() => held.close()");
    }

    /** Begins to add conversations with one turn each, both in one transaction, until {@link #endSaving}. */
    void beginSaving() {
        tab.evaluate(
                """
                () => {
                    const at = new Date(Date.UTC(2025, 0, 1));
                    const save = (database, id) => new Promise((resolve, reject) => {
                        const writing = database.transaction(['conversations', 'interactions'], 'readwrite');
                        writing.oncomplete = resolve;
                        writing.onabort = () => reject(writing.error);
                        writing.objectStore('conversations').add({ id, title: id, projectId: null, metadata: {},
                            syncRepoId: null, lastSyncedAt: null, createdAt: at, updatedAt: at, archivedAt: null });
                        writing.objectStore('interactions').add({ id: id + '-0', conversationId: id, index: 0,
                            type: 'message.user_assistant', parentId: null, status: 'COMPLETED', response: id,
                            prompt: { id: id + '-0', content: id, parameters: {}, metadata: {} }, createdAt: at, startedAt: at,
                            endedAt: at, metadata: {} });
                    });
                    window.saved = 0;
                    window.saving = true;
                    window.work = new Promise((resolve, reject) => {
                        const open = indexedDB.open('LiteChatDB');
                        open.onerror = () => reject(open.error);
                        open.onsuccess = async () => {
                            while (window.saving) {
                                await save(open.result, 'saved-' + String(window.saved).padStart(5, '0'));
                                window.saved++;
                                await new Promise(next => setTimeout(next, 5));
                            }
                            open.result.close();
                            resolve();
                        };
                    });
                }""");
    }

    /** Waits until so many more have been saved. */
    void awaitSaved(int more) {
        tab.evaluate("more => { window.enough = window.saved + more; }", more);
        tab.waitForFunction("() => window.saved >= window.enough");
    }

    /** Ends what was begun. @return how many conversations were saved */
    int endSaving() {
        Object saved = tab.evaluate("async () => { window.saving = false; await window.work; return window.saved; }");
        return ((Number) saved).intValue();
    }

    /** Deletes the conversations and turns whose identifiers begin so. */
    void delete(String start) {
        tab.evaluate(
                """
                start => new Promise((resolve, reject) => {
                    const open = indexedDB.open('LiteChatDB');
                    open.onerror = () => reject(open.error);
                    open.onsuccess = () => {
                        const names = ['conversations', 'interactions'];
                        const writing = open.result.transaction(names, 'readwrite');
                        for (const name of names) {
                            writing.objectStore(name).delete(IDBKeyRange.bound(start, start + '~'));
                        }
                        writing.oncomplete = () => { open.result.close(); resolve(); };
                        writing.onabort = () => reject(writing.error);
                    };
                })""",
                start);
    }

    /** Deletes one turn that {@link #fill} has stored, counted from 0. @return false where there is no room even for that */
    boolean makeRoom(int turn) {
        Object made = tab.evaluate(
                """
                turn => new Promise((resolve, reject) => {
                    const open = indexedDB.open('LiteChatDB');
                    open.onerror = () => reject(new Error(open.error.name));
                    open.onsuccess = () => {
                        const writing = open.result.transaction('interactions', 'readwrite');
                        writing.objectStore('interactions').delete(`filler-${turn}`);
                        const end = made => { open.result.close(); resolve(made); };
                        writing.oncomplete = () => end(true);
                        writing.onabort = () => writing.error.name === 'QuotaExceededError' ? end(false)
                            : reject(new Error(writing.error.name));
                    };
                })""",
                turn);
        return Boolean.TRUE.equals(made);
    }

    /** Adds a conversation and stores turns in it until not even a small one fits. @return how many bytes fitted */
    double fill() {
        return fill(1 << 20, 0);
    }

    /** The same with turns of that many bytes, and with smaller ones at the end, counted from a number. */
    double fill(int largest, int first) {
        Object bytes = tab.evaluate(
                """
                async ([largest, first]) => {
                    const open = () => new Promise((resolve, reject) => {
                        const request = indexedDB.open('LiteChatDB');
                        request.onsuccess = () => resolve(request.result);
                        request.onerror = () => reject(request.error);
                    });
                    const text = size => {
                        let all = '';
                        while (all.length < size) {
                            const bytes = crypto.getRandomValues(new Uint8Array(Math.min(12288, size)));
                            all += btoa(String.fromCharCode(...bytes));
                        }
                        return all.slice(0, size);
                    };
                    const at = new Date(Date.UTC(2025, 0, 1));
                    const add = (database, table, row) => new Promise(resolve => {
                        const writing = database.transaction(table, 'readwrite', { durability: 'strict' });
                        writing.oncomplete = () => resolve(true);
                        writing.onabort = () => resolve(false);
                        writing.objectStore(table).add(row).onerror = event => event.preventDefault() || writing.abort();
                    });
                    let database = await open();
                    await add(database, 'conversations', { id: 'filler', title: 'Filler', projectId: null, metadata: {},
                        syncRepoId: null, lastSyncedAt: null, createdAt: at, updatedAt: at, archivedAt: null });
                    let bytes = 0;
                    let index = first;
                    for (let size = largest; size >= 256;) {
                        const id = `filler-${index}`;
                        const fitted = await add(database, 'interactions', { id, conversationId: 'filler', index,
                            type: 'message.user_assistant', parentId: null, status: 'COMPLETED', response: text(size),
                            prompt: { id, content: 'Filler', parameters: {}, metadata: {} }, createdAt: at, startedAt: at,
                            endedAt: at, metadata: {} });
                        if (fitted) {
                            bytes += size;
                            index++;
                        } else {
                            size >>= 1;
                            database.close(); // some browsers let a connection do nothing more
                            database = await open();
                        }
                        if (bytes > 200 * 1024 * 1024) {
                            throw new Error('There is no limit');
                        }
                    }
                    database.close();
                    return bytes;
                }""",
                List.of(largest, first));
        return ((Number) bytes).doubleValue();
    }
}
