package litechat.ui;

import litechat.interop.markdown.Markdown;
import litechat.interop.web.Printer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What the printer gets in place of the page, as long as it prints. */
final class PrintView {
    private final HTMLElement element = HTMLDocument.current().createElement("article");

    PrintView() {
        element.setClassName("print-view markdown");
    }

    /** Prints a text that is Markdown; as the plain text that it is, if it cannot be shown better. */
    void print(String markdown) {
        Markdown.load()
                .then(
                        loaded -> {
                            if (loaded != null) {
                                ((Markdown) loaded).updateMarkdown(element, markdown);
                                print();
                            }
                        },
                        error -> {
                            element.setTextContent(markdown);
                            print();
                        });
    }

    private void print() {
        HTMLDocument.current().getBody().appendChild(element);
        Printer.print(element);
    }
}
