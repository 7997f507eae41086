package litechat.stores;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Conversation;
import litechat.domain.Ids;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.ConversationEvent;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationArchived;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.ConversationKept;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.ConversationsLoaded;
import litechat.events.ConversationEvent.LoadingStateChanged;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent;
import litechat.events.Part;
import litechat.events.ProviderEvent;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.QuotaExceeded;
import litechat.persistence.RowMissing;
import org.jspecify.annotations.Nullable;

/** The conversations and which of them is shown. */
public final class ConversationStore implements ActionStore {
    private static final String ID = "conversationStore";

    /** What is shown changes at once, however long something takes that is done to a conversation. */
    private static final String SELECTION = "selection";

    private static final int FIRST_PAGE = 100;

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final RunningAnswers running;
    private final Actions actions;
    private final ConversationList list = new ConversationList();
    private final Map<String, String> deleted = new LinkedHashMap<>();
    private @Nullable String selected;
    private int selections;

    public ConversationStore(EventBus bus, Ids ids, Clock clock, RunningAnswers running, Actions actions) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.running = running;
        this.actions = actions;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        ConversationEvent.LoadConversationsRequest.class,
                        ID,
                        request -> PartReading.attempt(bus, Part.CONVERSATIONS, this::load)),
                new ActionHandler<>(
                        ConversationEvent.AddConversationRequest.class, ID, request -> add(request.title())),
                new ActionHandler<>(
                        ConversationEvent.UpdateConversationRequest.class,
                        ID,
                        request -> update(request.id(), request.updates())),
                new ActionHandler<>(
                        ConversationEvent.DeleteConversationRequest.class,
                        ID,
                        request -> delete(request.id(), ActionCall.TRASH)),
                new ActionHandler<>(
                        ConversationEvent.DeleteConversationForEverRequest.class,
                        ID,
                        request -> delete(request.id(), ActionCall.DELETE)),
                new ActionHandler<>(
                        ConversationEvent.RestoreConversationRequest.class, ID, request -> restore(request.id())),
                new ActionHandler<>(
                        ConversationEvent.RefreshConversationsRequest.class, ID, request -> refresh(request.ids())),
                new ActionHandler<>(
                        ConversationEvent.SelectItemRequest.class,
                        SELECTION,
                        request -> show(request.id(), request.type())));
    }

    /** The conversations in their order. */
    public List<Conversation> conversations() {
        return list.asList();
    }

    /** A conversation was saved by a turn that began it. */
    void added(Conversation conversation) {
        list.put(conversation);
        bus.emit(new ConversationAdded(conversation));
    }

    /** A turn of a conversation was saved at this moment. */
    void touched(String id, Timestamp moment) {
        Conversation conversation = list.find(id);
        if (conversation != null) {
            Conversation touched = conversation.withUpdatedAt(moment);
            list.put(touched);
            bus.emit(new ConversationUpdated(touched));
        }
    }

    /** A conversation was given a title. */
    void renamed(Conversation conversation) {
        list.put(conversation);
        bus.emit(new ConversationUpdated(conversation));
    }

    @Nullable
    String selected() {
        return selected;
    }

    void select(@Nullable String id) {
        show(id, id == null ? null : ConversationEvent.CONVERSATION);
    }

    private void show(@Nullable String itemId, @Nullable String itemType) {
        SelectedItemChanged shown = new SelectedItemChanged(itemId, itemType);
        selected = shown.conversationId();
        selections++;
        bus.emit(shown);
        bus.requestIfHandled(new ProviderEvent.FollowProjectRequest(selected, shown.projectId()));
        if (selected != null) {
            bus.requestIfHandled(new InteractionEvent.LoadInteractionsRequest(selected));
        }
    }

    /** The first page comes at once; the rest follows when it is on the screen. */
    private void load() {
        bus.emit(new LoadingStateChanged(true, null));
        try {
            List<Conversation> recent = PersistenceService.loadRecentConversations(FIRST_PAGE);
            show(recent);
            if (recent.size() == FIRST_PAGE) {
                show(PersistenceService.loadConversations());
            }
        } catch (PersistenceException e) {
            bus.emit(new LoadingStateChanged(false, e.sentence()));
            throw e;
        }
        bus.emit(new LoadingStateChanged(false, null));
        if (selected != null && list.find(selected) == null) {
            select(null);
        }
    }

    private void show(List<Conversation> conversations) {
        list.replaceAll(conversations);
        bus.emit(new ConversationsLoaded(list.asList()));
    }

    /** Another tab changed these; a conversation that is gone there is gone here. */
    private void refresh(List<String> changed) {
        if (changed.isEmpty()) {
            load();
            return;
        }
        for (String id : changed) {
            Conversation known = list.find(id);
            Conversation stored = PersistenceService.loadConversation(id);
            if (stored != null) {
                list.put(stored);
                bus.emit(known == null ? new ConversationAdded(stored) : new ConversationUpdated(stored));
            } else if (known != null) {
                list.remove(id);
                bus.emit(new ConversationsLoaded(list.asList()));
                if (id.equals(selected)) {
                    select(null);
                }
            }
        }
    }

    private void add(String title) {
        Conversation conversation = Conversation.create(ids.next(), title, clock.now());
        list.put(conversation);
        try {
            PersistenceService.saveConversation(conversation);
        } catch (PersistenceException e) {
            list.remove(conversation.id());
            throw e;
        }
        bus.emit(new ConversationAdded(conversation));
        select(conversation.id());
    }

    private void update(String id, Changes updates) {
        Conversation listed = list.find(id);
        Conversation before = listed == null ? PersistenceService.loadConversation(id) : listed;
        if (before == null) {
            throw new RowMissing();
        }
        list.put(changed(before, updates));
        Conversation saved;
        try {
            saved = PersistenceService.updateConversation(id, updates);
        } catch (PersistenceException e) {
            // A turn may have been saved meanwhile; that stays.
            Conversation now = list.find(id);
            Conversation undone = now == null ? before : now.withTitle(before.title());
            list.put(undone);
            bus.emit(new ConversationUpdated(undone));
            throw e;
        }
        list.put(saved);
        bus.emit(new ConversationUpdated(saved));
        if (before.archivedAt() == null && saved.archivedAt() != null) {
            bus.emit(new ConversationArchived(saved));
            if (id.equals(selected)) {
                select(null);
            }
        }
    }

    private static Conversation changed(Conversation conversation, Changes updates) {
        return updates.asMap().get("title") instanceof String title ? conversation.withTitle(title) : conversation;
    }

    /** @param removal how it is removed from the database: into the trash, or without a way back */
    private void delete(String id, String removal) {
        running.stopAll(id);
        Conversation conversation = list.find(id);
        if (conversation == null) {
            throw new RowMissing();
        }
        @Nullable TrashEntry entry;
        list.remove(id);
        try {
            entry = actions.run(ActionCall.of(removal, id)).entry();
        } catch (PersistenceException e) {
            list.put(conversation);
            if (e instanceof QuotaExceeded) {
                bus.emit(new ConversationKept(conversation));
            }
            throw e;
        }
        if (entry != null) {
            deleted.put(id, entry.id());
        }
        bus.emit(new ConversationDeleted(conversation, entry));
        if (id.equals(selected)) {
            select(null);
        }
    }

    private void restore(String id) {
        String entryId = deleted.get(id);
        if (entryId == null) {
            throw new RowMissing();
        }
        int before = selections;
        actions.run(ActionCall.of(ActionCall.RESTORE, entryId));
        deleted.remove(id);
        Conversation restored = PersistenceService.loadConversation(id);
        if (restored != null) {
            added(restored);
            if (selections == before) { // or the reader has gone on to something else meanwhile
                select(id);
            }
        }
    }
}
