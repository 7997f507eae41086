package litechat.ui;

import litechat.domain.CatalogueModel;
import litechat.interop.web.Elements;
import litechat.ui.state.CatalogueList;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A model of a catalogue, with what can be chosen of it. */
final class ModelRow implements KeyedList.Row<ModelRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("models-item");
    private final HTMLInputElement enabled = root.input("enabled");
    private CatalogueList.@Nullable Entry entry;

    /** @param canMove whether the list stands in the order that moving changes */
    record Shown(CatalogueList.Entry entry, boolean canMove) {
        String key() {
            return entry.id();
        }
    }

    /** What a row asks for. */
    interface Choices {
        void enable(CatalogueList.Entry entry, boolean isEnabled);

        void favour(CatalogueList.Entry entry);

        void move(CatalogueList.Entry entry, int places);

        void ask(CatalogueList.Entry entry);
    }

    ModelRow(Choices choices) {
        enabled.addEventListener("change", event -> choices.enable(shown(), enabled.isChecked()));
        root.onClick("favour", () -> choices.favour(shown()));
        root.onClick("up", () -> choices.move(shown(), -1));
        root.onClick("down", () -> choices.move(shown(), 1));
        root.onClick("ask", () -> choices.ask(shown()));
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        CatalogueList.Entry shown = value.entry();
        entry = shown;
        CatalogueModel model = shown.model();
        enabled.setChecked(shown.isEnabled());
        root.setText("name", model.name());
        root.setText("detail", detail(shown));
        Elements.attribute(root.ref("label"), "title", model.description().isEmpty() ? null : model.description());
        name("favour", ModelMessages.favourite(model.name()));
        root.ref("favour").setAttribute("aria-pressed", Boolean.toString(shown.isFavourite()));
        name("up", SettingsMessages.moveUp(model.name()));
        name("down", SettingsMessages.moveDown(model.name()));
        root.ref("up").setHidden(!value.canMove());
        root.ref("down").setHidden(!value.canMove());
        name("ask", ModelMessages.ask(model.name()));
    }

    private void name(String ref, String name) {
        root.ref(ref).setAttribute("aria-label", name);
        root.ref(ref).setAttribute("title", name);
    }

    private static String detail(CatalogueList.Entry shown) {
        CatalogueModel model = shown.model();
        StringBuilder text = new StringBuilder(shown.provider());
        append(text, model.id().equals(model.name()) ? "" : model.id());
        append(text, model.contextLength() == null ? "" : ModelMessages.contextLength(model.contextLength()));
        append(text, ModelMessages.price(model.promptPrice(), model.completionPrice()));
        append(text, ModelMessages.takes(model.inputs()));
        append(text, ModelMessages.gives(model.outputs()));
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            text.append(" · ").append(part);
        }
    }

    private CatalogueList.Entry shown() {
        if (entry == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return entry;
    }
}
