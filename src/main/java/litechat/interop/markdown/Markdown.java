package litechat.interop.markdown;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The renderer that makes sanitised elements of markdown. */
public abstract class Markdown implements JSObject {
    /** Makes the element show the text; what it shows already and still holds stays as it is. */
    public abstract void updateMarkdown(HTMLElement element, String text);

    /** Fetches the renderer, which the first screen does without. */
    @JSBody(
            imports = @JSBodyImport(alias = "markdown", fromModule = "litechat-interop/markdown"),
            script = "return markdown.loadMarkdown();")
    public static native Thenable load();
}
