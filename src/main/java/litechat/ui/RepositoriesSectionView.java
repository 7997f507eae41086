package litechat.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.Secret;
import litechat.domain.SyncRepo;
import litechat.events.EventBus;
import litechat.events.Request;
import litechat.events.SyncRepoDraft;
import litechat.events.SyncRepoEvent.AddSyncRepoRequest;
import litechat.events.SyncRepoEvent.DeleteSyncRepoRequest;
import litechat.events.SyncRepoEvent.LoadSyncReposRequest;
import litechat.events.SyncRepoEvent.SyncRepoRefused;
import litechat.events.SyncRepoEvent.SyncRepoSaved;
import litechat.events.SyncRepoEvent.SyncReposLoaded;
import litechat.events.SyncRepoEvent.UpdateSyncRepoRequest;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import litechat.ui.state.RemoteAddress;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The git repositories, which are kept and not yet used; no password is ever shown. */
final class RepositoriesSectionView implements SettingsSection, ItemEditor.Kind {
    private static final String FORGET = "forgetPassword";

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-repositories");
    private final ItemDrafts drafts = new ItemDrafts(Map.of("branch", "main"));
    private final HTMLElement kept = root.ref("password-kept");
    private final HTMLElement forget = root.ref("password-forget");
    private final ItemEditor editor;
    private List<String> withPassword = List.of();

    RepositoriesSectionView(EventBus bus) {
        this.bus = bus;
        editor = new ItemEditor(bus, root, "repository-fields", drafts, this);
        bus.on(SyncReposLoaded.class, event -> {
            withPassword = event.withPassword();
            List<Item> items = new ArrayList<>();
            for (SyncRepo repo : event.repos()) {
                items.add(item(repo));
            }
            editor.load(items);
        });
        bus.on(SyncRepoSaved.class, event -> editor.saved(item(event.repo())));
        bus.on(SyncRepoRefused.class, event -> editor.refused(event.error()));
    }

    @Override
    public String name() {
        return "repositories";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadSyncReposRequest());
    }

    @Override
    public ItemEditor.Words words() {
        return SettingsMessages.REPOSITORIES;
    }

    @Override
    public ItemEditor.@Nullable Problem problem() {
        if (drafts.text("name").isBlank()) {
            return new ItemEditor.Problem("name", SettingsMessages.NAME_MISSING);
        }
        String address = drafts.text("remoteUrl");
        if (address.isBlank()) {
            return new ItemEditor.Problem("remoteUrl", SettingsMessages.ADDRESS_MISSING);
        }
        return RemoteAddress.hasPassword(address)
                ? new ItemEditor.Problem("remoteUrl", SettingsMessages.ADDRESS_WITH_PASSWORD)
                : null;
    }

    @Override
    public Request add() {
        return new AddSyncRepoRequest(new SyncRepoDraft(
                drafts.text("name").trim(),
                drafts.text("remoteUrl").trim(),
                drafts.text("branch").trim(),
                username(),
                password()));
    }

    @Override
    public Request update(String id) {
        Changes changes = Changes.NONE;
        for (String field : drafts.changes().keySet()) {
            switch (field) {
                case "username" -> changes = changes.and(field, username());
                case "branch" -> changes = changes.and(field, branch());
                case "name", "remoteUrl" ->
                    changes = changes.and(field, drafts.text(field).trim());
                default -> {
                    // The password goes its own way.
                }
            }
        }
        return new UpdateSyncRepoRequest(id, changes, password());
    }

    @Override
    public void delete(Item item) {
        ConfirmDialog.ask(SettingsMessages.deleteHeading(item.title()), SettingsMessages.DELETE_REPOSITORY, () -> {
            drafts.expectDeletion(item.id());
            bus.request(new DeleteSyncRepoRequest(item.id()));
        });
    }

    @Override
    public void updateMore() {
        boolean isKept =
                drafts.isStored() && withPassword.contains(drafts.item().id());
        kept.setHidden(!isKept);
        forget.setHidden(!isKept || drafts.isTyped("password"));
    }

    private String branch() {
        String branch = drafts.text("branch").trim();
        return branch.isEmpty() ? "main" : branch;
    }

    private @Nullable String username() {
        String username = drafts.text("username").trim();
        return username.isEmpty() ? null : username;
    }

    private @Nullable Secret password() {
        if (drafts.isTyped("password")) {
            return new Secret(drafts.text("password"));
        }
        return drafts.isTicked(FORGET) ? new Secret("") : null;
    }

    private static Item item(SyncRepo repo) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", repo.name());
        fields.put("remoteUrl", repo.remoteUrl());
        fields.put("branch", repo.branch());
        fields.put("username", repo.username() == null ? "" : repo.username());
        return new Item(repo.id(), repo.name(), RemoteAddress.withoutPassword(repo.remoteUrl()), fields);
    }
}
