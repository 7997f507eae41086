package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.SuggestionEvent.LoadSuggestionsRequest;
import litechat.events.SuggestionEvent.SuggestionsLoaded;
import litechat.persistence.PersistenceService;
import litechat.persistence.PromptService;
import org.jspecify.annotations.Nullable;

/** What is suggested while a question is written; read each time when something is to be suggested. */
public final class SuggestionStore implements ActionStore {
    private final EventBus bus;

    public SuggestionStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(new ActionHandler<>(LoadSuggestionsRequest.class, "suggestionStore", this::load));
    }

    private void load(LoadSuggestionsRequest request) {
        bus.emit(new SuggestionsLoaded(
                PromptService.saved(),
                PromptService.offer(request.conversationId(), request.projectId()),
                files(request.conversationId())));
    }

    private static List<Attributes> files(@Nullable String conversationId) {
        List<Attributes> files = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List<Interaction> turns =
                conversationId == null ? List.of() : PersistenceService.loadInteractionsForConversation(conversationId);
        for (int i = turns.size() - 1; i >= 0; i--) {
            var prompt = turns.get(i).prompt();
            for (Attributes file : prompt == null ? List.<Attributes>of() : AttachedFiles.of(prompt.metadata())) {
                String hash = file.text("sha256");
                if (hash != null && !known.contains(hash)) {
                    known.add(hash);
                    files.add(file);
                }
            }
        }
        return files;
    }
}
