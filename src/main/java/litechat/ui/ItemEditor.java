package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.events.EventBus;
import litechat.events.Request;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.Elements;
import litechat.interop.web.PageExit;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** A list of things and, beside it, the form for one of them; what is typed there stays until it is saved. */
final class ItemEditor {
    private final ViewRoot root = ViewRoot.fromTemplate("item-editor");
    private final EventBus bus;
    private final ItemDrafts drafts;
    private final Kind kind;
    private final KeyedList<ItemRow.Shown> list;
    private @Nullable String wrongField;
    private @Nullable String awaited;
    private @Nullable Request asked;
    private int place;
    private boolean isLoaded;

    /** What one kind of thing has of its own. */
    interface Kind {
        Words words();

        /** What is wrong with the texts, or null. */
        @Nullable
        Problem problem();

        /** The request that saves the new thing. */
        Request add();

        /** The request that saves the changed fields. */
        Request update(String id);

        /** Asks for the thing to be deleted, perhaps after a question. */
        void delete(Item item);

        /** Moves a thing in the list; null if the order is not the reader's. */
        default @Nullable Mover mover() {
            return null;
        }

        /** Shows what belongs to the thing that is edited and is no field. */
        default void updateMore() {}
    }

    /** Moves a thing by so many places. */
    @FunctionalInterface
    interface Mover {
        void move(String id, int places);
    }

    /** What the parts of an editor are called. */
    record Words(String list, String empty, String add, String newItem) {}

    /** A field whose text cannot be saved, and why. */
    record Problem(String field, String sentence) {}

    /**
     * An editor in place of the fields that a section has for it.
     *
     * @param fields the part of the section with the fields
     */
    ItemEditor(EventBus bus, ViewRoot section, String fields, ItemDrafts drafts, Kind kind) {
        this.bus = bus;
        this.drafts = drafts;
        this.kind = kind;
        HTMLElement part = section.ref(fields);
        part.getParentNode().replaceChild(root.element(), part);
        root.ref("fields").appendChild(part);
        Words words = kind.words();
        root.setText("list-heading", words.list());
        root.ref("items").setAttribute("aria-label", words.list());
        root.setText("empty", words.empty());
        root.setText("add-text", words.add());
        list = new KeyedList<>(root.ref("items"), ItemRow.Shown::id, this::row);
        root.onClick("add", () -> {
            select(ItemDrafts.NEW);
            controls().get(0).focus();
        });
        root.ref("form").addEventListener("input", this::onInput);
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            save();
        });
        root.onClick("discard", this::discard);
        root.onClick("delete", () -> kind.delete(drafts.item()));
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.error() != null && asked != null && event.request() == asked) {
                refused(event.error());
            }
        });
        PageExit.askIf(drafts::isAnyChanged);
        update();
    }

    /** These are stored now. */
    void load(List<Item> items) {
        isLoaded = true;
        drafts.load(items);
        String id = awaited;
        if (id != null && list.row(id) == null && isListed(id)) {
            awaited = null;
            select(id);
            focus(id);
        } else {
            update();
        }
    }

    void saved(Item item) {
        asked = null;
        drafts.saved(item);
        update();
    }

    void refused(String error) {
        asked = null;
        drafts.refused(error);
        update();
    }

    /** Shows the thing again when it has come back. */
    void await(String id) {
        awaited = id;
    }

    void update() {
        boolean hadFocus = Elements.contains(root.ref("form"), Elements.focused());
        List<ItemRow.Shown> rows = rows();
        list.update(rows);
        root.ref("empty").setHidden(!rows.isEmpty() || !isLoaded);
        String selected = drafts.selected();
        root.ref("form").setHidden(selected == null);
        if (selected == null) {
            if (hadFocus) {
                focusNear(rows);
            }
            return;
        }
        HTMLElement wrong = null;
        for (HTMLElement control : controls()) {
            ItemField.show(control, drafts.text(ItemField.name(control)));
            boolean isWrong = ItemField.name(control).equals(wrongField);
            Elements.attribute(control, "aria-invalid", isWrong ? "true" : null);
            wrong = isWrong ? control : wrong;
        }
        placeError(wrong);
        updateState(selected);
        kind.updateMore();
    }

    /** What is wrong is said beside the field it is about, and all else beside the buttons. */
    private void placeError(@Nullable HTMLElement control) {
        HTMLElement field = control == null ? null : Elements.closest(control, ".field");
        HTMLElement error = root.ref("error");
        if (field != null && !Elements.contains(field, error)) {
            field.appendChild(error);
        } else if (field == null && Elements.contains(root.ref("fields"), error)) {
            root.ref("form").insertBefore(error, root.ref("state"));
        }
    }

    private void updateState(String selected) {
        boolean isNew = selected.equals(ItemDrafts.NEW);
        root.setText(
                "form-heading", isNew ? kind.words().newItem() : drafts.item().title());
        root.ref("gone").setHidden(!drafts.isGone());
        String failure = drafts.failure();
        root.setText("error", failure == null ? "" : Messages.notSaved(failure));
        boolean isChanged = drafts.isChanged(selected);
        root.setText(
                "state",
                drafts.isSaved() ? Messages.SAVED : isChanged && failure == null ? SettingsMessages.NOT_SAVED_YET : "");
        root.ref("discard").setHidden(!isChanged && !isNew);
        root.ref("delete").setHidden(!drafts.isStored());
    }

    private List<ItemRow.Shown> rows() {
        List<ItemRow.Shown> rows = new ArrayList<>();
        for (Item item : drafts.items()) {
            boolean isSelected = item.id().equals(drafts.selected());
            if (isSelected) {
                place = rows.size();
            }
            String title = item.id().equals(ItemDrafts.NEW) ? kind.words().newItem() : item.title();
            String mark = drafts.isChanged(item.id()) ? SettingsMessages.unsavedMark(item.detail()) : "";
            rows.add(new ItemRow.Shown(item.id(), title, mark, item.detail(), isSelected));
        }
        return rows;
    }

    private ItemRow row(ItemRow.Shown shown) {
        Mover mover = kind.mover();
        String id = shown.id();
        return new ItemRow(
                () -> {
                    select(id);
                    Elements.reveal(root.ref("form-heading"));
                },
                mover == null || id.equals(ItemDrafts.NEW) ? null : places -> mover.move(id, places));
    }

    private void select(String id) {
        wrongField = null;
        drafts.select(id);
        update();
    }

    private void onInput(Event event) {
        EventTarget target = event.getTarget();
        HTMLElement control = Elements.closest(target, "[data-field]");
        if (control != null) {
            wrongField = null;
            drafts.type(ItemField.name(control), ItemField.text(control));
            update();
        }
    }

    private void save() {
        String id = drafts.selected();
        if (id == null || drafts.isAsking(null)) {
            return;
        }
        Problem problem = kind.problem();
        wrongField = problem == null ? null : problem.field();
        if (problem != null) {
            drafts.fail(problem.sentence());
            update();
            focusField(problem.field());
            return;
        }
        if ((drafts.isChanged(id) || !drafts.isStored()) && drafts.ask()) {
            asked = drafts.isStored() ? kind.update(id) : kind.add();
            bus.request(asked);
        }
        update();
    }

    private void discard() {
        wrongField = null;
        drafts.discard();
        update();
        if (drafts.selected() != null) {
            controls().get(0).focus();
        }
    }

    private List<HTMLElement> controls() {
        NodeList<? extends HTMLElement> found = root.ref("fields").querySelectorAll("[data-field]");
        List<HTMLElement> controls = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            controls.add(found.get(i));
        }
        return controls;
    }

    private void focusField(String field) {
        for (HTMLElement control : controls()) {
            if (ItemField.name(control).equals(field)) {
                control.focus();
            }
        }
    }

    private boolean isListed(String id) {
        for (Item item : drafts.items()) {
            if (item.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private void focus(String id) {
        KeyedList.Row<ItemRow.Shown> row = list.row(id);
        if (row != null) {
            ((ItemRow) row).focus();
        }
    }

    /** What was shown has gone: the focus goes to what stands in its place. */
    private void focusNear(List<ItemRow.Shown> rows) {
        if (rows.isEmpty()) {
            root.ref("add").focus();
        } else {
            focus(rows.get(Math.min(place, rows.size() - 1)).id());
        }
    }
}
