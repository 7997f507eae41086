package litechat.ui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.LinkChanges;
import org.jspecify.annotations.Nullable;

/**
 * The things of a list, and what was typed in their forms and is not yet saved.
 *
 * <p>A text goes away only when it is saved or given up; what others change shows in the fields that were left alone.
 */
public final class ItemDrafts {
    /** What stands for the id of a thing that is not there yet. */
    public static final String NEW = "";

    private final Item blank;
    private final Map<String, Item> stored = new LinkedHashMap<>();
    private final Map<String, Item> gone = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> typed = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private @Nullable String selected;
    private @Nullable String saved;
    private @Nullable String asked;
    private Map<String, String> askedTexts = Map.of();

    /**
     * Drafts for a list.
     *
     * @param blank what the fields of a new thing begin with
     */
    public ItemDrafts(Map<String, String> blank) {
        this.blank = new Item(NEW, "", "", blank);
    }

    /** These are stored now, in this order, by whomever. */
    public void load(List<Item> items) {
        Map<String, Item> before = new LinkedHashMap<>(stored);
        stored.clear();
        for (Item item : items) {
            stored.put(item.id(), item);
            gone.remove(item.id());
            settle(item);
        }
        for (Item item : before.values()) {
            if (!stored.containsKey(item.id()) && !deleted.contains(item.id()) && isChanged(item.id())) {
                gone.put(item.id(), item);
            }
        }
        if (selected != null && !selected.equals(NEW) && !isListed(selected)) {
            selected = null;
        }
    }

    /** The list: what is stored, what was deleted elsewhere while it was edited here, and the new thing. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(stored.values());
        items.addAll(gone.values());
        if (NEW.equals(selected) || isChanged(NEW)) {
            items.add(blank);
        }
        return items;
    }

    /** The id of the thing that is shown, or null. */
    public @Nullable String selected() {
        return selected;
    }

    public void select(@Nullable String id) {
        selected = id;
        saved = null;
    }

    /** The thing that is shown as it was last stored; all blank where there is none. */
    public Item item() {
        return item(selected);
    }

    public boolean isStored() {
        return selected != null && stored.containsKey(selected);
    }

    /** Whether what is shown was deleted elsewhere while it was edited here. */
    public boolean isGone() {
        return selected != null && gone.containsKey(selected);
    }

    /** The text of a field that is shown. */
    public String text(String field) {
        String text = typedIn(selected).get(field);
        return text == null ? item().text(field) : text;
    }

    public boolean isTicked(String field) {
        return text(field).equals(Item.TICKED);
    }

    /** Whether the field's text is not the stored one. */
    public boolean isTyped(String field) {
        return typedIn(selected).containsKey(field);
    }

    /** The fields that were changed, with their texts. */
    public Map<String, String> changes() {
        return new LinkedHashMap<>(typedIn(selected));
    }

    /** The boxes whose names begin so and that were ticked or not any more, by the rest of their names. */
    public LinkChanges links(String prefix) {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, String> change : typedIn(selected).entrySet()) {
            if (change.getKey().startsWith(prefix)) {
                (change.getValue().isEmpty() ? removed : added)
                        .add(change.getKey().substring(prefix.length()));
            }
        }
        return new LinkChanges(added, removed);
    }

    /** Forgets boxes whose names begin so, except for these. */
    public void keepBoxes(String prefix, Set<String> ids) {
        for (Map<String, String> texts : typed.values()) {
            for (String field : new ArrayList<>(texts.keySet())) {
                if (field.startsWith(prefix) && !ids.contains(field.substring(prefix.length()))) {
                    texts.remove(field);
                }
            }
        }
    }

    public void type(String field, String text) {
        if (selected == null) {
            return;
        }
        saved = null;
        failures.remove(selected);
        deleted.remove(selected);
        Map<String, String> texts = typed.get(selected);
        if (texts == null) {
            texts = new LinkedHashMap<>();
            typed.put(selected, texts);
        }
        texts.put(field, text);
        settle(item());
    }

    public boolean isChanged(String id) {
        return !typedIn(id).isEmpty();
    }

    /** Whether anything that is listed has been changed. */
    public boolean isAnyChanged() {
        for (Item item : items()) {
            if (isChanged(item.id())) {
                return true;
            }
        }
        return false;
    }

    /** Gives up what was typed for the thing that is shown. */
    public void discard() {
        String id = selected;
        if (id != null) {
            typed.remove(id);
            failures.remove(id);
            if (gone.remove(id) != null || id.equals(NEW)) {
                selected = null;
            }
        }
    }

    /** The thing is about to be deleted from here; its texts wait for the case that it comes back. */
    public void expectDeletion(String id) {
        deleted.add(id);
    }

    /** Hands the texts over to be saved. @return false while other ones are on their way */
    public boolean ask() {
        if (asked != null || selected == null) {
            return false;
        }
        asked = selected;
        askedTexts = changes();
        failures.remove(selected);
        return true;
    }

    /** Whether this thing, or (null) any, was handed over and nothing has been heard of it yet. */
    public boolean isAsking(@Nullable String id) {
        return id == null ? asked != null : id.equals(asked);
    }

    /** What was handed over is stored like this; what was typed meanwhile stays. */
    public void saved(Item item) {
        String from = asked;
        asked = null;
        stored.put(item.id(), item);
        if (from != null) {
            Map<String, String> rest = new LinkedHashMap<>(typedIn(from));
            for (Map.Entry<String, String> text : askedTexts.entrySet()) {
                rest.remove(text.getKey(), text.getValue());
            }
            typed.remove(from);
            gone.remove(from);
            typed.put(item.id(), rest);
            if (from.equals(selected)) {
                selected = item.id();
                saved = item.id();
            }
        }
        settle(item);
    }

    /** What was handed over is not stored. */
    public void refused(String error) {
        if (asked != null) {
            failures.put(asked, error);
            asked = null;
        }
    }

    /** What is shown cannot be saved as it is. */
    public void fail(String error) {
        if (selected != null) {
            failures.put(selected, error);
        }
    }

    /** Why what is shown is not saved, or null. */
    public @Nullable String failure() {
        return selected == null ? null : failures.get(selected);
    }

    /** Whether what is shown was saved just now. */
    public boolean isSaved() {
        return selected != null && selected.equals(saved) && !isChanged(selected);
    }

    /** A text that is stored like this is no change. */
    private void settle(Item item) {
        Map<String, String> texts = typed.get(item.id());
        if (texts != null) {
            for (Map.Entry<String, String> field : new ArrayList<>(texts.entrySet())) {
                texts.remove(field.getKey(), item.text(field.getKey()));
            }
        }
    }

    private boolean isListed(String id) {
        return stored.containsKey(id) || gone.containsKey(id);
    }

    private Item item(@Nullable String id) {
        Item item = id == null ? null : stored.get(id);
        Item other = id == null ? null : gone.get(id);
        return item != null ? item : other != null ? other : blank;
    }

    private Map<String, String> typedIn(@Nullable String id) {
        Map<String, String> texts = id == null ? null : typed.get(id);
        return texts == null ? Map.of() : texts;
    }
}
