package litechat.ui;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** One note. */
final class ToastRow implements KeyedList.Row<ToastRegion.Toast> {
    private final ViewRoot root = ViewRoot.fromTemplate("toast");
    private ToastRegion.@Nullable Toast shown;

    /** Takes a note away. */
    @FunctionalInterface
    interface Dismissal {
        void dismiss(ToastRegion.Toast toast);
    }

    ToastRow(Dismissal dismissal) {
        root.onClick("dismiss", () -> {
            if (shown != null) {
                dismissal.dismiss(shown);
            }
        });
        root.onClick("undo", () -> {
            if (shown != null && shown.undo() != null) {
                shown.undo().run();
                dismissal.dismiss(shown);
            }
        });
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(ToastRegion.Toast value) {
        if (!value.equals(shown)) {
            shown = value;
            root.ref("text").setTextContent(value.text());
            root.ref("undo").setHidden(value.undo() == null);
        }
    }
}
