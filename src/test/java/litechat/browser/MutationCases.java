package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.interop.dexie.Dexie;
import litechat.persistence.Table;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;
import litechat.persistence.dexie.JsValue;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What other tabs and live queries are told of a put: the same as if Dexie itself had put the row. */
final class MutationCases {
    private MutationCases() {}

    static List<Case> all() {
        return List.of(
                new Case("mutation: a put tells the ranges that Dexie's own tells", MutationCases::sameRanges),
                new Case("mutation: two puts of a transaction are told together", MutationCases::together));
    }

    private static void sameRanges(Subject subject) {
        Table<Attributes> rows = subject.rows("interactions");
        for (Attributes row : List.of(
                Attributes.of("id", "i").with("conversationId", "c").with("index", 1.0),
                Attributes.of("id", "j").with("conversationId", "c").with("startedAt", Samples.CREATED),
                Attributes.of("id", "k").with("index", null).with("createdAt", true))) {
            List<String> ours = told(() -> subject.write(rows, () -> rows.put(row)));
            DexieSubject dexie = (DexieSubject) subject;
            List<String> dexies =
                    told(() -> PlainDexie.put(dexie.engine().dexie(), "interactions", JsValue.encodeObject(row)));
            Expect.equal(1, ours.size());
            Expect.equal(dexies, ours);
        }
    }

    private static void together(Subject subject) {
        Table<Interaction> interactions = subject.database().interactions();
        List<String> told = told(() -> subject.write(interactions, () -> {
            interactions.put(Samples.interaction("i", "c", 0));
            interactions.put(Samples.interaction("j", "d", 1));
        }));
        Expect.equal(1, told.size());
        for (String key : List.of("\"i\"", "\"j\"", "\"c\"", "\"d\"")) {
            Expect.isTrue(key, told.get(0).contains(key));
        }
    }

    /** Changes something, and waits until it is told. */
    private interface Change {
        void make();
    }

    private static List<String> told(Change change) {
        List<String> told = new ArrayList<>();
        Dexie.Unsubscribe subscription = Dexie.onStorageMutated(parts -> told.add(text(parts)));
        change.make();
        Timers.waitUntil(() -> !told.isEmpty());
        subscription.call();
        return told;
    }

    @JSBody(params = "parts", script = "return JSON.stringify(parts);")
    private static native String text(JSObject parts);
}
