package litechat.ui;

import litechat.interop.web.Elements;
import litechat.interop.web.HTMLDialogElement;
import litechat.interop.web.HTMLTemplateElement;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The one element that a view mounts on, and the way to the parts that the shell names inside it. */
final class ViewRoot {
    private final HTMLElement element;

    private ViewRoot(HTMLElement element) {
        this.element = element;
    }

    /** The element of the page that a selector names. */
    static ViewRoot find(String selector) {
        return new ViewRoot(found(HTMLDocument.current(), selector));
    }

    /** A new element from a template; it is not in the page yet. */
    static ViewRoot fromTemplate(String id) {
        HTMLTemplateElement template = (HTMLTemplateElement) found(HTMLDocument.current(), "template#" + id);
        return new ViewRoot((HTMLElement) found(template.getContent(), "*").cloneNode(true));
    }

    /** A part as the root of a view of its own. */
    ViewRoot within(String name) {
        return new ViewRoot(ref(name));
    }

    HTMLElement element() {
        return element;
    }

    HTMLDialogElement dialog() {
        return (HTMLDialogElement) element;
    }

    HTMLElement ref(String name) {
        return found(element, "[data-ref=\"" + name + "\"]");
    }

    HTMLInputElement input(String name) {
        return (HTMLInputElement) ref(name);
    }

    HTMLButtonElement button(String name) {
        return (HTMLButtonElement) ref(name);
    }

    /** Shows a text, unless it is there already: what the reader has selected in it stays selected. */
    void setText(String name, String text) {
        HTMLElement part = ref(name);
        if (!text.equals(part.getTextContent())) {
            part.setTextContent(text);
        }
    }

    /** Does something whenever a part is clicked or otherwise activated. */
    void onClick(String name, Action action) {
        ref(name).addEventListener("click", event -> action.run());
    }

    private static HTMLElement found(JSObject within, String selector) {
        HTMLElement element = Elements.find(within, selector);
        if (element == null) {
            throw new IllegalStateException("The page has no " + selector);
        }
        return element;
    }
}
