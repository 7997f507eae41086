package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ApiKey;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which key a model server is called with: a saved one, a new one, or none. */
final class KeyChoice {
    /** No key has a blank in its id. */
    private static final String NEW = "new key";

    private static final String NONE = "";

    private final ViewRoot root;
    private final HTMLSelectElement select;
    private final KeyedList<OptionRow.Option> options;
    private List<ApiKey> keys = List.of();
    private @Nullable String awaited;

    KeyChoice(ViewRoot root) {
        this.root = root;
        select = (HTMLSelectElement) root.ref("key-choice");
        options = new KeyedList<>(select, OptionRow.Option::value, option -> new OptionRow());
        show();
        choose(null);
    }

    /** Offers these; what was chosen stays. */
    void offer(List<ApiKey> offered) {
        String chosen = awaited == null ? select.getValue() : awaited;
        keys = offered;
        show();
        select(chosen);
    }

    /** Chooses a saved key, or (null) one that is to be entered. */
    void choose(@Nullable String id) {
        select(id == null ? NEW : id);
    }

    boolean isNew() {
        return select.getValue().equals(NEW);
    }

    /** The id of the saved key that is chosen, or null. */
    @Nullable
    String chosen() {
        String value = select.getValue();
        return value.equals(NEW) || value.equals(NONE) ? null : value;
    }

    /** @param hasKey whether the server has a saved key now */
    void update(boolean hasKey) {
        root.ref("key-choice-field").setHidden(keys.isEmpty());
        root.ref("new-key-field").setHidden(!isNew());
        root.setText("key-label", keys.isEmpty() ? Messages.API_KEY : Messages.NEW_KEY);
        root.ref("key-removed").setHidden(!hasKey || !select.getValue().equals(NONE));
        root.ref("key-kept").setHidden(!hasKey || !isNew());
    }

    private void select(String value) {
        select.setValue(value);
        // The keys may come after the server that has one of them.
        awaited = select.getSelectedIndex() < 0 ? value : null;
        if (awaited != null) {
            select.setValue(NEW);
        }
    }

    private void show() {
        List<OptionRow.Option> offered = new ArrayList<>();
        offered.add(new OptionRow.Option(NEW, Messages.ENTER_NEW_KEY));
        offered.add(new OptionRow.Option(NONE, Messages.NO_KEY));
        for (ApiKey key : keys) {
            offered.add(new OptionRow.Option(key.id(), key.name()));
        }
        options.update(offered);
    }
}
