package litechat.ui;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** One {@code <option>}. */
final class OptionRow implements KeyedList.Row<OptionRow.Option> {
    private final HTMLElement element = HTMLDocument.current().createElement("option");

    /** What can be chosen. */
    record Option(String value, String text) {}

    @Override
    public HTMLElement element() {
        return element;
    }

    @Override
    public void update(Option option) {
        show(element, option);
    }

    static void show(HTMLElement element, Option option) {
        element.setAttribute("value", option.value());
        element.setTextContent(option.text());
    }
}
