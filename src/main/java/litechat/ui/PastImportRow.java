package litechat.ui;

import litechat.events.ImportEvent.PastImport;
import litechat.interop.web.Intl;
import org.teavm.jso.dom.html.HTMLElement;

/** An import that can be taken back. */
final class PastImportRow implements KeyedList.Row<PastImport> {
    private final ViewRoot root = ViewRoot.fromTemplate("import-past");

    PastImportRow(Action undo) {
        root.onClick("undo", undo);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(PastImport value) {
        root.setText("title", value.fileName());
        root.setText(
                "detail",
                ImportMessages.past(Intl.dateTime(value.moment().epochMillis()), value.written(), value.removed()));
        root.ref("undo").setAttribute("aria-label", ImportMessages.undo(value.fileName()));
    }
}
