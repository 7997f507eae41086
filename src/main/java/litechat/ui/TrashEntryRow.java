package litechat.ui;

import litechat.domain.TrashEntry;
import org.teavm.jso.dom.html.HTMLElement;

/** One entry of the trash. */
final class TrashEntryRow implements KeyedList.Row<TrashEntryRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("settings-trash-entry");

    /** What a row shows. */
    record Shown(TrashEntry entry, String detail) {}

    TrashEntryRow(Action restore, Action purge) {
        root.onClick("restore", restore);
        root.onClick("purge", purge);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        String title = TrashMessages.title(value.entry());
        root.setText("title", title);
        root.setText("detail", value.detail());
        root.ref("restore").setAttribute("aria-label", TrashMessages.restore(title));
        root.ref("purge").setAttribute("aria-label", TrashMessages.purge(title));
    }
}
