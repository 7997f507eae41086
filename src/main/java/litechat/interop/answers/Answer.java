package litechat.interop.answers;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** An answer that the compiled module for model servers fetches, part by part. */
public abstract class Answer implements JSObject {
    /** Loads the module, once, and has it ask. */
    @JSBody(
            params = "call",
            imports = @JSBodyImport(alias = "answers", fromModule = "litechat-interop/answers"),
            script = "return answers.openAnswer(call);")
    public static native Thenable open(JSObject call);

    /** Loads the module when the browser has nothing else to do. */
    @JSBody(
            imports = @JSBodyImport(alias = "answers", fromModule = "litechat-interop/answers"),
            script = "answers.loadWhenIdle();")
    public static native void loadWhenIdle();

    /** The next part. */
    public abstract Thenable next();

    public abstract void stop();

    /** Something that the module has told. */
    public interface Part extends JSObject {
        @JSProperty
        String getKind();

        @JSProperty
        JSObject getValue();
    }
}
