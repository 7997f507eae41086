package litechat.ui;

import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A tag or a rule that can be ticked to go along with the next question. */
final class RuleBox implements KeyedList.Row<RuleBox.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("rule-box");
    private final HTMLInputElement box = root.input("box");
    private String id = "";

    /** @param why what ticks it by itself, or empty */
    record Shown(String id, String name, String why, boolean isTicked, boolean isFixed) {}

    /** Hears that a box was ticked, or no longer is. */
    interface Tick {
        void tick(String id, boolean ticked);
    }

    RuleBox(Tick tick) {
        box.addEventListener("change", event -> tick.tick(id, box.isChecked()));
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        id = value.id();
        box.setChecked(value.isTicked());
        box.setDisabled(value.isFixed());
        root.setText("name", value.name());
        root.setText("why", value.why());
    }
}
