package litechat.interop.actions;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The way to the compiled module that changes turns and conversations. */
public final class ActionScript {
    private ActionScript() {}

    /** Loads the module, once, and has it do an action; fulfilled with what that came to. */
    @JSBody(
            params = {"name", "values", "identity"},
            imports = @JSBodyImport(alias = "actions", fromModule = "litechat-interop/actions"),
            script = "return actions.run(name, values, identity);")
    public static native Thenable run(String name, JSObject values, @Nullable String identity);

    /** Hears what exactly is to be done. */
    @JSFunctor
    public interface Prepared extends JSObject {
        void take(JSObject values);
    }

    /** Loads the module, once, and has it find out what exactly is to be done; told each time that the reader has chosen. */
    @JSBody(
            params = {"name", "values", "identity", "prepared"},
            imports = @JSBodyImport(alias = "actions", fromModule = "litechat-interop/actions"),
            script = "return actions.prepare(name, values, identity, prepared);")
    public static native Thenable prepare(String name, JSObject values, @Nullable String identity, Prepared prepared);

    /** Hears a sentence of what failed without having been asked for. */
    @JSFunctor
    public interface Failed extends JSObject {
        void tell(String sentence);
    }

    /** Loads the module when the browser has nothing else to do, and starts it. */
    @JSBody(
            params = {"identity", "failed"},
            imports = @JSBodyImport(alias = "actions", fromModule = "litechat-interop/actions"),
            script = "actions.startWhenIdle(identity, failed);")
    public static native void startWhenIdle(@Nullable String identity, Failed failed);
}
