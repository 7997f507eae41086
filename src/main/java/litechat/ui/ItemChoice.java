package litechat.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** A box in the form of an editor, one of a list that changes. */
final class ItemChoice implements KeyedList.Row<ItemChoice.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("item-editor-choice");

    /** A box for a field, and the text beside it. */
    record Shown(String field, String text) {}

    ItemChoice(String field) {
        root.ref("box").setAttribute("data-field", field);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        root.setText("text", value.text());
    }
}
