package litechat.page;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.TrashEntry;
import litechat.persistence.PersistenceException;
import litechat.persistence.QuotaExceeded;
import litechat.persistence.RowFormat;
import litechat.persistence.dexie.JsRow;
import litechat.persistence.dexie.JsRowWriter;
import litechat.persistence.dexie.JsValue;
import litechat.persistence.rows.ConversationRows;
import litechat.persistence.rows.InteractionRows;
import litechat.providers.ChatRequest;
import litechat.stores.Outcome;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What an action came to, in the form in which one compiled module hands it to the other: they share no classes. */
public final class ActionHandOver {
    private static final String FULL = "full";

    private ActionHandOver() {}

    public static JSObject give(Outcome outcome) {
        Attributes values = Attributes.NONE;
        Conversation created = outcome.created();
        if (created != null) {
            values = values.with("created", row(new ConversationRows(), created));
        }
        if (outcome.entry() != null) {
            values = values.with("entry", outcome.entry().toAttributes());
        }
        List<@Nullable Object> begun = new ArrayList<>();
        for (Outcome.Begun each : outcome.begun()) {
            begun.add(Attributes.of("turn", row(new InteractionRows(), each.turn()))
                    .with("request", each.request().toAttributes()));
        }
        return JsValue.encodeObject(values.with("begun", begun));
    }

    /** Why nothing was done. */
    public static JSObject give(PersistenceException failure) {
        return JsValue.encodeObject(
                Attributes.of("error", failure.sentence()).with(FULL, failure instanceof QuotaExceeded));
    }

    /** Something that should not have gone wrong. */
    public static JSObject giveFault(Throwable fault) {
        return JsValue.encodeObject(Attributes.of("fault", String.valueOf(fault.getMessage())));
    }

    /** @throws PersistenceException if nothing was done */
    static Outcome take(JSObject told) {
        Attributes values = JsValue.decodeObject(told);
        String error = values.text("error");
        if (error != null) {
            throw values.isTrue(FULL) ? new QuotaExceeded(null) : new PersistenceException(error, null);
        }
        if (values.text("fault") != null) {
            throw new IllegalStateException(values.text("fault"));
        }
        List<Outcome.Begun> begun = new ArrayList<>();
        for (Object each : values.get("begun") instanceof List<?> list ? list : List.of()) {
            if (each instanceof Attributes turn) {
                Interaction saved = record(new InteractionRows(), turn.attributes("turn"));
                begun.add(new Outcome.Begun(saved, ChatRequest.of(turn.attributes("request"))));
            }
        }
        return new Outcome(
                values.get("created") instanceof Attributes row ? record(new ConversationRows(), row) : null,
                begun,
                values.get("entry") instanceof Attributes entry ? TrashEntry.of(entry) : null);
    }

    private static <T> JSObject row(RowFormat<T> format, T record) {
        JsRowWriter writer = new JsRowWriter();
        format.write(record, writer);
        return writer.object();
    }

    private static <T> T record(RowFormat<T> format, Attributes row) {
        return format.read(new JsRow(JsValue.encodeObject(row)));
    }
}
