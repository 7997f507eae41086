package litechat.ui;

import litechat.interop.web.Elements;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * The field in which a question is edited, in its place. It stays until the turn that it becomes is there, so that nothing
 * written is lost if that cannot be saved.
 */
public final class QuestionEditor {
    private final HTMLElement row;
    private final ViewRoot root = ViewRoot.fromTemplate("question-editor");
    private final HTMLTextAreaElement input = (HTMLTextAreaElement) root.ref("input");

    /** Takes a question that is to be asked. */
    public interface Asked {
        void ask(String question);
    }

    private QuestionEditor(HTMLElement row, String question, Asked asked) {
        this.row = row;
        input.setValue(question);
        root.element().addEventListener("submit", event -> {
            event.preventDefault();
            if (!input.getValue().isBlank()) {
                asked.ask(input.getValue().trim());
            }
        });
        root.onClick("cancel", this::close);
        Elements.onKeyDown(root.element(), event -> {
            if (event.isComposing()) {
                return;
            }
            if (event.getKey().equals("Escape")) {
                event.stopPropagation();
                close();
            } else if (event.getKey().equals("Enter") && (event.isCtrlKey() || event.isMetaKey())) {
                event.preventDefault();
                root.button("ask").click();
            }
        });
    }

    /** Opens it in the turn that is shown. */
    public static void open(String turnId, String question, Asked asked) {
        HTMLElement row = Elements.find(HTMLDocument.current(), ".message-turn[data-turn=\"" + turnId + "\"]");
        HTMLElement known = row == null ? null : Elements.find(row, ".question-editor textarea");
        if (known != null) {
            known.focus();
        } else if (row != null) {
            new QuestionEditor(row, question, asked).show();
        }
    }

    private void show() {
        row.setAttribute("data-editing", "");
        HTMLElement place = Elements.find(row, ".message-turn__question");
        if (place != null) {
            place.appendChild(root.element());
        }
        input.focus();
        input.setSelectionRange(input.getValue().length(), input.getValue().length());
    }

    private void close() {
        row.removeAttribute("data-editing");
        root.element().delete();
        HTMLElement edit = Elements.find(row, "[data-ref=edit]");
        if (edit != null) {
            edit.focus();
        }
    }
}
