package litechat.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Counts what is put into an element and taken out of it. */
abstract class Mutations implements JSObject {
    @JSBody(
            params = "element",
            script = "var observer = new MutationObserver(function() {});"
                    + "observer.observe(element, {childList: true}); return observer;")
    static native Mutations of(HTMLElement element);

    /** How many there were since it was last asked. */
    @JSBody(
            script = "return this.takeRecords().reduce(function(sum, record) {"
                    + "return sum + record.addedNodes.length + record.removedNodes.length; }, 0);")
    final native int take();
}
