package litechat.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The list on the page, for people and for the test that opens the page. */
final class ResultList {
    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement list = document.createElement("ol");

    ResultList() {
        document.getBody().appendChild(list);
    }

    void add(String name, @Nullable String failure) {
        HTMLElement item = document.createElement("li");
        item.setAttribute("data-name", name);
        item.setAttribute("data-failure", failure == null ? "" : failure);
        item.setTextContent(failure == null ? name : name + " — " + failure);
        list.appendChild(item);
    }

    void end() {
        list.setAttribute("data-ended", "");
    }
}
