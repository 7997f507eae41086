package litechat.interop.settings;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** The second compiled module. */
public abstract class Settings implements JSObject {
    public abstract void open(String section, @Nullable String identity);

    /** Shows what a question would be sent as; the object is its plain values. */
    public abstract void showPrompt(JSObject question, @Nullable String identity);

    /** Fetches it, once. */
    @JSBody(
            imports = @JSBodyImport(alias = "settings", fromModule = "litechat-interop/settings"),
            script = "return settings.loadSettings();")
    public static native Thenable load();
}
