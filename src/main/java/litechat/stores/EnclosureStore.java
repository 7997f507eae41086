package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Enclosures;
import litechat.domain.Interaction;
import litechat.events.ActionHandler;
import litechat.events.DraftEvent.EnclosuresLoaded;
import litechat.events.DraftEvent.LoadEnclosuresRequest;
import litechat.events.DraftEvent.LoadQuestionsRequest;
import litechat.events.DraftEvent.QuestionsLoaded;
import litechat.events.DraftEvent.TickRequest;
import litechat.events.EventBus;
import litechat.persistence.DraftService;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/** What goes along with the next question of each conversation; each change is saved before it is told. */
public final class EnclosureStore implements ActionStore {
    private static final String ID = "enclosureStore";

    private final EventBus bus;

    public EnclosureStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(LoadEnclosuresRequest.class, ID, request -> load(request.conversationId())),
                new ActionHandler<>(TickRequest.class, ID, this::tick),
                new ActionHandler<>(
                        LoadQuestionsRequest.class,
                        ID,
                        request -> bus.emit(
                                new QuestionsLoaded(request.conversationId(), questions(request.conversationId())))));
    }

    private void load(@Nullable String conversationId) {
        bus.emit(new EnclosuresLoaded(conversationId, DraftService.enclosures(conversationId)));
    }

    private void tick(TickRequest request) {
        change(
                request.conversationId(),
                stored -> stored.withChoice(
                        request.isTag()
                                ? stored.choice().tickTag(request.id(), request.ticked(), request.byDefault())
                                : stored.choice().tickRule(request.id(), request.ticked(), request.byDefault())));
    }

    private void change(@Nullable String conversationId, DraftService.Change change) {
        try {
            Enclosures changed = DraftService.change(conversationId, change);
            bus.emit(new EnclosuresLoaded(conversationId, changed));
        } catch (PersistenceException e) {
            load(conversationId); // so that what is shown is what is stored
            throw e;
        }
    }

    private static List<String> questions(String conversationId) {
        List<String> questions = new ArrayList<>();
        List<Interaction> turns = PersistenceService.loadInteractionsForConversation(conversationId);
        for (int i = turns.size() - 1; i >= 0; i--) {
            var prompt = turns.get(i).prompt();
            String question = prompt == null ? "" : prompt.content();
            if (!question.isBlank() && !questions.contains(question)) {
                questions.add(question);
            }
        }
        return questions;
    }
}
