package litechat.ui;

import litechat.events.EventBus;
import litechat.events.StorageEvent.ClearRequest;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The question before a table, or everything, is deleted past the trash: the reader has to write what it is. */
final class ClearDialog {
    private final EventBus bus;
    private final Action openExport;

    ClearDialog(EventBus bus, Action openExport) {
        this.bus = bus;
        this.openExport = openExport;
    }

    /** Asks about a table, or (null) about all of them. */
    void ask(@Nullable String table) {
        String word = table == null ? StorageMessages.EVERYTHING : StorageMessages.table(table);
        ViewRoot root = ViewRoot.fromTemplate("clear-dialog");
        HTMLInputElement typed = root.input("word");
        root.setText("heading", table == null ? StorageMessages.CLEAR_ALL : StorageMessages.clearHeading(word));
        root.setText("text", StorageMessages.clearText(word));
        root.setText("label", StorageMessages.typeToConfirm(word));
        typed.addEventListener("input", event -> root.button("confirm").setDisabled(!isWord(typed.getValue(), word)));
        root.onClick("export", openExport);
        root.onClick("cancel", () -> root.dialog().close());
        root.ref("form").addEventListener("submit", event -> {
            if (isWord(typed.getValue(), word)) {
                bus.request(new ClearRequest(table));
            } else {
                event.preventDefault();
            }
        });
        root.element().addEventListener("close", event -> root.element().delete());
        HTMLDocument.current().getBody().appendChild(root.element());
        root.dialog().showModal();
        typed.focus();
    }

    private static boolean isWord(String typed, String word) {
        return Intl.lowerCase(typed.trim()).equals(word);
    }
}
