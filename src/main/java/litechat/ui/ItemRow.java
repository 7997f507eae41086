package litechat.ui;

import litechat.interop.web.Elements;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** One thing in the list of an editor. */
final class ItemRow implements KeyedList.Row<ItemRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("item-editor-row");

    /**
     * What a row shows.
     *
     * @param mark what is to be said of it before its detail, such as that it is not saved
     */
    record Shown(String id, String title, String mark, String detail, boolean isSelected) {}

    /** Moves a thing by so many places. */
    @FunctionalInterface
    interface Mover {
        void move(int places);
    }

    ItemRow(Action open, @Nullable Mover mover) {
        root.onClick("open", open);
        if (mover != null) {
            root.onClick("up", () -> mover.move(-1));
            root.onClick("down", () -> mover.move(1));
        }
        root.ref("up").setHidden(mover == null);
        root.ref("down").setHidden(mover == null);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    void focus() {
        root.ref("open").focus();
    }

    @Override
    public void update(Shown value) {
        root.setText("name", value.title());
        root.setText("mark", value.mark());
        root.setText("detail", value.detail());
        root.ref("up").setAttribute("aria-label", SettingsMessages.moveUp(value.title()));
        root.ref("down").setAttribute("aria-label", SettingsMessages.moveDown(value.title()));
        Elements.attribute(root.ref("open"), "aria-current", value.isSelected() ? "true" : null);
    }
}
