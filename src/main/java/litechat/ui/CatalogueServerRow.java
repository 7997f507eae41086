package litechat.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** A model server above its models: how old its list is, and the button that fetches it. */
final class CatalogueServerRow implements KeyedList.Row<CatalogueServerRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("models-server");

    record Shown(String id, String name, String status, boolean isFetching, boolean isFailure) {}

    CatalogueServerRow(Action fetch) {
        root.onClick("fetch", fetch);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        root.setText("status", ModelMessages.server(value.name(), value.status()));
        root.ref("status").setAttribute("data-state", value.isFailure() ? "failed" : "fine");
        root.ref("fetch").setAttribute("aria-label", ModelMessages.fetch(value.name()));
        root.button("fetch").setDisabled(value.isFetching());
    }
}
