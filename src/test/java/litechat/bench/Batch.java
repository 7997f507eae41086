package litechat.bench;

import java.util.List;
import litechat.domain.Interaction;
import litechat.persistence.dexie.JsRowWriter;
import litechat.persistence.rows.InteractionRows;
import org.teavm.jso.JSObject;

/**
 * The same interactions for everybody.
 *
 * @param records as this program holds them
 * @param rows as they stand in the database
 */
record Batch(List<Interaction> records, JSObject rows) {
    static Batch of(List<Interaction> records) {
        InteractionRows format = new InteractionRows();
        JSObject rows = JsRows.none();
        for (Interaction interaction : records) {
            JsRowWriter writer = new JsRowWriter();
            format.write(interaction, writer);
            JsRows.push(rows, writer.object());
        }
        return new Batch(records, rows);
    }
}
