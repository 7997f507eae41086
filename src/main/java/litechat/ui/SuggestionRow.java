package litechat.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** Something that is suggested while a question is written. */
final class SuggestionRow implements KeyedList.Row<SuggestionRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("suggestion");
    private String key = "";

    /**
     * A suggestion in the list.
     *
     * @param key its kind and its id
     * @param detail what it is
     */
    record Shown(String key, String name, String detail, int place, boolean isActive) {}

    /** Hears that one was chosen. */
    interface Choice {
        void choose(String key);
    }

    SuggestionRow(Choice choice) {
        root.element().addEventListener("mousedown", event -> event.preventDefault()); // the field keeps the focus
        root.element().addEventListener("click", event -> choice.choose(key));
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        key = value.key();
        root.setText("name", value.name());
        root.setText("detail", value.detail());
        root.element().setAttribute("id", "suggestion-" + value.place());
        root.element().setAttribute("aria-selected", Boolean.toString(value.isActive()));
    }
}
