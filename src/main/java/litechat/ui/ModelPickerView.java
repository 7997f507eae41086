package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.SelectModelRequest;
import litechat.events.ProviderEvent.SelectedModelChanged;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The choice of the model that answers next, by provider. */
final class ModelPickerView {
    private final HTMLSelectElement select =
            (HTMLSelectElement) ViewRoot.find(".chat-header").ref("model");
    private final KeyedList<Group> groups = new KeyedList<>(select, Group::key, GroupRow::new);
    private List<ProviderConfig> providers = List.of();
    private @Nullable String selected;

    /** Models of one provider; one without a label stands outside the groups. */
    private record Group(String key, @Nullable String label, List<OptionRow.Option> models) {}

    ModelPickerView(EventBus bus) {
        select.addEventListener("change", event -> {
            bus.request(new SelectModelRequest(select.getValue()));
        });
        bus.on(ProviderConfigsChanged.class, event -> {
            providers = event.providerConfigs();
            update();
        });
        bus.on(SelectedModelChanged.class, event -> {
            selected = event.modelId();
            update();
        });
        update();
    }

    void update() {
        List<Group> shown = new ArrayList<>();
        boolean isOffered = false;
        for (ProviderConfig provider : providers) {
            List<OptionRow.Option> models = modelsOf(provider);
            if (!models.isEmpty()) {
                shown.add(new Group(provider.id(), provider.name(), models));
            }
            for (OptionRow.Option model : models) {
                isOffered |= model.value().equals(selected);
            }
        }
        boolean hasNone = shown.isEmpty();
        if (!isOffered) {
            String name = hasNone ? Messages.NO_MODEL_YET : Messages.CHOOSE_MODEL;
            shown.add(0, new Group("", null, List.of(new OptionRow.Option("", name))));
        }
        groups.update(shown);
        select.setValue(isOffered && selected != null ? selected : "");
        select.setDisabled(hasNone);
    }

    private static List<OptionRow.Option> modelsOf(ProviderConfig provider) {
        List<OptionRow.Option> models = new ArrayList<>();
        if (provider.isEnabled() && provider.enabledModels() != null) {
            for (String model : provider.enabledModels()) {
                models.add(new OptionRow.Option(new ModelId(provider.id(), model).toString(), model));
            }
        }
        return models;
    }

    /** An {@code <optgroup>}, or a lone {@code <option>} that says that there is nothing chosen. */
    private static final class GroupRow implements KeyedList.Row<Group> {
        private final HTMLElement element;
        private final @Nullable KeyedList<OptionRow.Option> options;

        GroupRow(Group group) {
            element = HTMLDocument.current().createElement(group.label() == null ? "option" : "optgroup");
            options = group.label() == null
                    ? null
                    : new KeyedList<>(element, OptionRow.Option::value, model -> new OptionRow());
        }

        @Override
        public HTMLElement element() {
            return element;
        }

        @Override
        public void update(Group group) {
            if (options == null) {
                OptionRow.show(element, group.models().get(0));
                element.setHidden(true);
            } else {
                element.setAttribute("label", group.label());
                options.update(group.models());
            }
        }
    }
}
