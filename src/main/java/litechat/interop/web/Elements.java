package litechat.interop.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;

/** Methods of {@code Element} and {@code Node} that the library's overlays leave out. */
public final class Elements {
    private Elements() {}

    /** The element itself or the nearest one around it that the selector matches, or null. */
    @JSBody(
            params = {"target", "selector"},
            script = "return target && target.closest ? target.closest(selector) : null;")
    public static native @Nullable HTMLElement closest(EventTarget target, String selector);

    @JSBody(
            params = {"element", "selector"},
            script = "return element.matches(selector);")
    public static native boolean matches(HTMLElement element, String selector);

    /** Whether the node is the element or lies in it. */
    @JSBody(
            params = {"element", "node"},
            script = "return element.contains(node);")
    public static native boolean contains(HTMLElement element, @Nullable Node node);

    /** The first descendant that the selector matches, or null. */
    @JSBody(
            params = {"element", "selector"},
            script = "return element.querySelector(selector);")
    public static native @Nullable HTMLElement find(JSObject element, String selector);

    /** The element that has the focus, or null. */
    @JSBody(script = "return document.activeElement;")
    public static native @Nullable HTMLElement focused();

    /** Whether the focus is in an element, or on nothing that is beside it. */
    public static boolean isFocusInOrNowhere(HTMLElement element) {
        HTMLElement focused = focused();
        return focused == null || contains(element, focused) || contains(focused, element);
    }

    @JSBody(params = "element", script = "element.focus({preventScroll: true});")
    public static native void focusWithoutScrolling(HTMLElement element);

    @JSBody(
            params = {"target", "listener"},
            script = "target.addEventListener('keydown', listener);")
    public static native void onKeyDown(EventTarget target, EventListener<KeyboardEvent> listener);

    /** Whether a key is the input method's, which some browsers tell by its code alone. */
    @JSBody(params = "event", script = "return event.isComposing || event.keyCode === 229;")
    public static native boolean isComposing(KeyboardEvent event);

    /** Scrolls as little as it takes for the element to be seen. */
    @JSBody(params = "element", script = "element.scrollIntoView({block: 'nearest'});")
    public static native void reveal(HTMLElement element);

    /** Listens to the next event of a kind. */
    @JSBody(
            params = {"target", "type", "listener"},
            script = "target.addEventListener(type, listener, {once: true});")
    public static native void once(EventTarget target, String type, EventListener<?> listener);

    /** Sets the attribute, or removes it if the value is null. */
    @JSBody(
            params = {"element", "name", "value"},
            script =
                    "if (value === null) { element.removeAttribute(name); } else { element.setAttribute(name, value); }")
    public static native void attribute(HTMLElement element, String name, @Nullable String value);
}
