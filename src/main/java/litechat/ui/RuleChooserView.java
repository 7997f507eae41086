package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import litechat.domain.Rule;
import litechat.domain.RuleChoice;
import litechat.domain.RuleOffer;
import litechat.domain.Tag;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.DraftEvent.EnclosuresLoaded;
import litechat.events.DraftEvent.TickRequest;
import litechat.events.EventBus;
import litechat.events.PromptEvent.LoadRuleOfferRequest;
import litechat.events.PromptEvent.RuleOfferLoaded;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.composer.TextField;
import litechat.interop.web.Elements;
import litechat.ui.state.RuleTicks;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The choice of the tags and rules that go along with the next question, and the button that opens it. */
final class RuleChooserView {
    private final ViewRoot composer;
    private final ViewRoot root = ViewRoot.find(".rule-chooser");
    private final EventBus bus;
    private final KeyedList<RuleBox.Shown> tags = list("tags");
    private final KeyedList<RuleBox.Shown> rules = list("rules");
    private RuleOffer offer = new RuleOffer(List.of(), List.of(), List.of(), List.of());
    private @Nullable String conversationId;
    private @Nullable String projectId;
    private RuleTicks ticks = new RuleTicks();

    /** Whether the database is open: before, nothing is told to be shown. */
    private boolean isReady;

    RuleChooserView(EventBus bus, ViewRoot composer) {
        this.bus = bus;
        this.composer = composer;
        root.element().addEventListener("toggle", event -> {
            if (isReady) {
                loadOffer();
            }
        });
        root.onClick("edit", () -> {
            root.element().hidePopover();
            bus.request(new OpenModalRequest("settings:rules"));
        });
        bus.on(SelectedItemChanged.class, event -> {
            conversationId = event.conversationId();
            projectId = event.projectId();
            ticks = new RuleTicks();
            isReady = true;
            update();
            loadOffer();
        });
        bus.on(EnclosuresLoaded.class, event -> {
            if (Objects.equals(event.conversationId(), conversationId)) {
                ticks.load(event.enclosures().choice());
                update();
            }
        });
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.request() instanceof TickRequest) {
                ticks.forget();
                update();
            }
        });
        bus.on(RuleOfferLoaded.class, event -> {
            offer = event.offer();
            update();
        });
        update();
    }

    private void loadOffer() {
        if (Elements.matches(root.element(), ":popover-open")) {
            bus.request(new LoadRuleOfferRequest(conversationId, projectId));
        }
    }

    void update() {
        RuleChoice choice = ticks.choice();
        int chosen = choice.tagIds().size() + choice.ruleIds().size();
        int without = choice.withoutTagIds().size() + choice.withoutRuleIds().size();
        composer.ref("rules").setAttribute("aria-label", Messages.rulesChosen(chosen, without));
        composer.setText("rules-label", Messages.rules(chosen));
        List<RuleBox.Shown> tagBoxes = new ArrayList<>();
        for (Tag tag : offer.tags()) {
            boolean isDefault = offer.defaultTagIds().contains(tag.id());
            boolean isTicked = choice.hasTag(tag.id(), isDefault);
            tagBoxes.add(new RuleBox.Shown(tag.id(), tag.name(), why(false, isDefault), isTicked, false));
        }
        List<RuleBox.Shown> ruleBoxes = new ArrayList<>();
        for (Rule rule : offer.rules()) {
            boolean isOn = Boolean.TRUE.equals(rule.alwaysOn());
            boolean isDefault = offer.defaultRuleIds().contains(rule.id());
            boolean isTicked = isOn || choice.hasRule(rule.id(), isDefault);
            ruleBoxes.add(new RuleBox.Shown(rule.id(), rule.name(), why(isOn, isDefault), isTicked, isOn));
        }
        tags.update(tagBoxes);
        rules.update(ruleBoxes);
        root.ref("tags-set").setHidden(tagBoxes.isEmpty());
        root.ref("rules-set").setHidden(ruleBoxes.isEmpty());
        root.ref("none").setHidden(!tagBoxes.isEmpty() || !ruleBoxes.isEmpty());
        holdQuestion();
    }

    /** A question waits until all that was ticked is saved, since what goes along with it is read from there. */
    private void holdQuestion() {
        boolean isHeld = composer.element().hasAttribute("data-ticking");
        if (isHeld != ticks.isAnyUnsaved()) {
            Elements.attribute(composer.element(), "data-ticking", isHeld ? null : "");
            TextField.changed((HTMLTextAreaElement) composer.ref("input"));
        }
    }

    private KeyedList<RuleBox.Shown> list(String name) {
        boolean ofTags = name.equals("tags");
        return new KeyedList<>(
                root.ref(name), RuleBox.Shown::id, shown -> new RuleBox((id, ticked) -> tick(ofTags, id, ticked)));
    }

    private void tick(boolean isTag, String id, boolean ticked) {
        tick(isTag, id, ticked, (isTag ? offer.defaultTagIds() : offer.defaultRuleIds()).contains(id));
    }

    /** Has a tag or a rule go along with the next question, or not. */
    void tick(boolean isTag, String id, boolean ticked, boolean isDefault) {
        ticks.tick(isTag, id, ticked, isDefault);
        update();
        bus.request(new TickRequest(conversationId, isTag, id, ticked, isDefault));
    }

    private static String why(boolean isOn, boolean isDefault) {
        return isOn ? Messages.ALWAYS_ON : isDefault ? Messages.FROM_PROJECT : "";
    }
}
