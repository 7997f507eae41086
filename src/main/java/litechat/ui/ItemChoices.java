package litechat.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import org.teavm.jso.dom.html.HTMLElement;

/** Boxes in the form for one thing, one for each thing of another list that it can be linked to. */
final class ItemChoices {
    private final ItemDrafts drafts;
    private final String prefix;
    private final KeyedList<ItemChoice.Shown> list;
    private final HTMLElement none;
    private List<Item> offered = List.of();

    /**
     * Boxes in an element.
     *
     * @param prefix what the names of their fields begin with
     * @param none the element that says that there are none
     */
    ItemChoices(HTMLElement element, HTMLElement none, ItemDrafts drafts, String prefix) {
        this.drafts = drafts;
        this.prefix = prefix;
        this.none = none;
        list = new KeyedList<>(element, ItemChoice.Shown::field, shown -> new ItemChoice(shown.field()));
    }

    /** These can be linked to now. */
    void offer(List<Item> items) {
        offered = items;
        List<ItemChoice.Shown> boxes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Item item : items) {
            ids.add(item.id());
            boxes.add(new ItemChoice.Shown(prefix + item.id(), item.title()));
        }
        drafts.keepBoxes(prefix, ids);
        list.update(boxes);
        none.setHidden(!items.isEmpty());
    }

    /** The ids of those that are ticked. */
    List<String> ticked() {
        List<String> ids = new ArrayList<>();
        for (Item item : offered) {
            if (drafts.isTicked(prefix + item.id())) {
                ids.add(item.id());
            }
        }
        return ids;
    }
}
