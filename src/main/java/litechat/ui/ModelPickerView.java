package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ModelId;
import litechat.domain.ModelLists;
import litechat.domain.ProviderConfig;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.SelectModelRequest;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.web.PageEvents;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The choice of the model that answers next: favourites, then the others by provider, and the way to all there are. */
final class ModelPickerView {
    /** Such an id no model has. */
    private static final String ALL = "?";

    private final HTMLSelectElement select =
            (HTMLSelectElement) ViewRoot.find(".chat-header").ref("model");
    private final KeyedList<Group> groups = new KeyedList<>(select, Group::key, GroupRow::new);
    private List<ProviderConfig> providers = List.of();
    private List<String> order = List.of();
    private List<String> favourites = List.of();
    private @Nullable String selected;

    /** @param rank its place in the user's order, below zero if it has none */
    private record Choice(int rank, String provider, OptionRow.Option option) {}

    /** Models of one provider; one without a label stands outside the groups. */
    private record Group(String key, @Nullable String label, List<OptionRow.Option> models) {}

    ModelPickerView(EventBus bus) {
        select.addEventListener("change", event -> {
            if (select.getValue().equals(ALL)) {
                update();
                bus.request(new OpenModalRequest("models"));
            } else {
                bus.request(new SelectModelRequest(select.getValue()));
            }
        });
        PageEvents.on(Messages.CHOOSE_MODEL_EVENT, model -> bus.request(new SelectModelRequest(model)));
        bus.on(SettingsLoaded.class, event -> {
            order = ModelLists.texts(event.settings().get(ModelLists.ORDER));
            favourites = ModelLists.texts(event.settings().get(ModelLists.FAVOURITES));
            update();
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
        List<Choice> choices = choices();
        List<Group> shown = new ArrayList<>();
        addGroups(shown, choices, true);
        addGroups(shown, choices, false);
        boolean isOffered = false;
        for (Choice choice : choices) {
            isOffered |= choice.option().value().equals(selected);
        }
        if (!isOffered) {
            String name = choices.isEmpty() ? Messages.NO_MODEL_YET : Messages.CHOOSE_MODEL;
            shown.add(0, new Group("", null, List.of(new OptionRow.Option("", name))));
        }
        if (!providers.isEmpty()) {
            shown.add(new Group(ALL, null, List.of(new OptionRow.Option(ALL, Messages.ALL_MODELS))));
        }
        groups.update(shown);
        select.setValue(isOffered && selected != null ? selected : "");
        select.setDisabled(providers.isEmpty());
    }

    /** The offered models in the user's order; those without a place in it follow as they are set up. */
    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (ProviderConfig provider : providers) {
            if (provider.isEnabled() && provider.enabledModels() != null) {
                for (String model : provider.enabledModels()) {
                    String id = new ModelId(provider.id(), model).toString();
                    int rank = order.indexOf(id);
                    int place = choices.size();
                    while (rank >= 0 && place > 0 && isBehind(choices.get(place - 1), rank)) {
                        place--;
                    }
                    choices.add(place, new Choice(rank, provider.name(), new OptionRow.Option(id, model)));
                }
            }
        }
        return choices;
    }

    private static boolean isBehind(Choice choice, int rank) {
        return choice.rank() < 0 || choice.rank() > rank;
    }

    /** Neighbours of one server stand in a group. */
    private void addGroups(List<Group> shown, List<Choice> choices, boolean areFavourites) {
        String label = "";
        for (Choice choice : choices) {
            if (favourites.contains(choice.option().value()) == areFavourites) {
                String wanted = areFavourites ? Messages.FAVOURITES : choice.provider();
                if (!wanted.equals(label)) {
                    label = wanted;
                    shown.add(new Group(label + shown.size(), label, new ArrayList<>()));
                }
                shown.get(shown.size() - 1).models().add(choice.option());
            }
        }
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
                element.setHidden(!group.key().equals(ALL));
            } else {
                element.setAttribute("label", group.label());
                options.update(group.models());
            }
        }
    }
}
