package litechat.ui;

import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.events.EventBus;
import litechat.events.Request;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What the editors of rules and of tags have in common: a name, other fields, and boxes that link them. */
final class LinkedKind implements ItemEditor.Kind {
    private final EventBus bus;
    private final ItemEditor.Words words;
    private final Own own;
    private final String prefix;
    private final ItemDrafts drafts;
    private final ItemChoices choices;

    /** What each of the two has of its own. */
    interface Own {
        Request add(ItemDrafts drafts, String name, List<String> linked);

        Request update(String id, Changes changes, LinkChanges links);

        Request delete(String id);

        /** What a field other than the name is saved as. */
        @Nullable
        Object value(ItemDrafts drafts, String field);
    }

    /** @param prefix what the names of the boxes begin with */
    LinkedKind(
            EventBus bus,
            ItemEditor.Words words,
            String prefix,
            HTMLElement boxes,
            HTMLElement noBoxes,
            Map<String, String> defaults,
            Own own) {
        this.bus = bus;
        this.words = words;
        this.own = own;
        this.prefix = prefix;
        drafts = new ItemDrafts(defaults);
        choices = new ItemChoices(boxes, noBoxes, drafts, prefix);
    }

    ItemDrafts drafts() {
        return drafts;
    }

    ItemChoices choices() {
        return choices;
    }

    @Override
    public ItemEditor.Words words() {
        return words;
    }

    @Override
    public ItemEditor.@Nullable Problem problem() {
        return drafts.text("name").isBlank() ? new ItemEditor.Problem("name", SettingsMessages.NAME_MISSING) : null;
    }

    @Override
    public Request add() {
        return own.add(drafts, name(), choices.ticked());
    }

    @Override
    public Request update(String id) {
        Changes changes = Changes.NONE;
        for (String field : drafts.changes().keySet()) {
            if (!field.startsWith(prefix)) {
                changes = changes.and(field, field.equals("name") ? name() : own.value(drafts, field));
            }
        }
        return own.update(id, changes, drafts.links(prefix));
    }

    @Override
    public void delete(Item item) {
        drafts.expectDeletion(item.id());
        bus.request(own.delete(item.id()));
    }

    private String name() {
        return drafts.text("name").trim();
    }
}
