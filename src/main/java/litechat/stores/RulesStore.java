package litechat.stores;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.RulesEvent;
import litechat.persistence.PersistenceException;
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
                new ActionHandler<>(RulesEvent.LoadRulesAndTagsRequest.class, ID, request -> load()),
                new ActionHandler<>(RulesEvent.AddRuleRequest.class, ID, this::addRule),
                new ActionHandler<>(
                        RulesEvent.UpdateRuleRequest.class, ID, request -> updateRule(request.id(), request.updates())),
                new ActionHandler<>(RulesEvent.DeleteRuleRequest.class, ID, request -> deleteRule(request.id())),
                new ActionHandler<>(RulesEvent.AddTagRequest.class, ID, this::addTag),
                new ActionHandler<>(
                        RulesEvent.UpdateTagRequest.class, ID, request -> updateTag(request.id(), request.updates())),
                new ActionHandler<>(RulesEvent.DeleteTagRequest.class, ID, request -> deleteTag(request.id())),
                new ActionHandler<>(
                        RulesEvent.LinkTagToRuleRequest.class, ID, request -> link(request.tagId(), request.ruleId())),
                new ActionHandler<>(
                        RulesEvent.UnlinkTagFromRuleRequest.class,
                        ID,
                        request -> unlink(request.tagId(), request.ruleId())));
    }

    private void load() {
        bus.emit(new RulesEvent.RulesDataLoaded(
                PersistenceService.loadRules(), PersistenceService.loadTags(), PersistenceService.loadTagRuleLinks()));
    }

    private void addRule(RulesEvent.AddRuleRequest request) {
        attempt(null, () -> {
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
            PersistenceService.saveRule(rule);
            bus.emit(new RulesEvent.RuleSaved(rule));
        });
    }

    private void updateRule(String id, Changes updates) {
        attempt(
                id,
                () -> bus.emit(new RulesEvent.RuleSaved(
                        PersistenceService.updateRule(id, updates.and("updatedAt", clock.now())))));
    }

    private void deleteRule(String id) {
        TrashEntry entry = TrashService.moveToTrash(ids.next(), "rule", id, ProjectContents.MOVE_UP, clock.now());
        load();
        bus.emit(new RulesEvent.RuleDeleted(entry, id));
    }

    private void addTag(RulesEvent.AddTagRequest request) {
        attempt(null, () -> {
            Timestamp now = clock.now();
            Tag tag = new Tag(ids.next(), request.tagName(), request.description(), now, now, Attributes.NONE);
            PersistenceService.saveTag(tag);
            bus.emit(new RulesEvent.TagSaved(tag));
        });
    }

    private void updateTag(String id, Changes updates) {
        attempt(
                id,
                () -> bus.emit(new RulesEvent.TagSaved(
                        PersistenceService.updateTag(id, updates.and("updatedAt", clock.now())))));
    }

    private void deleteTag(String id) {
        TrashEntry entry = TrashService.moveToTrash(ids.next(), "tag", id, ProjectContents.MOVE_UP, clock.now());
        load();
        bus.emit(new RulesEvent.TagDeleted(entry, id));
    }

    private void link(String tagId, String ruleId) {
        attempt(null, () -> {
            TagRuleLink link = TagRuleLink.of(tagId, ruleId);
            PersistenceService.saveTagRuleLink(link);
            bus.emit(new RulesEvent.LinkSaved(link));
        });
    }

    private void unlink(String tagId, String ruleId) {
        for (TagRuleLink link : PersistenceService.loadTagRuleLinks()) {
            if (link.tagId().equals(tagId) && link.ruleId().equals(ruleId)) {
                PersistenceService.deleteTagRuleLink(link.id());
                bus.emit(new RulesEvent.LinkDeleted(link.id()));
            }
        }
        load();
    }

    /** What the user can put right is said where they entered it. */
    private void attempt(@Nullable String id, Change change) {
        try {
            change.run();
        } catch (PersistenceException e) {
            bus.emit(new RulesEvent.RulesRefused(id, e.sentence()));
        } catch (IllegalArgumentException e) {
            bus.emit(new RulesEvent.RulesRefused(id, String.valueOf(e.getMessage())));
        }
        load();
    }

    /** A change that may be refused. */
    private interface Change {
        void run();
    }
}
