package litechat.interop.web;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;

/** A {@code <dialog>}. */
@JSClass
public abstract class HTMLDialogElement extends HTMLElement {
    public abstract void showModal();

    public abstract void close();

    @JSProperty
    public abstract boolean isOpen();

    /** The value of the button that closed it. */
    @JSProperty
    public abstract String getReturnValue();

    @JSProperty
    public abstract void setReturnValue(String value);
}
