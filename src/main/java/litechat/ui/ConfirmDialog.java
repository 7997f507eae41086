package litechat.ui;

import litechat.interop.web.HTMLDialogElement;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;

/** A question before something is done that cannot be undone. */
final class ConfirmDialog {
    private ConfirmDialog() {}

    /** Asks, and acts only if the reader agrees. */
    static void ask(String heading, String text, Action confirmed) {
        ask(heading, text, null, confirmed);
    }

    /** Asks with a word of its own on the button. */
    static void ask(String heading, String text, @Nullable String word, Action confirmed) {
        ViewRoot root = ViewRoot.fromTemplate("confirm-dialog");
        HTMLDialogElement dialog = root.dialog();
        dialog.setAttribute("aria-label", heading);
        root.ref("heading").setTextContent(heading);
        root.ref("text").setTextContent(text);
        if (word != null) {
            root.setText("confirm", word);
        }
        dialog.addEventListener("close", event -> {
            dialog.delete();
            if (dialog.getReturnValue().equals("confirm")) {
                confirmed.run();
            }
        });
        HTMLDocument.current().getBody().appendChild(dialog);
        dialog.showModal();
    }
}
