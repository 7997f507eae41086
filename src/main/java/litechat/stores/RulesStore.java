package litechat.stores;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.RulesEvent;
import litechat.events.RulesEvent.AddRuleRequest;
import litechat.events.RulesEvent.AddTagRequest;
import litechat.events.RulesEvent.DeleteRuleRequest;
import litechat.events.RulesEvent.DeleteTagRequest;
import litechat.events.RulesEvent.LinkTagToRuleRequest;
import litechat.events.RulesEvent.LoadRulesAndTagsRequest;
import litechat.events.RulesEvent.RulesDataLoaded;
import litechat.events.RulesEvent.RulesRefused;
import litechat.events.RulesEvent.UnlinkTagFromRuleRequest;
import litechat.events.RulesEvent.UpdateRuleRequest;
import litechat.events.RulesEvent.UpdateTagRequest;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.TrashService;
import org.jspecify.annotations.Nullable;

/** The rules, the tags and which tag has which rule. */
public final class RulesStore implements ActionStore {
    private static final String ID = "rulesStore";

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;

    public RulesStore(EventBus bus, Ids ids, Clock clock) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(LoadRulesAndTagsRequest.class, ID, request -> load()),
                new ActionHandler<>(AddRuleRequest.class, ID, request -> change(false, null, () -> add(request))),
                new ActionHandler<>(
                        UpdateRuleRequest.class, ID, request -> change(false, request.id(), () -> update(request))),
                new ActionHandler<>(DeleteRuleRequest.class, ID, request -> {
                    TrashEntry entry = trash("rule", request.id());
                    bus.emit(new RulesEvent.RuleDeleted(entry, request.id()));
                    load();
                }),
                new ActionHandler<>(AddTagRequest.class, ID, request -> change(true, null, () -> add(request))),
                new ActionHandler<>(
                        UpdateTagRequest.class, ID, request -> change(true, request.id(), () -> update(request))),
                new ActionHandler<>(DeleteTagRequest.class, ID, request -> {
                    TrashEntry entry = trash("tag", request.id());
                    bus.emit(new RulesEvent.TagDeleted(entry, request.id()));
                    load();
                }),
                new ActionHandler<>(
                        LinkTagToRuleRequest.class,
                        ID,
                        request -> change(true, null, () -> {
                            TagRuleLink link = TagRuleLink.of(request.tagId(), request.ruleId());
                            PersistenceService.saveTagRuleLink(link);
                            return new RulesEvent.LinkSaved(link);
                        })),
                new ActionHandler<>(
                        UnlinkTagFromRuleRequest.class,
                        ID,
                        request -> change(true, null, () -> {
                            PersistenceService.unlinkTagFromRule(request.tagId(), request.ruleId());
                            return new RulesEvent.LinkDeleted(request.tagId(), request.ruleId());
                        })));
    }

    private void load() {
        bus.emit(new RulesDataLoaded(
                PersistenceService.loadRules(), PersistenceService.loadTags(), PersistenceService.loadTagRuleLinks()));
    }

    private Event add(AddRuleRequest request) {
        Timestamp now = clock.now();
        Rule rule = new Rule(
                ids.next(),
                request.ruleName(),
                request.content(),
                request.type(),
                null,
                request.alwaysOn(),
                now,
                now,
                Attributes.NONE);
        PersistenceService.saveRule(rule, request.tagIds());
        return new RulesEvent.RuleSaved(rule);
    }

    private Event update(UpdateRuleRequest request) {
        return new RulesEvent.RuleSaved(PersistenceService.updateRule(
                request.id(), request.updates().and("updatedAt", clock.now()), request.tags()));
    }

    private Event add(AddTagRequest request) {
        Timestamp now = clock.now();
        Tag tag = new Tag(ids.next(), request.tagName(), request.description(), now, now, Attributes.NONE);
        PersistenceService.saveTag(tag, request.ruleIds());
        return new RulesEvent.TagSaved(tag);
    }

    private Event update(UpdateTagRequest request) {
        return new RulesEvent.TagSaved(PersistenceService.updateTag(
                request.id(), request.updates().and("updatedAt", clock.now()), request.rules()));
    }

    private TrashEntry trash(String kind, String id) {
        return TrashService.moveToTrash(ids.next(), kind, id, ProjectContents.MOVE_UP, clock.now());
    }

    private void change(boolean isTag, @Nullable String id, Saving.Change change) {
        Saving.make(bus, change, sentence -> new RulesRefused(isTag, id, sentence), this::load);
    }
}
