package litechat.interop.composer;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** What the message field needs of the page beside what the library's overlays have. */
public final class TextField {
    private TextField() {}

    /** Puts a text in the place of a part of what stands there, as if it were typed; the caret stands behind it. */
    @JSBody(
            params = {"field", "from", "to", "text"},
            imports = @JSBodyImport(alias = "field_", fromModule = "litechat-interop/text-field"),
            script = "field_.replace(field, from, to, text);")
    public static native void replace(HTMLTextAreaElement field, int from, int to, String text);

    /** Tells whoever listens that something about the field has changed, though its text has not. */
    @JSBody(
            params = "field",
            imports = @JSBodyImport(alias = "field_", fromModule = "litechat-interop/text-field"),
            script = "field_.changed(field);")
    public static native void changed(HTMLTextAreaElement field);

    /** Hears of the texts that are pasted into the field and have so many characters. */
    @JSBody(
            params = {"field", "least", "listener"},
            imports = @JSBodyImport(alias = "field_", fromModule = "litechat-interop/text-field"),
            script = "field_.onLongPaste(field, least, listener);")
    public static native void onLongPaste(HTMLTextAreaElement field, int least, Pasted listener);

    /** Hears of a text. */
    @JSFunctor
    public interface Pasted extends JSObject {
        void on(String text);
    }

    /** Makes the field as high as its text, up to ten lines, in browsers that do not do so by themselves. */
    @JSBody(
            params = "field",
            imports = @JSBodyImport(alias = "field_", fromModule = "litechat-interop/text-field"),
            script = "field_.growWithText(field);")
    public static native void growWithText(HTMLTextAreaElement field);

    /** Has the field be written in whenever it has the focus, in browsers that forget its caret. */
    @JSBody(
            params = "field",
            imports = @JSBodyImport(alias = "field_", fromModule = "litechat-interop/text-field"),
            script = "field_.keepCaret(field);")
    public static native void keepCaret(HTMLTextAreaElement field);

    /** Places an element above a character of the field. */
    @JSBody(
            params = {"element", "field", "at"},
            imports = @JSBodyImport(alias = "field_", fromModule = "litechat-interop/text-field"),
            script = "field_.placeAt(element, field, at);")
    public static native void placeAt(HTMLElement element, HTMLTextAreaElement field, int at);

    /** Hears of keys before whoever listens on what lies in the element. */
    @JSBody(
            params = {"element", "listener"},
            script = "element.addEventListener('keydown', listener, true);")
    public static native void onKeyDownFirst(HTMLElement element, EventListener<KeyboardEvent> listener);
}
