package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ProviderConfig;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.DeleteProviderConfigRequest;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.ui.state.ProviderFields;
import org.jspecify.annotations.Nullable;

/** The dialog for model servers: the list of them, and the form for one. */
final class ProviderSettingsView {
    private final ViewRoot root = ViewRoot.find(".provider-settings");
    private final ToastRegion toasts;
    private final ProviderForm form;
    private final KeyedList<ProviderRow.Shown> list = new KeyedList<>(
            root.ref("providers"), ProviderRow.Shown::id, value -> new ProviderRow(() -> select(value.id())));
    private List<ProviderConfig> providers = List.of();
    private @Nullable String selectedId;
    private boolean isLoaded;

    ProviderSettingsView(EventBus bus, ToastRegion toasts, Models models) {
        this.toasts = toasts;
        form = new ProviderForm(bus, root, () -> root.dialog().close());
        root.onClick("close", () -> root.dialog().close());
        root.onClick("cancel", () -> root.dialog().close());
        root.onClick("add", () -> select(null));
        root.onClick("delete", this::delete);
        root.onClick("open-models", () -> {
            root.dialog().close();
            models.open(selectedId == null ? "" : selectedId);
        });
        root.element().addEventListener("close", event -> form.clear());
        bus.on(ProviderConfigsChanged.class, event -> onChanged(event.providerConfigs()));
        update();
    }

    /** Shows the models of a server. */
    interface Models {
        void open(String providerId);
    }

    /** Shows the dialog with the first server, or an empty form. */
    void open() {
        select(providers.isEmpty() ? null : providers.get(0).id());
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
        }
        toasts.showIn(root.dialog());
    }

    void update() {
        List<ProviderRow.Shown> rows = new ArrayList<>();
        for (ProviderConfig provider : providers) {
            ProviderFields fields = ProviderFields.of(provider);
            String detail = Messages.providerDetail(fields.baseURL(), fields.models(), fields.isEnabled());
            rows.add(new ProviderRow.Shown(
                    provider.id(), provider.name(), detail, provider.id().equals(selectedId)));
        }
        list.update(rows);
    }

    private void select(@Nullable String id) {
        selectedId = id;
        form.show(selected());
        update();
    }

    private void onChanged(List<ProviderConfig> changed) {
        boolean wasThere = selected() != null;
        // What was opened before the servers were read shows the first of them now, unless the reader has begun to
        // write.
        boolean isFirst = !isLoaded && selectedId == null && form.isEmpty();
        isLoaded = true;
        providers = changed;
        update();
        if (isFirst || (wasThere && selected() == null)) {
            select(providers.isEmpty() ? null : providers.get(0).id());
        }
    }

    private void delete() {
        ProviderConfig provider = selected();
        if (provider != null) {
            ConfirmDialog.ask(
                    Messages.deleteProviderHeading(provider.name()),
                    Messages.DELETE_PROVIDER,
                    () -> form.delete(new DeleteProviderConfigRequest(provider.id())));
        }
    }

    private @Nullable ProviderConfig selected() {
        for (ProviderConfig provider : providers) {
            if (provider.id().equals(selectedId)) {
                return provider;
            }
        }
        return null;
    }
}
