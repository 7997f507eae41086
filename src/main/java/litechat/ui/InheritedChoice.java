package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Inherited;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Tags or rules of a project: the inherited ones until others are chosen. */
final class InheritedChoice {
    private final ViewRoot root;
    private final KeyedList<Item> items;
    private final HTMLInputElement own;
    private List<OptionRow.Option> offered = List.of();
    private List<String> chosen = List.of();
    private Inherited<List<String>> inherited = new Inherited<>(null, null);

    private record Item(String id, String name, boolean isChecked, boolean isOwn) {}

    InheritedChoice(ViewRoot root) {
        this.root = root;
        own = root.input("own");
        items = new KeyedList<>(root.ref("items"), Item::id, item -> new ItemRow(item.id()));
        own.addEventListener("change", event -> {
            chosen = inheritedIds();
            update();
        });
    }

    /** Shows what the project has of its own, or (null) that it inherits. */
    void show(@Nullable List<String> ids) {
        own.setChecked(ids != null);
        chosen = ids == null ? List.of() : ids;
        update();
    }

    void offer(List<OptionRow.Option> all) {
        offered = all;
        update();
    }

    void inherit(Inherited<List<String>> from) {
        inherited = from;
        update();
    }

    @Nullable
    List<String> ids() {
        return own.isChecked() ? chosen : null;
    }

    void update() {
        boolean isOwn = own.isChecked();
        List<String> checked = isOwn ? chosen : inheritedIds();
        List<Item> shown = new ArrayList<>();
        for (OptionRow.Option option : offered) {
            shown.add(new Item(option.value(), option.text(), checked.contains(option.value()), isOwn));
        }
        items.update(shown);
        root.setText("state", state(isOwn));
    }

    private String state(boolean isOwn) {
        if (offered.isEmpty()) {
            return ProjectMessages.NONE_THERE;
        }
        if (isOwn) {
            return ProjectMessages.SET_HERE;
        }
        return inheritedIds().isEmpty() ? ProjectMessages.NONE_INHERITED : ProjectMessages.inheritedFrom(inherited);
    }

    private List<String> inheritedIds() {
        List<String> ids = inherited.value();
        return ids == null ? List.of() : ids;
    }

    private void tick(String id, boolean isChecked) {
        List<String> ids = new ArrayList<>(chosen);
        ids.remove(id);
        if (isChecked) {
            ids.add(id);
        }
        chosen = ids;
    }

    private final class ItemRow implements KeyedList.Row<Item> {
        private final ViewRoot row = ViewRoot.fromTemplate("project-choice-item");
        private final HTMLInputElement box = row.input("box");

        ItemRow(String id) {
            box.addEventListener("change", event -> tick(id, box.isChecked()));
        }

        @Override
        public HTMLElement element() {
            return row.element();
        }

        @Override
        public void update(Item item) {
            row.setText("name", item.name());
            box.setChecked(item.isChecked());
            box.setDisabled(!item.isOwn());
        }
    }
}
