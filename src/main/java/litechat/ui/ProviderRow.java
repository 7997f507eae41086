package litechat.ui;

import litechat.interop.web.Elements;
import org.teavm.jso.dom.html.HTMLElement;

/** One model server in the list. */
final class ProviderRow implements KeyedList.Row<ProviderRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("provider-settings-item");

    /** What a row shows. */
    record Shown(String id, String name, String detail, boolean isSelected) {}

    ProviderRow(Action open) {
        root.onClick("item-open", open);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        root.ref("item-name").setTextContent(value.name());
        root.ref("item-detail").setTextContent(value.detail());
        Elements.attribute(root.ref("item-open"), "aria-current", value.isSelected() ? "true" : null);
    }
}
