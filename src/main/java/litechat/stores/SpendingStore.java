package litechat.stores;

import java.util.List;
import litechat.domain.CatalogueModel;
import litechat.domain.Interaction;
import litechat.domain.InteractionType;
import litechat.domain.Spent;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.SpendingEvent.CountSpendingRequest;
import litechat.events.SpendingEvent.CountingStopped;
import litechat.events.SpendingEvent.LoadTurnDetailsRequest;
import litechat.events.SpendingEvent.SpendingCounted;
import litechat.events.SpendingEvent.StopCountingRequest;
import litechat.events.SpendingEvent.TurnDetailsLoaded;
import litechat.events.Threads;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.ModelPrices;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import litechat.persistence.SpendingCount;
import org.jspecify.annotations.Nullable;

/** What answers took, counted anew each time that it is asked for. */
public final class SpendingStore implements ActionStore {
    private static final int BREATH_MILLIS = 1;

    private final EventBus bus;
    private final Threads threads;
    private final LiteChatDatabase database;
    private final SpendingCount.Months calendar;
    private boolean isStopped;

    public SpendingStore(EventBus bus, Threads threads, LiteChatDatabase database, SpendingCount.Months calendar) {
        this.bus = bus;
        this.threads = threads;
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(CountSpendingRequest.class, "spendingCount", request -> count(request.from())),
                new ActionHandler<>(StopCountingRequest.class, "spendingStop", request -> isStopped = true),
                new ActionHandler<>(
                        LoadTurnDetailsRequest.class, "spendingDetails", request -> load(request.interactionId())));
    }

    /** Between the pages others come to their turn. */
    private void count(@Nullable Timestamp from) {
        isStopped = false;
        try {
            SpendingCount count = new SpendingCount(database, calendar, from);
            boolean more = true;
            while (more && !isStopped) {
                more = count.readNext();
                bus.emit(new SpendingCounted(count.soFar()));
                threads.sleep(BREATH_MILLIS);
            }
        } finally {
            bus.emit(new CountingStopped());
        }
    }

    private void load(String interactionId) {
        Interaction turn = PersistenceService.loadInteraction(interactionId);
        if (turn == null) {
            throw new RowMissing();
        }
        ModelPrices prices = new ModelPrices(database);
        Spent conversation = Spent.NONE;
        String titleError = null;
        for (Interaction each : PersistenceService.loadInteractionsForConversation(turn.conversationId())) {
            Spent spent = Spent.of(each.metadata(), prices.model(each.metadata().key("modelId")));
            conversation = spent == null ? conversation : conversation.plus(spent);
            if (each.type().equals(InteractionType.TITLE_GENERATION)) {
                titleError = each.metadata().text("error");
            }
        }
        CatalogueModel model = prices.model(turn.metadata().key("modelId"));
        bus.emit(new TurnDetailsLoaded(turn, model, conversation, titleError));
    }
}
