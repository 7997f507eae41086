package litechat.persistence.dexie;

import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.dexie.Transaction;
import litechat.persistence.SchemaVersion;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The tables under an upgrade, within its transaction. */
record UpgradeTables(Transaction transaction) implements SchemaVersion.Tables {
    @Override
    public void modify(String table, SchemaVersion.Revision revision) {
        Promises.awaitDatabase(
                transaction.table(table).toCollection().modify(object -> revision.revise(new StoredObject(object))));
    }

    private record StoredObject(JSObject object) implements SchemaVersion.StoredRow {
        @Override
        public boolean has(String field) {
            return JsValues.has(object, field);
        }

        @Override
        public @Nullable Object get(String field) {
            return JsValue.decode(JsValues.get(object, field));
        }

        @Override
        public void set(String field, @Nullable Object value) {
            JsValues.set(object, field, JsValue.encode(value));
        }
    }
}
