package litechat.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.events.ConversationEvent;
import litechat.events.EventBus;
import litechat.events.InteractionEvent;
import litechat.events.ModEvent;
import litechat.events.ProjectEvent;
import litechat.events.ProviderEvent;
import litechat.events.Request;
import litechat.events.RulesEvent;
import litechat.events.SettingsEvent;
import litechat.events.SyncRepoEvent;
import litechat.events.Threads;
import litechat.events.TrashEvent;
import litechat.persistence.LiteChatDatabase;
import org.jspecify.annotations.Nullable;

/** Shows here what other tabs commit: asks the stores to read again what was changed elsewhere. */
public final class TabSync {
    /** Long enough to gather the tables of one transaction, short enough not to be noticed. */
    private static final int GATHER_MILLIS = 15;

    private static final int MOST_KEYS = 50;

    private final EventBus bus;
    private final Threads threads;
    private Map<String, List<String>> changed = new LinkedHashMap<>();

    public TabSync(EventBus bus, Threads threads) {
        this.bus = bus;
        this.threads = threads;
    }

    public void watch(LiteChatDatabase database) {
        database.onCommit((table, from, to, elsewhere) -> {
            if (elsewhere) {
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

    private void refresh(String table, List<String> keys) {
        Request request =
                switch (table) {
                    case "conversations" -> new ConversationEvent.RefreshConversationsRequest(keys);
                    case "interactions" -> new InteractionEvent.RefreshInteractionsRequest(keys);
                    case "projects" -> new ProjectEvent.LoadProjectsRequest();
                    case "providerConfigs", "apiKeys" -> new ProviderEvent.LoadInitialDataRequest();
                    case "rules", "tags", "tagRuleLinks" -> new RulesEvent.LoadRulesAndTagsRequest();
                    case "mods" -> new ModEvent.LoadDbModsRequest();
                    case "syncRepos" -> new SyncRepoEvent.LoadSyncReposRequest();
                    case "appState" -> new SettingsEvent.LoadSettingsRequest();
                    case "trash" -> new TrashEvent.LoadTrashRequest();
                    default -> null;
                };
        if (request != null) {
            bus.request(request);
        }
    }
}
