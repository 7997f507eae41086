package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Rule;
import litechat.domain.RuleOffer;
import litechat.domain.Tag;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.SuggestionEvent.LoadSuggestionsRequest;
import litechat.events.SuggestionEvent.SuggestionsLoaded;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.composer.TextField;
import litechat.interop.web.Elements;
import litechat.ui.state.Trigger;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The list at the caret: saved prompts behind a slash, rules, tags and files behind an at sign. */
final class SuggestionView {
    private static final String PICK = "pick:";
    private static final String EDIT = "edit:";

    private final EventBus bus;
    private final ViewRoot composer;
    private final HTMLTextAreaElement input;
    private final PromptFormView form;
    private final Enclosing enclosing;
    private final HTMLElement list = ViewRoot.find(".suggestions").element();
    private final KeyedList<SuggestionRow.Shown> rows =
            new KeyedList<>(list, SuggestionRow.Shown::key, shown -> new SuggestionRow(this::choose));
    private SuggestionsLoaded known =
            new SuggestionsLoaded(List.of(), new RuleOffer(List.of(), List.of(), List.of(), List.of()), List.of());
    private List<SuggestionRow.Shown> shown = List.of();
    private @Nullable Trigger trigger;
    private @Nullable String conversationId;
    private @Nullable String projectId;
    private boolean isComposing;

    /** Whether the database is open: before, nothing is told to be shown. */
    private boolean isReady;

    private int dismissed = -1;
    private int active;

    /** Has what was chosen go along with the next question. */
    interface Enclosing {
        void tick(boolean isTag, String id, boolean isDefault);

        void attach(Attributes file);
    }

    SuggestionView(
            EventBus bus, ViewRoot composer, HTMLTextAreaElement input, PromptFormView form, Enclosing enclosing) {
        this.bus = bus;
        this.composer = composer;
        this.input = input;
        this.form = form;
        this.enclosing = enclosing;
        input.addEventListener("compositionstart", event -> isComposing = true);
        input.addEventListener("compositionend", event -> {
            isComposing = false;
            look();
        });
        input.addEventListener("input", event -> look());
        input.addEventListener("click", event -> look());
        input.addEventListener("blur", event -> close());
        TextField.onKeyDownFirst(composer.element(), this::onKey);
        bus.on(SelectedItemChanged.class, event -> {
            conversationId = event.conversationId();
            projectId = event.projectId();
            isReady = true;
            input.setAttribute("aria-autocomplete", "list");
            close();
            look();
        });
        bus.on(SuggestionsLoaded.class, event -> {
            known = event;
            update();
        });
    }

    /** Looks whether the caret stands behind a word that asks for suggestions. */
    private void look() {
        boolean isCaret = isReady
                && !isComposing
                && Elements.matches(input, ":focus")
                && input.getSelectionStart() == input.getSelectionEnd();
        Trigger found = isCaret ? Trigger.at(input.getValue(), input.getSelectionStart()) : null;
        if (found == null || found.from() != dismissed) {
            dismissed = -1;
        }
        boolean isNew = found != null && (trigger == null || trigger.from() != found.from());
        trigger = dismissed < 0 ? found : null;
        if (isNew && trigger != null) {
            active = 0;
            bus.request(new LoadSuggestionsRequest(conversationId, projectId));
        } else {
            update();
        }
    }

    private void close() {
        trigger = null;
        update();
    }

    private void update() {
        Trigger asked = trigger;
        shown = asked == null ? List.of() : fitting(asked);
        active = Math.max(0, Math.min(active, shown.size() - 1));
        List<SuggestionRow.Shown> marked = new ArrayList<>();
        for (SuggestionRow.Shown each : shown) {
            int place = marked.size();
            marked.add(new SuggestionRow.Shown(each.key(), each.name(), each.detail(), place, place == active));
        }
        rows.update(marked);
        boolean isOpen = asked != null && !shown.isEmpty();
        boolean wasOpen = !list.isHidden();
        list.setHidden(!isOpen);
        Elements.attribute(input, "aria-controls", isOpen ? "composer-suggestions" : null);
        Elements.attribute(input, "aria-activedescendant", isOpen ? "suggestion-" + active : null);
        if (isOpen && asked != null) {
            TextField.placeAt(list, input, asked.from());
            HTMLElement row = Elements.find(list, "[aria-selected=true]");
            if (row != null) {
                Elements.reveal(row);
            }
        }
        if (isOpen || wasOpen) {
            composer.setText("suggestions-state", isOpen ? ComposerMessages.suggestions(shown.size()) : "");
        }
    }

    private List<SuggestionRow.Shown> fitting(Trigger asked) {
        List<SuggestionRow.Shown> fitting = new ArrayList<>();
        if (asked.sign() == '/') {
            for (Rule prompt : known.prompts()) {
                add(
                        fitting,
                        asked,
                        "prompt:" + prompt.id(),
                        prompt.name(),
                        ComposerMessages.firstLine(prompt.content()));
            }
            add(fitting, asked, EDIT, ComposerMessages.EDIT_PROMPTS, "");
            return fitting;
        }
        for (Rule rule : known.offer().rules()) {
            if (!Boolean.TRUE.equals(rule.alwaysOn())) {
                add(fitting, asked, "rule:" + rule.id(), rule.name(), ComposerMessages.RULE);
            }
        }
        for (Tag tag : known.offer().tags()) {
            add(fitting, asked, "tag:" + tag.id(), tag.name(), ComposerMessages.TAG);
        }
        for (Attributes file : known.files()) {
            add(fitting, asked, "file:" + file.key("sha256"), file.key("name"), ComposerMessages.FILE);
        }
        add(fitting, asked, PICK, ComposerMessages.ATTACH, "");
        return fitting;
    }

    private static void add(List<SuggestionRow.Shown> list, Trigger asked, String key, String name, String detail) {
        if (asked.fits(name)) {
            list.add(new SuggestionRow.Shown(key, name, detail, 0, false));
        }
    }

    private void onKey(KeyboardEvent event) {
        boolean plain = !event.isShiftKey() && !event.isAltKey() && !event.isCtrlKey() && !event.isMetaKey();
        if (list.isHidden() || Elements.isComposing(event) || !plain) {
            return;
        }
        switch (event.getKey()) {
            case "ArrowDown" -> move(event, 1);
            case "ArrowUp" -> move(event, -1);
            case "Enter", "Tab" -> {
                take(event);
                choose(shown.get(active).key());
            }
            case "Escape" -> {
                take(event);
                dismissed = trigger == null ? -1 : trigger.from();
                close();
            }
            default -> {
                // It is typed.
            }
        }
    }

    private void move(KeyboardEvent event, int by) {
        take(event);
        active = (active + by + shown.size()) % shown.size();
        update();
    }

    private static void take(KeyboardEvent event) {
        event.preventDefault();
        event.stopPropagation();
    }

    private void choose(String key) {
        Trigger asked = trigger;
        if (asked == null) {
            return;
        }
        close();
        int colon = key.indexOf(':');
        String id = key.substring(colon + 1);
        if (key.startsWith("prompt:")) {
            for (Rule prompt : known.prompts()) {
                if (prompt.id().equals(id)) {
                    form.use(prompt, text -> replace(asked, text));
                }
            }
            return;
        }
        replace(asked, "");
        if (key.equals(EDIT)) {
            bus.request(new OpenModalRequest("settings:rules"));
        } else if (key.equals(PICK)) {
            composer.ref("picker").click();
        } else if (key.startsWith("file:")) {
            for (Attributes file : known.files()) {
                if (file.key("sha256").equals(id)) {
                    enclosing.attach(file);
                }
            }
        } else {
            boolean isTag = key.startsWith("tag:");
            List<String> defaults =
                    isTag ? known.offer().defaultTagIds() : known.offer().defaultRuleIds();
            enclosing.tick(isTag, id, defaults.contains(id));
        }
    }

    private void replace(Trigger asked, String text) {
        input.focus();
        TextField.replace(input, asked.from(), asked.to(), text);
    }
}
