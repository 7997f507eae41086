package litechat.interop.composer;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The compiled module for all that the message field can do beyond text. */
public abstract class Composer implements JSObject {
    private Composer() {}

    /**
     * Tells which conversation is shown; the first call has the module loaded when the browser has nothing else to do.
     *
     * @param identity the name of the database that the page works on, or null if it is not known
     */
    @JSBody(
            params = {"conversationId", "projectId", "identity"},
            imports = @JSBodyImport(alias = "composer", fromModule = "litechat-interop/composer"),
            script = "composer.show(conversationId, projectId, identity);")
    public static native void show(
            @Nullable String conversationId, @Nullable String projectId, @Nullable String identity);

    /** Tells which model answers next. */
    @JSBody(
            params = "modelId",
            imports = @JSBodyImport(alias = "composer", fromModule = "litechat-interop/composer"),
            script = "composer.chooseModel(modelId);")
    public static native void chooseModel(@Nullable String modelId);

    /** Has the files of a turn be shown in an element. */
    @JSBody(
            params = {"list", "turnId"},
            imports = @JSBodyImport(alias = "composer", fromModule = "litechat-interop/composer"),
            script = "composer.showFiles(list, turnId);")
    public static native void showFiles(HTMLElement list, String turnId);
}
