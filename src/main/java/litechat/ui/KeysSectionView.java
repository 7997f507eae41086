package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.AddApiKeyRequest;
import litechat.events.ProviderEvent.ApiKeyRefused;
import litechat.events.ProviderEvent.ApiKeySaved;
import litechat.events.ProviderEvent.ApiKeysChanged;
import litechat.events.ProviderEvent.DeleteApiKeyRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.UpdateApiKeyRequest;
import litechat.events.Request;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The keys by their names, and which servers use each; no value is ever shown. */
final class KeysSectionView implements SettingsSection, ItemEditor.Kind {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-keys");
    private final ItemDrafts drafts = new ItemDrafts(Map.of());
    private final HTMLElement kept = root.ref("key-kept");
    private final ItemEditor editor;
    private List<ProviderConfig> servers = List.of();

    KeysSectionView(EventBus bus, PassphraseDialogView passphrase) {
        this.bus = bus;
        new KeyLockView(bus, root.within("key-lock"), passphrase);
        editor = new ItemEditor(bus, root, "key-fields", drafts, this);
        bus.on(ProviderConfigsChanged.class, event -> servers = event.providerConfigs());
        bus.on(ApiKeysChanged.class, event -> {
            List<Item> items = new ArrayList<>();
            for (ApiKey key : event.apiKeys()) {
                items.add(item(key));
            }
            editor.load(items);
        });
        bus.on(ApiKeySaved.class, event -> editor.saved(item(event.apiKey())));
        bus.on(ApiKeyRefused.class, event -> editor.refused(event.error()));
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadSettingsRequest());
        bus.request(new LoadInitialDataRequest());
    }

    @Override
    public ItemEditor.Words words() {
        return SettingsMessages.KEYS;
    }

    @Override
    public ItemEditor.@Nullable Problem problem() {
        if (drafts.text("name").isBlank()) {
            return new ItemEditor.Problem("name", SettingsMessages.NAME_MISSING);
        }
        boolean isMissing = drafts.text("value").isBlank() && (!drafts.isStored() || drafts.isTyped("value"));
        return isMissing ? new ItemEditor.Problem("value", SettingsMessages.KEY_MISSING) : null;
    }

    @Override
    public Request add() {
        return new AddApiKeyRequest(
                drafts.text("name").trim(),
                ProviderConfig.OPENAI_COMPATIBLE,
                new Secret(drafts.text("value").trim()));
    }

    @Override
    public Request update(String id) {
        return new UpdateApiKeyRequest(
                id,
                drafts.isTyped("name") ? drafts.text("name").trim() : null,
                drafts.isTyped("value") ? new Secret(drafts.text("value").trim()) : null);
    }

    @Override
    public void delete(Item item) {
        ConfirmDialog.ask(
                SettingsMessages.deleteHeading(item.title()), SettingsMessages.deleteKey(users(item.id())), () -> {
                    drafts.expectDeletion(item.id());
                    bus.request(new DeleteApiKeyRequest(item.id()));
                });
    }

    @Override
    public void updateMore() {
        kept.setHidden(!drafts.isStored());
    }

    private Item item(ApiKey key) {
        String users = users(key.id());
        String detail = (users.isEmpty() ? SettingsMessages.KEY_UNUSED : SettingsMessages.usedBy(users)) + "; "
                + KeyLockMessages.kept(key.lockId());
        return new Item(key.id(), key.name(), detail, Map.of("name", key.name()));
    }

    /** The names of the servers that use a key. */
    private String users(String keyId) {
        StringBuilder names = new StringBuilder();
        for (ProviderConfig server : servers) {
            if (keyId.equals(server.apiKeyId())) {
                names.append(names.length() == 0 ? "" : ", ").append(server.name());
            }
        }
        return names.toString();
    }
}
