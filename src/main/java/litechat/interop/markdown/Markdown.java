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

    /** Shows a text, to which more may be added: as plain text, and rendered as soon as that is possible. */
    @JSBody(
            params = {"element", "text", "goesOn"},
            imports = @JSBodyImport(alias = "markdown", fromModule = "litechat-interop/markdown"),
            script = "markdown.show(element, text, goesOn);")
    public static native void show(HTMLElement element, String text, boolean goesOn);

    /** Adds to a text that goes on. */
    @JSBody(
            params = {"element", "piece"},
            imports = @JSBodyImport(alias = "markdown", fromModule = "litechat-interop/markdown"),
            script = "markdown.append(element, piece);")
    public static native void append(HTMLElement element, String piece);

    /** Says that nothing will be added to a text. */
    @JSBody(
            params = "element",
            imports = @JSBodyImport(alias = "markdown", fromModule = "litechat-interop/markdown"),
            script = "markdown.end(element);")
    public static native void end(HTMLElement element);

    /** Adds to the plain text of an element, at a cost that does not grow with what is there. */
    @JSBody(
            params = {"element", "text"},
            imports = @JSBodyImport(alias = "markdown", fromModule = "litechat-interop/markdown"),
            script = "markdown.appendText(element, text);")
    public static native void appendText(HTMLElement element, String text);
}
