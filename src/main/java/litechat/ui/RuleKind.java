package litechat.ui;

import java.util.Map;
import litechat.domain.Changes;
import litechat.events.EventBus;
import litechat.events.RulesEvent.AddRuleRequest;
import litechat.events.RulesEvent.DeleteRuleRequest;
import litechat.events.RulesEvent.UpdateRuleRequest;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What the editor of rules has of its own. */
final class RuleKind implements ItemEditor.Kind {
    /** What the names of the boxes for tags begin with. */
    static final String TAG = "tag:";

    private final EventBus bus;
    private final ItemDrafts drafts = new ItemDrafts(Map.of("type", "before"));
    private final ItemChoices choices;

    RuleKind(EventBus bus, HTMLElement tags, HTMLElement noTags) {
        this.bus = bus;
        choices = new ItemChoices(tags, noTags, drafts, TAG);
    }

    ItemDrafts drafts() {
        return drafts;
    }

    ItemChoices choices() {
        return choices;
    }

    @Override
    public ItemEditor.Words words() {
        return SettingsMessages.RULES;
    }

    @Override
    public ItemEditor.@Nullable Problem problem() {
        return drafts.text("name").isBlank() ? new ItemEditor.Problem("name", SettingsMessages.NAME_MISSING) : null;
    }

    @Override
    public void add() {
        bus.request(new AddRuleRequest(
                drafts.text("name").trim(),
                drafts.text("content"),
                drafts.text("type"),
                drafts.isTicked("alwaysOn"),
                choices.ticked()));
    }

    @Override
    public void update(String id) {
        Changes changes = Changes.NONE;
        for (Map.Entry<String, String> change : drafts.changes().entrySet()) {
            String field = change.getKey();
            if (field.equals("alwaysOn")) {
                changes = changes.and(field, drafts.isTicked(field));
            } else if (!field.startsWith(TAG)) {
                changes = changes.and(
                        field, field.equals("name") ? change.getValue().trim() : change.getValue());
            }
        }
        bus.request(new UpdateRuleRequest(id, changes, drafts.links(TAG)));
    }

    @Override
    public void delete(Item item) {
        drafts.expectDeletion(item.id());
        bus.request(new DeleteRuleRequest(item.id()));
    }
}
