package litechat.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.ModelLists;
import litechat.domain.ProviderConfig;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.EnableModelsRequest;
import litechat.events.ProviderEvent.FavourModelRequest;
import litechat.events.ProviderEvent.FetchModelsRequest;
import litechat.events.ProviderEvent.FetchStatusChanged;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.SetGlobalModelSortOrderRequest;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.Intl;
import litechat.interop.web.PageEvents;
import litechat.ui.state.CatalogueFilter;
import litechat.ui.state.CatalogueList;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The dialog in which models are searched, offered, ordered and asked. */
final class ModelsDialogView implements ModelRow.Choices {
    private static final int PAGE = 100;
    private static final double DAY_MILLIS = 24 * 3600 * 1000.0;

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("models-dialog");
    private final CatalogueList models = new CatalogueList(Intl::lowerCase);
    private final KeyedList<CatalogueServerRow.Shown> servers;
    private final KeyedList<OptionRow.Option> serverChoice =
            new KeyedList<>(root.ref("provider"), OptionRow.Option::value, option -> new OptionRow());
    private final KeyedList<ModelRow.Shown> list =
            new KeyedList<>(root.ref("models"), ModelRow.Shown::key, shown -> new ModelRow(this));
    private final Map<String, FetchStatusChanged> fetched = new HashMap<>();
    private List<ProviderConfig> providers = List.of();
    private List<String> order = List.of();
    private List<String> favourites = List.of();
    private Map<String, Integer> places = new HashMap<>();
    private int shownRows = PAGE;
    private boolean isChecked;
    private boolean keepsPlaces;

    ModelsDialogView(EventBus bus) {
        this.bus = bus;
        servers = new KeyedList<>(
                root.ref("servers"),
                CatalogueServerRow.Shown::id,
                shown -> new CatalogueServerRow(() -> bus.request(new FetchModelsRequest(shown.id()))));
        HTMLDocument.current().getBody().appendChild(root.element());
        root.onClick("close", () -> root.dialog().close());
        root.onClick("more", () -> {
            shownRows += PAGE;
            update();
        });
        root.ref("filters").addEventListener("input", event -> {
            shownRows = PAGE;
            keepsPlaces = false;
            update();
        });
        root.ref("filters").addEventListener("submit", event -> event.preventDefault());
        bus.on(ProviderConfigsChanged.class, event -> {
            providers = event.providerConfigs();
            load();
            if (root.dialog().isOpen() && !isChecked) {
                fetchOldLists();
            }
        });
        bus.on(SettingsLoaded.class, event -> {
            order = ModelLists.texts(event.settings().get(ModelLists.ORDER));
            favourites = ModelLists.texts(event.settings().get(ModelLists.FAVOURITES));
            load();
        });
        bus.on(FetchStatusChanged.class, event -> {
            fetched.put(event.providerId(), event);
            keepsPlaces &= event.isFetching();
            update();
        });
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.error() != null) {
                fetched.values().removeIf(FetchStatusChanged::isFetching);
                models.forget();
                load();
            }
        });
    }

    /** Opens the dialog with the models of a server, or (empty) of all; lists that are to be kept fresh are fetched if they are old. */
    void open(String providerId) {
        bus.request(new LoadSettingsRequest());
        models.forget();
        load();
        select("provider").setValue(providerId);
        shownRows = PAGE;
        keepsPlaces = false;
        update();
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
        }
        root.input("words").focus();
        fetchOldLists();
    }

    /** Once each time that the dialog is opened, as soon as the servers are known. */
    private void fetchOldLists() {
        isChecked = !providers.isEmpty();
        for (ProviderConfig provider : providers) {
            if (provider.isEnabled() && provider.autoFetchModels() && isOld(provider)) {
                bus.request(new FetchModelsRequest(provider.id()));
            }
        }
    }

    private static boolean isOld(ProviderConfig provider) {
        return provider.modelsLastFetchedAt() == null
                || Intl.now() - provider.modelsLastFetchedAt().epochMillis() > DAY_MILLIS;
    }

    private void load() {
        models.load(providers, order, favourites);
        List<OptionRow.Option> options = new ArrayList<>();
        options.add(new OptionRow.Option("", ModelMessages.ALL_SERVERS));
        for (ProviderConfig provider : providers) {
            if (provider.isEnabled()) {
                options.add(new OptionRow.Option(provider.id(), provider.name()));
            }
        }
        String chosen = select("provider").getValue();
        serverChoice.update(options);
        select("provider").setValue(chosen);
        update();
    }

    void update() {
        CatalogueFilter filter = filter();
        showServers(filter.providerId());
        List<CatalogueList.Entry> found = models.filtered(filter);
        if (keepsPlaces) {
            found.sort((a, b) -> Integer.compare(placeOf(a), placeOf(b)));
        }
        places = new HashMap<>();
        for (CatalogueList.Entry entry : found) {
            places.put(entry.id(), places.size());
        }
        List<ModelRow.Shown> rows = new ArrayList<>();
        for (CatalogueList.Entry entry : found) {
            if (rows.size() < shownRows) {
                rows.add(new ModelRow.Shown(entry, entry.isEnabled() && filter.showsTheChosenOrder()));
            }
        }
        list.update(rows);
        root.setText("count", ModelMessages.count(Intl.number(found.size()), Intl.number(models.size())));
        root.ref("more").setHidden(found.size() <= shownRows);
        root.ref("nothing").setHidden(!found.isEmpty() || models.size() == 0);
        root.ref("no-servers").setHidden(!providers.isEmpty());
    }

    /** What was ticked must not jump away under the mouse. */
    private int placeOf(CatalogueList.Entry entry) {
        return places.getOrDefault(entry.id(), Integer.MAX_VALUE);
    }

    private void showServers(String providerId) {
        List<CatalogueServerRow.Shown> shown = new ArrayList<>();
        for (ProviderConfig provider : providers) {
            if (provider.isEnabled() && (providerId.isEmpty() || provider.id().equals(providerId))) {
                FetchStatusChanged status = fetched.get(provider.id());
                shown.add(new CatalogueServerRow.Shown(
                        provider.id(),
                        provider.name(),
                        status(provider, status),
                        status != null && status.isFetching(),
                        status != null && status.isFailure()));
            }
        }
        servers.update(shown);
    }

    private static String status(ProviderConfig provider, @Nullable FetchStatusChanged status) {
        if (status != null) {
            return status.sentence() == null ? ModelMessages.FETCHING : status.sentence();
        }
        if (provider.modelsLastFetchedAt() == null || provider.fetchedModels() == null) {
            return ModelMessages.NEVER_FETCHED;
        }
        return ModelMessages.fetchedAt(
                Intl.dateTime(provider.modelsLastFetchedAt().epochMillis()),
                Intl.number(provider.fetchedModels().size()));
    }

    private CatalogueFilter filter() {
        return new CatalogueFilter(
                Intl.lowerCase(root.input("words").getValue().trim()),
                select("provider").getValue(),
                select("shown").getValue(),
                Double.parseDouble(select("context").getValue()),
                Double.parseDouble(select("price").getValue()),
                select("modality").getValue(),
                select("order").getValue());
    }

    private HTMLSelectElement select(String ref) {
        return (HTMLSelectElement) root.ref(ref);
    }

    @Override
    public void enable(CatalogueList.Entry entry, boolean isEnabled) {
        keepsPlaces = true;
        models.ask(entry.id(), isEnabled);
        bus.request(new EnableModelsRequest(
                entry.providerId(), List.of(entry.model().id()), isEnabled));
    }

    @Override
    public void favour(CatalogueList.Entry entry) {
        if (!entry.isFavourite() && !entry.isEnabled()) {
            enable(entry, true); // a favourite is there to be asked
        }
        keepsPlaces = true;
        bus.request(new FavourModelRequest(entry.id(), !entry.isFavourite()));
    }

    @Override
    public void move(CatalogueList.Entry entry, int places) {
        keepsPlaces = false;
        bus.request(new SetGlobalModelSortOrderRequest(models.moved(entry.id(), places)));
    }

    @Override
    public void ask(CatalogueList.Entry entry) {
        if (!entry.isEnabled()) {
            enable(entry, true);
        }
        root.dialog().close();
        PageEvents.tell(Messages.CHOOSE_MODEL_EVENT, entry.id());
    }
}
