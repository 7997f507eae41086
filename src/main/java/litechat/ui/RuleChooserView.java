package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Rule;
import litechat.domain.RuleChoice;
import litechat.domain.RuleOffer;
import litechat.domain.Tag;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.PromptEvent.LoadRuleOfferRequest;
import litechat.events.PromptEvent.PromptSubmitted;
import litechat.events.PromptEvent.RuleOfferLoaded;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.web.Elements;
import litechat.ui.state.RuleChoices;
import org.jspecify.annotations.Nullable;

/** The choice of the tags and rules that go along with the next question, and the button that opens it. */
final class RuleChooserView {
    private final ViewRoot composer;
    private final ViewRoot root = ViewRoot.find(".rule-chooser");
    private final RuleChoices choices = new RuleChoices();
    private final KeyedList<RuleBox.Shown> tags = list("tags");
    private final KeyedList<RuleBox.Shown> rules = list("rules");
    private RuleOffer offer = new RuleOffer(List.of(), List.of(), List.of(), List.of());
    private @Nullable String conversationId;
    private @Nullable String projectId;

    RuleChooserView(EventBus bus, ViewRoot composer) {
        this.composer = composer;
        root.element().addEventListener("toggle", event -> {
            if (Elements.matches(root.element(), ":popover-open")) {
                bus.request(new LoadRuleOfferRequest(conversationId, projectId));
            }
        });
        root.onClick("edit", () -> {
            root.element().hidePopover();
            bus.request(new OpenModalRequest("settings:rules"));
        });
        bus.on(SelectedItemChanged.class, event -> {
            conversationId = event.conversationId();
            projectId = event.projectId();
            update();
        });
        bus.on(PromptSubmitted.class, event -> {
            choices.sent(event.askedIn());
            update();
        });
        bus.on(RuleOfferLoaded.class, event -> {
            offer = event.offer();
            update();
        });
        update();
    }

    /** What is chosen for the next question in the conversation shown. */
    RuleChoice choice() {
        return choices.of(conversationId);
    }

    void update() {
        RuleChoice choice = choice();
        int chosen = choice.tagIds().size() + choice.ruleIds().size();
        int without = choice.withoutTagIds().size() + choice.withoutRuleIds().size();
        composer.ref("rules").setAttribute("aria-label", Messages.rulesChosen(chosen, without));
        composer.setText("rules-label", Messages.rules(chosen));
        List<RuleBox.Shown> tagBoxes = new ArrayList<>();
        for (Tag tag : offer.tags()) {
            boolean isDefault = offer.defaultTagIds().contains(tag.id());
            boolean isTicked = choices.hasTag(conversationId, tag.id(), isDefault);
            tagBoxes.add(new RuleBox.Shown(tag.id(), tag.name(), why(false, isDefault), isTicked, false));
        }
        List<RuleBox.Shown> ruleBoxes = new ArrayList<>();
        for (Rule rule : offer.rules()) {
            boolean isOn = Boolean.TRUE.equals(rule.alwaysOn());
            boolean isDefault = offer.defaultRuleIds().contains(rule.id());
            boolean isTicked = isOn || choices.hasRule(conversationId, rule.id(), isDefault);
            ruleBoxes.add(new RuleBox.Shown(rule.id(), rule.name(), why(isOn, isDefault), isTicked, isOn));
        }
        tags.update(tagBoxes);
        rules.update(ruleBoxes);
        root.ref("tags-set").setHidden(tagBoxes.isEmpty());
        root.ref("rules-set").setHidden(ruleBoxes.isEmpty());
        root.ref("none").setHidden(!tagBoxes.isEmpty() || !ruleBoxes.isEmpty());
    }

    private KeyedList<RuleBox.Shown> list(String name) {
        boolean ofTags = name.equals("tags");
        return new KeyedList<>(
                root.ref(name), RuleBox.Shown::id, shown -> new RuleBox((id, ticked) -> tick(ofTags, id, ticked)));
    }

    private void tick(boolean isTag, String id, boolean ticked) {
        if (isTag) {
            choices.tickTag(conversationId, id, ticked, offer.defaultTagIds().contains(id));
        } else {
            choices.tickRule(conversationId, id, ticked, offer.defaultRuleIds().contains(id));
        }
        update();
    }

    private static String why(boolean isOn, boolean isDefault) {
        return isOn ? Messages.ALWAYS_ON : isDefault ? Messages.FROM_PROJECT : "";
    }
}
