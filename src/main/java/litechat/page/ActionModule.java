package litechat.page;

import java.util.Objects;
import litechat.interop.JavaScriptError;
import litechat.interop.Promises;
import litechat.interop.actions.ActionScript;
import litechat.persistence.PersistenceException;
import litechat.persistence.dexie.JsValue;
import litechat.stores.ActionCall;
import litechat.stores.Actions;
import litechat.stores.Outcome;
import litechat.ui.Messages;
import org.teavm.jso.JSObject;

/** Has actions done by the compiled module that can, which is loaded when it is first wanted. */
public final class ActionModule implements Actions {
    private final DatabaseConnection connection;

    public ActionModule(DatabaseConnection connection) {
        this.connection = connection;
    }

    /** Loads the module when the browser has nothing else to do. */
    public void startWhenIdle() {
        ActionScript.startWhenIdle(connection.identity());
    }

    @Override
    public Outcome run(ActionCall call) {
        JSObject told;
        try {
            told = Promises.await(
                    ActionScript.run(call.name(), JsValue.encodeObject(call.values()), connection.identity()));
        } catch (JavaScriptError e) {
            throw new PersistenceException(Messages.ACTIONS_NOT_LOADED, e);
        }
        return ActionHandOver.take(Objects.requireNonNull(told));
    }
}
