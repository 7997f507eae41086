package litechat.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.events.Connection;
import litechat.events.ConversationEvent;
import litechat.events.DraftEvent.DraftsChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent;
import litechat.events.ModEvent;
import litechat.events.ProjectEvent;
import litechat.events.ProviderEvent;
import litechat.events.RulesEvent;
import litechat.events.SettingsEvent;
import litechat.events.StorageEvent;
import litechat.events.SyncRepoEvent;
import litechat.events.Threads;
import litechat.events.TrashEvent;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Shows here what other tabs and the page's other module commit: asks the stores to read again what was changed. */
public final class TabSync {
    /** Long enough to gather the tables of one transaction, short enough not to be noticed. */
    private static final int GATHER_MILLIS = 15;

    private static final int MOST_KEYS = 50;

    /** The conversation's own module knows what it writes of these itself. */
    private static final List<String> OWN = List.of("interactions");

    private final EventBus bus;
    private final Threads threads;
    private Map<String, List<String>> changed = new LinkedHashMap<>();

    public TabSync(EventBus bus, Threads threads) {
        this.bus = bus;
        this.threads = threads;
    }

    public void watch(LiteChatDatabase database) {
        bus.on(ConnectionChanged.class, event -> {
            if (event.connection() == Connection.READY) {
                for (Table<?> table : database.tables()) {
                    note(table.name(), null, null); // nobody told what others did while the connection was lost
                }
            }
        });
        database.onCommit((table, from, to, elsewhere) -> {
            if (elsewhere || !OWN.contains(table)) {
                note(table, from, to);
            }
        });
    }

    private void note(String table, @Nullable String from, @Nullable String to) {
        if (changed.isEmpty()) {
            threads.start(() -> {
                threads.sleep(GATHER_MILLIS);
                Map<String, List<String>> gathered = changed;
                changed = new LinkedHashMap<>();
                gathered.forEach(this::refresh);
            });
        }
        List<String> known = changed.get(table);
        if (known == null) {
            known = new ArrayList<>();
            changed.put(table, known);
        } else if (known.isEmpty()) {
            return;
        }
        if (from != null && from.equals(to) && known.size() < MOST_KEYS) {
            known.add(from);
        } else {
            known.clear(); // all of it
        }
    }

    /** The two modules of the page handle different requests; each reads again what it shows. */
    private void refresh(String table, List<String> keys) {
        switch (table) {
            case "conversations" -> bus.requestIfHandled(new ConversationEvent.RefreshConversationsRequest(keys));
            case "interactions" -> bus.requestIfHandled(new InteractionEvent.RefreshInteractionsRequest(keys));
            case "providerConfigs", "apiKeys" -> bus.requestIfHandled(new ProviderEvent.LoadInitialDataRequest());
            case "projects" -> bus.requestIfHandled(new ProjectEvent.LoadProjectsRequest());
            case "rules", "tags", "tagRuleLinks" -> bus.requestIfHandled(new RulesEvent.LoadRulesAndTagsRequest());
            case "mods" -> bus.requestIfHandled(new ModEvent.LoadDbModsRequest());
            case "syncRepos" -> bus.requestIfHandled(new SyncRepoEvent.LoadSyncReposRequest());
            case "trash" -> bus.requestIfHandled(new TrashEvent.LoadTrashRequest());
            case "local" -> {
                bus.emit(new DraftsChanged());
                bus.requestIfHandled(new StorageEvent.LoadStorageRequest());
            }
            case "appState" -> refreshSettings(keys);
            default -> {
                // Nothing of it is shown here.
            }
        }
    }

    private void refreshSettings(List<String> keys) {
        boolean settings = keys.isEmpty();
        for (String key : keys) {
            settings |= key.startsWith("settings:");
            if (key.equals("settings:" + ProviderStore.LAST_SELECTION)) {
                bus.requestIfHandled(new ProviderEvent.LoadInitialDataRequest());
            }
        }
        if (settings) {
            bus.requestIfHandled(new SettingsEvent.LoadSettingsRequest());
        }
    }
}
