package litechat.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.ActRequest;
import litechat.events.InteractionEvent.ModelsChosen;
import litechat.events.InteractionEvent.PrepareActionRequest;
import litechat.events.InteractionEvent.TextQuoted;
import litechat.events.Threads;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.JavaScriptError;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.interop.actions.ActionScript;
import litechat.persistence.PersistenceException;
import litechat.persistence.dexie.JsValue;
import litechat.stores.ActionCall;
import litechat.stores.ActionStore;
import litechat.stores.Actions;
import litechat.stores.Outcome;
import litechat.ui.Messages;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Has actions done by the compiled module that can, which is loaded when it is first wanted. */
public final class ActionModule implements Actions, ActionStore {
    private final EventBus bus;
    private final Threads threads;
    private final DatabaseConnection connection;

    public ActionModule(EventBus bus, Threads threads, DatabaseConnection connection) {
        this.bus = bus;
        this.threads = threads;
        this.connection = connection;
    }

    /** Loads the module when the browser has nothing else to do. */
    public void startWhenIdle() {
        ActionScript.startWhenIdle(
                connection.identity(), sentence -> threads.start(() -> bus.emit(new GlobalErrorChanged(sentence))));
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        // On a thread of its own: the reader may take a while, and do something else first.
        return List.of(new ActionHandler<>(
                PrepareActionRequest.class, "actionModule", request -> threads.start(() -> prepare(request))));
    }

    @Override
    public Outcome run(ActionCall call) {
        JSObject told =
                settled(ActionScript.run(call.name(), JsValue.encodeObject(call.values()), connection.identity()));
        return ActionHandOver.take(Objects.requireNonNull(told));
    }

    private void prepare(PrepareActionRequest request) {
        Attributes values = Attributes.of("id", request.interactionId()).with("modelId", request.modelId());
        try {
            settled(ActionScript.prepare(
                    request.action(),
                    JsValue.encodeObject(values),
                    connection.identity(),
                    told -> threads.start(() -> take(JsValue.decodeObject(told)))));
        } catch (PersistenceException e) {
            bus.emit(new GlobalErrorChanged(e.sentence()));
        }
    }

    private void take(Attributes told) {
        String error = told.text(told.get("fault") == null ? "error" : "fault");
        String quote = told.text("quote");
        List<String> models = models(told.get("chosen"));
        if (error != null) {
            bus.emit(new GlobalErrorChanged(error));
        } else if (quote != null) {
            bus.emit(new TextQuoted(quote));
        } else if (!models.isEmpty()) {
            bus.emit(new ModelsChosen(models));
        } else {
            bus.request(new ActRequest(told.key("action"), told));
        }
    }

    private static List<String> models(@Nullable Object chosen) {
        List<String> models = new ArrayList<>();
        for (Object model : chosen instanceof List<?> list ? list : List.of()) {
            if (model instanceof String id) {
                models.add(id);
            }
        }
        return models;
    }

    private static @Nullable JSObject settled(Thenable promise) {
        try {
            return Promises.await(promise);
        } catch (JavaScriptError e) {
            throw new PersistenceException(Messages.ACTIONS_NOT_LOADED, e);
        }
    }
}
