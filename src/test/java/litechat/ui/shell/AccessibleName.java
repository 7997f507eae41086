package litechat.ui.shell;

import java.util.List;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.DomText;

/** What a screen reader calls an element of the shell. */
final class AccessibleName {
    private AccessibleName() {}

    /** The name; empty if there is none. A part that the program fills in counts as {@code …}. */
    static String of(DomElement element, List<DomElement> all) {
        String label = element.getAttribute("aria-label").strip();
        if (!label.isEmpty()) {
            return label;
        }
        String labelledBy = element.getAttribute("aria-labelledby");
        for (DomElement other : all) {
            boolean names = !labelledBy.isEmpty() && other.getId().equals(labelledBy);
            boolean labels = other.getTagName().equals("label")
                    && !element.getId().isEmpty()
                    && other.getAttribute("for").equals(element.getId());
            if (names || labels) {
                return text(other);
            }
        }
        for (DomNode around = element.getParentNode(); around != null; around = around.getParentNode()) {
            if (around instanceof DomElement outer && outer.getTagName().equals("label")) {
                return text(outer);
            }
        }
        return element.getTagName().equals("button") || element.getTagName().equals("a") ? text(element) : "";
    }

    private static String text(DomNode node) {
        StringBuilder text = new StringBuilder();
        for (DomNode child : node.getChildren()) {
            if (child instanceof DomText words) {
                text.append(words.getData());
            } else if (child instanceof DomElement element
                    && !element.getAttribute("aria-hidden").equals("true")) {
                boolean filledLater = !element.hasChildNodes() && element.hasAttribute("data-ref");
                text.append(filledLater ? "…" : text(element));
            }
        }
        return text.toString().strip();
    }
}
