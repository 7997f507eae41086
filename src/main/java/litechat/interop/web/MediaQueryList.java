package litechat.interop.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.EventTarget;

/** A media query that goes on being asked. */
public abstract class MediaQueryList implements JSObject, EventTarget {
    @JSProperty
    public abstract boolean isMatches();

    @JSBody(params = "query", script = "return matchMedia(query);")
    public static native MediaQueryList matchMedia(String query);
}
