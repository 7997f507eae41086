package litechat.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** A name and what is said of it, in a list of such. */
final class FactRow implements KeyedList.Row<FactRow.Fact> {
    private final ViewRoot root = ViewRoot.fromTemplate("prompt-fact");

    /** What is said of a name. */
    record Fact(String name, String value) {}

    /** Keeps a list of such in an element. */
    static KeyedList<Fact> listIn(HTMLElement element) {
        return new KeyedList<>(element, Fact::name, fact -> new FactRow());
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Fact fact) {
        root.setText("name", fact.name());
        root.setText("value", fact.value());
    }
}
