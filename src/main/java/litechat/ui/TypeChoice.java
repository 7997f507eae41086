package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ProviderType;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which kind of model server it is: those that the page speaks to, and another one if an import brought it. */
final class TypeChoice {
    private final ViewRoot root;
    private final HTMLSelectElement select;
    private final KeyedList<OptionRow.Option> options;

    TypeChoice(ViewRoot root) {
        this.root = root;
        select = (HTMLSelectElement) root.ref("type");
        options = new KeyedList<>(select, OptionRow.Option::value, option -> new OptionRow());
    }

    void choose(String type) {
        List<OptionRow.Option> offered = new ArrayList<>();
        for (ProviderType known : ProviderType.values()) {
            offered.add(new OptionRow.Option(known.word(), Messages.typeName(known)));
        }
        if (ProviderType.of(type) == null) {
            offered.add(new OptionRow.Option(type, Messages.otherType(type)));
        }
        options.update(offered);
        select.setValue(type);
    }

    String chosen() {
        return select.getValue();
    }

    /** Says what depends on it. */
    void update() {
        ProviderType type = ProviderType.of(chosen());
        root.setText("base-url-hint", type == null ? "" : Messages.addressHint(type));
        boolean needsKey = type != null && type.isHosted();
        root.ref("model").setAttribute("placeholder", needsKey ? "" : Messages.MODEL_EXAMPLE);
        root.ref("key-optional").setHidden(needsKey);
        root.ref("key-choice-optional").setHidden(needsKey);
    }
}
