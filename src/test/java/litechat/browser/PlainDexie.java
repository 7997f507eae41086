package litechat.browser;

import java.util.List;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.persistence.contract.Expect;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** Databases made and read in JavaScript, without any code of this program. */
final class PlainDexie {
    private PlainDexie() {}

    /** Makes a database of version 1 as an older program left it, with rows in every table. */
    static void makeVersion1(String name) {
        Promises.await(makeVersion1Js(name));
    }

    /** Opens a database at version 1 through Dexie and closes it. @return Dexie's number of its version */
    static double openVersion1(String name) {
        return JsValues.number(Promises.await(openVersion1Js(name)));
    }

    /** Makes a database of a later version with the first tables, another one, and an index less. */
    static void makeVersion(int number, String name) {
        Promises.await(makeVersionJs(number, name));
    }

    /** Every field of every row as {@code table/key/field=value}, read from IndexedDB itself. */
    static List<String> lines(String name) {
        String text = JsValues.text(Promises.await(linesJs(name)));
        return List.of(Expect.present(text).split("\n"));
    }

    /** IndexedDB's own number of the version. */
    static double nativeVersion(String name) {
        return JsValues.number(Promises.await(nativeVersionJs(name)));
    }

    private static final String VERSION_1 = "conversations: '++id, title, projectId, syncRepoId, createdAt, updatedAt',"
            + "interactions: '++id, conversationId, index, createdAt, startedAt, endedAt',"
            + "projects: '++id, name, parentId, createdAt, updatedAt',"
            + "mods: '++id, &name, enabled, loadOrder',"
            + "appState: '&key',"
            + "providerConfigs: '++id, &name, type, isEnabled, apiKeyId',"
            + "apiKeys: '++id, &name',"
            + "syncRepos: '++id, &name, remoteUrl, username',"
            + "rules: '++id, &name, type, createdAt, updatedAt',"
            + "tags: '++id, &name, createdAt, updatedAt',"
            + "tagRuleLinks: '++id, tagId, ruleId, &[tagId+ruleId]'";

    private static final String ISO = "'2025-06-11T09:30:00.123Z'";

    @JSBody(
            params = "name",
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "var db = new dexie.Dexie(name); db.version(1).stores({" + VERSION_1 + "});"
                    + "var iso = " + ISO + "; var date = new Date(1749634200123);"
                    + "return db.open().then(function() { return Promise.all(["
                    + "db.table('conversations').bulkAdd(["
                    + "{id: 'iso', title: 'Ä', projectId: null, metadata: {a: iso}, createdAt: iso, updatedAt: iso,"
                    + " lastSyncedAt: iso},"
                    + "{id: 'date', title: 'B', createdAt: date, updatedAt: date, archivedAt: iso, mood: {deep: [1]}},"
                    + "{id: 'bad', title: 'C', createdAt: 'yesterday', updatedAt: new Date(NaN), lastSyncedAt: 7}]),"
                    + "db.table('interactions').bulkAdd(["
                    + "{id: 'old', conversationId: 'iso', type: 'message.user_assistant', index: 0, startedAt: iso,"
                    + " endedAt: null, prompt: {id: 'old', content: 'x', more: 1}, response: 'y', status: 'COMPLETED'},"
                    + "{id: 'odd', conversationId: 'iso', type: 'rule.edited', index: -1, startedAt: null,"
                    + " response: {any: ['thing']}, status: 'LATER', bytes: new Uint8Array([1, 2])},"
                    + "{id: 'new', conversationId: 'iso', index: 1, createdAt: date, startedAt: iso, status: 'ERROR'}]),"
                    + "db.table('projects').add({id: 'p', name: 'P', createdAt: iso, updatedAt: date, other: 1}),"
                    + "db.table('mods').add({id: 'm', name: 'M', enabled: true, loadOrder: 1, createdAt: iso}),"
                    + "db.table('appState').add({key: 'settings:x', value: iso}),"
                    + "db.table('providerConfigs').add({id: 'v', name: 'V', type: 'openai', isEnabled: true,"
                    + " createdAt: iso, updatedAt: iso, modelsLastFetchedAt: iso, fetchedModels: [{id: 'x'}]}),"
                    + "db.table('apiKeys').add({id: 'k', name: 'K', value: 's', createdAt: iso, updatedAt: iso}),"
                    + "db.table('syncRepos').add({id: 'r', name: 'R', remoteUrl: 'u', createdAt: iso, updatedAt: iso,"
                    + " lastPulledAt: iso, lastPushedAt: null}),"
                    + "db.table('rules').add({id: 'u', name: 'U', content: 'c', type: 'system', createdAt: iso,"
                    + " updatedAt: iso}),"
                    + "db.table('tags').add({id: 't', name: 'T', createdAt: iso, updatedAt: '2025-02-30T00:00:00Z'}),"
                    + "db.table('tagRuleLinks').add({id: 't-u', tagId: 't', ruleId: 'u', createdAt: iso})"
                    + "]); }).then(function() { db.close(); return true; });")
    private static native Thenable makeVersion1Js(String name);

    @JSBody(
            params = "name",
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "var db = new dexie.Dexie(name); db.version(1).stores({" + VERSION_1 + "});"
                    + "return db.open().then(function() { var version = db.verno; db.close(); return version; });")
    private static native Thenable openVersion1Js(String name);

    @JSBody(
            params = {"number", "name"},
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "var db = new dexie.Dexie(name);"
                    + "db.version(number).stores({" + VERSION_1 + ", later: '&id', tags: '++id, &name'});"
                    + "return db.open().then(function() {"
                    + "return db.table('tags').add({id: 't', name: 'T', later: 1}); })"
                    + ".then(function() { db.close(); return true; });")
    private static native Thenable makeVersionJs(int number, String name);

    @JSBody(
            params = "name",
            script = "return new Promise(function(resolve, reject) {"
                    + "var request = indexedDB.open(name);"
                    + "request.onerror = function() { reject(request.error); };"
                    + "request.onsuccess = function() {"
                    + "var db = request.result; var lines = []; var names = Array.from(db.objectStoreNames);"
                    + "var tagged = function(key, value) { var raw = this[key];"
                    + "return raw instanceof Date ? 'Date ' + raw.getTime()"
                    + ": raw instanceof Uint8Array ? 'Bytes ' + raw.join() : value; };"
                    + "var transaction = db.transaction(names, 'readonly');"
                    + "transaction.onabort = function() { db.close(); reject(transaction.error); };"
                    + "transaction.oncomplete = function() { db.close(); resolve(lines.sort().join('\\n')); };"
                    + "names.forEach(function(store) {"
                    + "transaction.objectStore(store).openCursor().onsuccess = function(event) {"
                    + "var cursor = event.target.result; if (!cursor) { return; }"
                    + "Object.keys(cursor.value).forEach(function(field) {"
                    + "lines.push(store + '/' + cursor.primaryKey + '/' + field + '='"
                    + " + JSON.stringify({value: cursor.value[field]}, tagged).slice(9, -1)); });"
                    + "cursor.continue(); }; }); }; });")
    private static native Thenable linesJs(String name);

    @JSBody(
            params = "name",
            script = "return new Promise(function(resolve, reject) {"
                    + "var request = indexedDB.open(name);"
                    + "request.onerror = function() { reject(request.error); };"
                    + "request.onsuccess = function() {"
                    + "var version = request.result.version; request.result.close(); resolve(version); }; });")
    private static native Thenable nativeVersionJs(String name);

    /** The durability that the running transaction really has. */
    @JSBody(
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.Dexie.currentTransaction.idbtrans.durability || null;")
    static native @Nullable String durability();

    /** Puts a row as it is, through Dexie without this program. */
    static void put(JSObject dexie, String table, JSObject row) {
        Promises.await(putJs(dexie, table, row));
    }

    @JSBody(
            params = {"dexie", "table", "row"},
            script = "return dexie.table(table).put(row);")
    private static native Thenable putJs(JSObject dexie, String table, JSObject row);
}
