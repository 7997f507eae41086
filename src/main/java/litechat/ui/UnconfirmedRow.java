package litechat.ui;

import litechat.events.ImportEvent.Unconfirmed;
import org.teavm.jso.dom.html.HTMLElement;

/** Something that came with an import and is not used before it is confirmed. */
final class UnconfirmedRow implements KeyedList.Row<Unconfirmed> {
    private final ViewRoot root = ViewRoot.fromTemplate("import-unconfirmed");

    UnconfirmedRow(Action confirm) {
        root.onClick("confirm", confirm);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Unconfirmed value) {
        root.setText("title", ImportMessages.unconfirmed(value.table(), value.title()));
        root.setText("detail", ImportMessages.address(value.table(), value.address()));
        root.ref("confirm").setAttribute("aria-label", ImportMessages.confirm(value.title()));
    }
}
