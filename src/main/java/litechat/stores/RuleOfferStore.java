package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.PromptEvent.LoadRuleOfferRequest;
import litechat.events.PromptEvent.RuleOfferLoaded;
import litechat.events.RulesEvent.LoadRulesAndTagsRequest;
import litechat.persistence.PromptService;
import org.jspecify.annotations.Nullable;

/** What can be chosen to go along with the next question; read when someone wants to choose. */
public final class RuleOfferStore implements ActionStore {
    private static final String ID = "ruleOfferStore";

    private final EventBus bus;
    private @Nullable LoadRuleOfferRequest last;

    public RuleOfferStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(LoadRuleOfferRequest.class, ID, this::load),
                // Rules were changed elsewhere.
                new ActionHandler<>(LoadRulesAndTagsRequest.class, ID, request -> {
                    if (last != null) {
                        load(last);
                    }
                }));
    }

    private void load(LoadRuleOfferRequest request) {
        last = request;
        bus.emit(new RuleOfferLoaded(PromptService.offer(request.conversationId(), request.projectId())));
    }
}
