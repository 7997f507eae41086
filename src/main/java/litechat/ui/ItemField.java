package litechat.ui;

import litechat.interop.web.FormControl;
import litechat.ui.state.Item;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A control of an editor, whatever its kind, as a text. */
final class ItemField {
    private ItemField() {}

    static String name(HTMLElement control) {
        return String.valueOf(control.getAttribute("data-field"));
    }

    static String text(HTMLElement element) {
        FormControl control = FormControl.of(element);
        return isBox(control) ? (control.isChecked() ? Item.TICKED : "") : control.getValue();
    }

    /** Shows a text, unless it is there already: the caret stays where it is. */
    static void show(HTMLElement element, String text) {
        FormControl control = FormControl.of(element);
        if (isBox(control)) {
            control.setChecked(text.equals(Item.TICKED));
        } else if (!control.getValue().equals(text)) {
            control.setValue(text);
            if (control.getType().equals("select-one") && !control.getValue().equals(text)) {
                // What another program stored is shown and kept, though it is not among the choices.
                HTMLElement option = HTMLDocument.current().createElement("option");
                option.setAttribute("value", text);
                option.setTextContent(text);
                element.appendChild(option);
                control.setValue(text);
            }
        }
    }

    private static boolean isBox(FormControl control) {
        return control.getType().equals("checkbox");
    }
}
