package litechat.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** How much one thing takes, as a bar with its numbers. */
final class UsageRow implements KeyedList.Row<UsageRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("settings-usage-row");

    /**
     * What a row shows.
     *
     * @param percent the length of the bar
     * @param canBeCleared whether the row has a button for it
     */
    record Shown(String key, String name, String numbers, int percent, boolean canBeCleared) {}

    UsageRow(Action clear) {
        root.onClick("clear", clear);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        root.setText("name", value.name());
        root.setText("numbers", value.numbers());
        root.ref("bar").getStyle().setProperty("inline-size", value.percent() + "%");
        root.ref("clear").setHidden(!value.canBeCleared());
        root.ref("clear").setAttribute("aria-label", StorageMessages.clear(value.name()));
    }
}
