package litechat.ui;

import java.util.Map;
import litechat.domain.Changes;
import litechat.events.EventBus;
import litechat.events.RulesEvent.AddTagRequest;
import litechat.events.RulesEvent.DeleteTagRequest;
import litechat.events.RulesEvent.UpdateTagRequest;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What the editor of tags has of its own. */
final class TagKind implements ItemEditor.Kind {
    /** What the names of the boxes for rules begin with. */
    static final String RULE = "rule:";

    private final EventBus bus;
    private final ItemDrafts drafts = new ItemDrafts(Map.of());
    private final ItemChoices choices;

    TagKind(EventBus bus, HTMLElement rules, HTMLElement noRules) {
        this.bus = bus;
        choices = new ItemChoices(rules, noRules, drafts, RULE);
    }

    ItemDrafts drafts() {
        return drafts;
    }

    ItemChoices choices() {
        return choices;
    }

    @Override
    public ItemEditor.Words words() {
        return SettingsMessages.TAGS;
    }

    @Override
    public ItemEditor.@Nullable Problem problem() {
        return drafts.text("name").isBlank() ? new ItemEditor.Problem("name", SettingsMessages.NAME_MISSING) : null;
    }

    @Override
    public void add() {
        String description = drafts.text("description");
        bus.request(new AddTagRequest(
                drafts.text("name").trim(), description.isEmpty() ? null : description, choices.ticked()));
    }

    @Override
    public void update(String id) {
        Changes changes = Changes.NONE;
        Map<String, String> texts = drafts.changes();
        if (texts.containsKey("name")) {
            changes = changes.and("name", drafts.text("name").trim());
        }
        if (texts.containsKey("description")) {
            String description = drafts.text("description");
            changes = changes.and("description", description.isEmpty() ? null : description);
        }
        bus.request(new UpdateTagRequest(id, changes, drafts.links(RULE)));
    }

    @Override
    public void delete(Item item) {
        drafts.expectDeletion(item.id());
        bus.request(new DeleteTagRequest(item.id()));
    }
}
