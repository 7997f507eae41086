package litechat.browser;

import java.util.List;
import java.util.Map;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.Schema;
import litechat.persistence.Table;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What really lies in IndexedDB. */
final class DiskCases {
    private DiskCases() {}

    static List<Case> all() {
        return List.of(
                new Case("disk: every moment of every table is a Date", DiskCases::dates),
                new Case("disk: the native version is ten times the newest of the schema", DiskCases::version),
                new Case("disk: writing is strictly durable", DiskCases::durability),
                new Case("disk: values without a form in Java survive a load and a save", DiskCases::opaque),
                new Case("disk: an undefined field is null in Java", DiskCases::undefined));
    }

    private static String nameOf(Subject subject) {
        return ((DexieSubject) subject).name();
    }

    private static JSObject dexieOf(Subject subject) {
        return ((DexieSubject) subject).engine().dexie();
    }

    private static void dates(Subject subject) {
        LiteChatDatabase database = subject.database();
        database.write(database.tables(), () -> {
            database.conversations().add(Samples.conversation("x"));
            database.interactions().add(Samples.interaction("x", "c", 0));
            database.projects().add(Samples.project("x"));
            database.mods().add(Samples.mod("x"));
            database.providerConfigs().add(Samples.providerConfig("x"));
            database.apiKeys().add(Samples.apiKey("x"));
            database.syncRepos().add(Samples.syncRepo("x"));
            database.rules().add(Samples.rule("x"));
            database.tags().add(Samples.tag("x"));
        });
        List<String> lines = PlainDexie.lines(nameOf(subject));
        int dates = 0;
        for (Map.Entry<String, List<String>> table : Schema.TIMES.entrySet()) {
            for (String field : table.getValue()) {
                String start = table.getKey() + "/x/" + field + "=\"Date 17496342001";
                Expect.isTrue(start + "…", lines.stream().anyMatch(line -> line.startsWith(start)));
                dates++;
            }
        }
        Expect.equal(23, dates);
        Expect.isTrue("a nested one too", lines.contains("tags/x/unknownDate=\"Date -1\""));
    }

    private static void version(Subject subject) {
        Expect.equal(Schema.VERSIONS.size() * 10.0, PlainDexie.nativeVersion(nameOf(subject)));
    }

    private static void durability(Subject subject) {
        Table<?> table = subject.database().tags();
        for (Mode mode : Mode.values()) {
            subject.database().transaction(mode, List.of(table), () -> {
                Expect.equal("strict", PlainDexie.durability());
                return true;
            });
        }
    }

    private static void opaque(Subject subject) {
        Table<AppState> table = subject.database().appState();
        PlainDexie.put(dexieOf(subject), "appState", oddRow());
        List<String> before = PlainDexie.lines(nameOf(subject));
        Expect.isTrue("bytes", before.contains("appState/odd/value=\"Bytes 1,2\""));
        subject.write(table, () -> table.put(Expect.present(table.get("odd"))));
        Expect.equal(before, PlainDexie.lines(nameOf(subject)));
        Attributes others = Expect.present(table.get("odd")).others();
        subject.write(table, () -> table.put(new AppState("copy", null, others)));
        JSObject blob = Expect.present(Promises.await(textOfBlob(dexieOf(subject))));
        Expect.equal("blob", JsValues.text(blob));
    }

    @JSBody(
            script = "return {key: 'odd', value: new Uint8Array([1, 2]), nan: NaN, blob: new Blob(['blob']),"
                    + " badDate: new Date(NaN), map: new Map([[1, 2]]), nested: {bytes: new Uint8Array([3])},"
                    + " list: [new Uint8Array([4]), null]};")
    private static native JSObject oddRow();

    @JSBody(
            params = "dexie",
            script = "return dexie.table('appState').get('copy').then(function(row) {"
                    + "return row.map.get(1) === 2 && row.badDate instanceof Date ? row.blob.text() : 'lost'; });")
    private static native Thenable textOfBlob(JSObject dexie);

    private static void undefined(Subject subject) {
        PlainDexie.put(dexieOf(subject), "appState", undefinedRow());
        AppState state = Expect.present(subject.database().appState().get("u"));
        Expect.equal(null, state.value());
        Expect.equal(null, state.others().get("other"));
        Expect.equal(null, state.others().text("missing"));
        Expect.equal(null, state.others().attributes("nested").get("inner"));
    }

    @JSBody(script = "return {key: 'u', value: undefined, other: undefined, nested: {inner: undefined}};")
    private static native JSObject undefinedRow();
}
