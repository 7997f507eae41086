package litechat.interop.web;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.DocumentFragment;

/** A {@code <template>}. */
@JSClass
public abstract class HTMLTemplateElement extends HTMLElement {
    @JSProperty
    public abstract DocumentFragment getContent();
}
