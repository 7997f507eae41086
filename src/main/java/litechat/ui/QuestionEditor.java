package litechat.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.interop.web.Elements;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * The field in which a question is edited, in its place. It stays until the turn that it becomes is there, so that nothing
 * written is lost if that cannot be saved; and what is written is kept while something else is shown.
 */
public final class QuestionEditor {
    private static final Map<String, QuestionEditor> BEGUN = new HashMap<>();

    private final String conversationId;
    private final String turnId;
    private final String question;
    private final ViewRoot root = ViewRoot.fromTemplate("question-editor");
    private final HTMLTextAreaElement input = (HTMLTextAreaElement) root.ref("input");
    private Asked taker;
    private @Nullable HTMLElement row;
    private @Nullable String saved;

    /** Whether the turn is in the trash, or deleted. */
    private boolean isGone;

    /** Takes a question that is to be asked. */
    public interface Asked {
        void ask(String question);
    }

    private QuestionEditor(String conversationId, String turnId, String question, Asked taker) {
        this.conversationId = conversationId;
        this.turnId = turnId;
        this.taker = taker;
        input.setValue(question);
        this.question = input.getValue(); // which has its own ends of lines
        root.element().addEventListener("submit", event -> {
            event.preventDefault();
            if (!input.getValue().isBlank()) {
                this.taker.ask(input.getValue().trim());
            }
        });
        root.onClick("cancel", this::close);
        Elements.onKeyDown(root.element(), event -> {
            if (Elements.isComposing(event)) {
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

    /**
     * Opens it in the turn that is shown, with what was begun there.
     *
     * @param asked what is there: the questions of the turn's versions, its own first; none of them is to be asked again
     */
    public static void open(String conversationId, String turnId, List<String> asked, Asked taker) {
        HTMLElement row = rowOf(turnId);
        HTMLElement known = row == null ? null : Elements.find(row, ".question-editor textarea");
        if (known != null) {
            known.focus();
        } else if (row != null) {
            QuestionEditor begun = BEGUN.get(turnId);
            boolean isOver =
                    begun == null || asked.contains(begun.input.getValue().trim());
            QuestionEditor editor =
                    begun == null || isOver ? new QuestionEditor(conversationId, turnId, asked.get(0), taker) : begun;
            editor.taker = taker; // by the model of now
            BEGUN.put(turnId, editor);
            editor.show(row);
        }
    }

    private static @Nullable HTMLElement rowOf(String turnId) {
        return Elements.find(HTMLDocument.current(), ".message-turn[data-turn=\"" + turnId + "\"]");
    }

    /** Whether something is written that is not saved as a question, and whose turn is there. */
    public static boolean isAnyUnasked() {
        for (QuestionEditor editor : BEGUN.values()) {
            String text = editor.input.getValue();
            if (editor.isThere()
                    && !text.equals(editor.question)
                    && !text.trim().equals(editor.saved)) {
                return true;
            }
        }
        return false;
    }

    /** An action was done: a question is saved, or turns are gone or back. */
    public static void done(String action, Attributes values) {
        for (QuestionEditor editor : BEGUN.values()) {
            switch (action) {
                case "edit" -> editor.onSaved(values.key("id"), values.key("content"));
                case "trash", "delete" -> editor.isGone |= editor.conversationId.equals(values.key("id"));
                case "trash-turn" -> editor.isGone |= editor.turnId.equals(values.key("id"));
                case "restore" -> editor.isGone = false; // whichever it was: rather ask once too often
                default -> {
                    // It changes nothing here.
                }
            }
        }
    }

    private boolean isThere() {
        return !isGone || rowOf(turnId) != null;
    }

    private void onSaved(String id, String content) {
        if (turnId.equals(id)) {
            saved = content;
        }
    }

    private void show(HTMLElement shownIn) {
        row = shownIn;
        saved = null;
        isGone = false;
        shownIn.setAttribute("data-editing", "");
        HTMLElement place = Elements.find(shownIn, ".message-turn__question");
        if (place != null) {
            place.appendChild(root.element());
        }
        input.focus();
        input.setSelectionRange(input.getValue().length(), input.getValue().length());
    }

    private void close() {
        BEGUN.remove(turnId);
        root.element().delete();
        HTMLElement shownIn = row;
        if (shownIn == null) {
            return;
        }
        shownIn.removeAttribute("data-editing");
        HTMLElement edit = Elements.find(shownIn, "[data-ref=edit]");
        if (edit != null) {
            edit.focus();
        }
    }
}
