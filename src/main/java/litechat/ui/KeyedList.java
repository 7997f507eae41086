package litechat.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.interop.web.Elements;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;

/**
 * The children of an element, one for each value of a list.
 *
 * <p>A value keeps its element for as long as its key is in the list, and with it the focus and whatever else the browser
 * holds there. The element has no other children.
 */
public final class KeyedList<T> {
    private final HTMLElement container;
    private final Keys<T> keys;
    private final Rows<T> creation;
    private Map<String, Row<T>> rows = new HashMap<>();

    public KeyedList(HTMLElement container, Keys<T> keys, Rows<T> creation) {
        this.container = container;
        this.keys = keys;
        this.creation = creation;
    }

    /** One child. */
    public interface Row<T> {
        HTMLElement element();

        /** Shows a value; it may be the same as before. */
        void update(T value);
    }

    /** Says by what a value is known. */
    @FunctionalInterface
    public interface Keys<T> {
        String keyOf(T value);
    }

    /** Creates the child for a value that has none. */
    @FunctionalInterface
    public interface Rows<T> {
        Row<T> create(T value);
    }

    /** Shows these values, in this order; each key must be there once. */
    public void update(List<T> values) {
        Map<String, Row<T>> next = new LinkedHashMap<>();
        for (T value : values) {
            String key = keys.keyOf(value);
            if (next.containsKey(key)) {
                throw new IllegalArgumentException("Two values have the key " + key);
            }
            Row<T> known = rows.get(key);
            Row<T> row = known == null ? creation.create(value) : known;
            row.update(value);
            next.put(key, row);
        }
        HTMLElement focused = Elements.focused();
        removeRowsNotIn(next);
        rows = next;
        place();
        if (focused != null && focused != Elements.focused() && Elements.contains(container, focused)) {
            Elements.focusWithoutScrolling(focused);
        }
    }

    /** The child of a key, or null. */
    public @Nullable Row<T> row(String key) {
        return rows.get(key);
    }

    private void removeRowsNotIn(Map<String, Row<T>> next) {
        for (Map.Entry<String, Row<T>> entry : rows.entrySet()) {
            if (!next.containsKey(entry.getKey())) {
                container.removeChild(entry.getValue().element());
            }
        }
    }

    private void place() {
        Node cursor = container.getFirstChild();
        for (Row<T> row : rows.values()) {
            HTMLElement element = row.element();
            if (cursor != null && element != cursor && element == cursor.getNextSibling()) {
                // The child here belongs further down: moving it alone saves moving all that follow it.
                container.removeChild(cursor);
                cursor = element;
            }
            if (element == cursor) {
                cursor = cursor.getNextSibling();
            } else {
                container.insertBefore(element, cursor);
            }
        }
    }
}
