package litechat.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.events.EventBus;
import litechat.events.RulesEvent.LoadRulesAndTagsRequest;
import litechat.events.RulesEvent.RuleDeleted;
import litechat.events.RulesEvent.RuleSaved;
import litechat.events.RulesEvent.RulesDataLoaded;
import litechat.events.RulesEvent.RulesRefused;
import litechat.events.RulesEvent.TagDeleted;
import litechat.events.RulesEvent.TagSaved;
import litechat.events.TrashEvent.Restored;
import litechat.ui.state.Item;
import org.teavm.jso.dom.html.HTMLElement;

/** The rules and tags, each with a list and a form, and which tag has which rule. */
final class RulesSectionView implements SettingsSection {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-rules");
    private final LinkedKind ruleKind;
    private final LinkedKind tagKind;
    private final ItemEditor rules;
    private final ItemEditor tags;
    private List<TagRuleLink> links = List.of();
    /** What was deleted here, by the entry of the trash. */
    private final Map<String, String> deleted = new HashMap<>();

    RulesSectionView(EventBus bus) {
        this.bus = bus;
        ruleKind = new LinkedKind(
                bus,
                SettingsMessages.RULES,
                RuleKind.TAG,
                root.ref("tag-choices"),
                root.ref("no-tags"),
                Map.of("type", "before"),
                new RuleKind());
        tagKind = new LinkedKind(
                bus,
                SettingsMessages.TAGS,
                TagKind.RULE,
                root.ref("rule-choices"),
                root.ref("no-rules"),
                Map.of(),
                new TagKind());
        rules = new ItemEditor(bus, root, "rule-fields", ruleKind.drafts(), ruleKind);
        tags = new ItemEditor(bus, root, "tag-fields", tagKind.drafts(), tagKind);
        bus.on(RulesDataLoaded.class, this::onLoaded);
        bus.on(RuleSaved.class, event -> rules.saved(item(event.rule())));
        bus.on(TagSaved.class, event -> tags.saved(item(event.tag())));
        bus.on(RulesRefused.class, event -> (event.isTag() ? tags : rules).refused(event.error()));
        bus.on(RuleDeleted.class, event -> deleted.put(event.entry().id(), event.ruleId()));
        bus.on(TagDeleted.class, event -> deleted.put(event.entry().id(), event.tagId()));
        bus.on(Restored.class, event -> {
            String id = deleted.remove(event.entry().id());
            if (id != null) {
                (event.entry().kind().equals("rule") ? rules : tags).await(id);
            }
        });
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadRulesAndTagsRequest());
    }

    private void onLoaded(RulesDataLoaded data) {
        links = data.links();
        List<Item> ruleItems = new ArrayList<>();
        for (Rule rule : data.rules()) {
            ruleItems.add(item(rule));
        }
        List<Item> tagItems = new ArrayList<>();
        for (Tag tag : data.tags()) {
            tagItems.add(item(tag));
        }
        ruleKind.choices().offer(tagItems);
        tagKind.choices().offer(ruleItems);
        rules.load(ruleItems);
        tags.load(tagItems);
    }

    private Item item(Rule rule) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", rule.name());
        fields.put("content", rule.content());
        fields.put("type", rule.type());
        boolean alwaysOn = Boolean.TRUE.equals(rule.alwaysOn());
        fields.put("alwaysOn", alwaysOn ? Item.TICKED : "");
        for (TagRuleLink link : links) {
            if (link.ruleId().equals(rule.id())) {
                fields.put(RuleKind.TAG + link.tagId(), Item.TICKED);
            }
        }
        String type = SettingsMessages.ruleType(rule.type());
        return new Item(
                rule.id(),
                rule.name(),
                alwaysOn ? SettingsMessages.and(type, SettingsMessages.ALWAYS_ON) : type,
                fields);
    }

    private Item item(Tag tag) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", tag.name());
        fields.put("description", tag.description() == null ? "" : tag.description());
        int count = 0;
        for (TagRuleLink link : links) {
            if (link.tagId().equals(tag.id())) {
                fields.put(TagKind.RULE + link.ruleId(), Item.TICKED);
                count++;
            }
        }
        return new Item(tag.id(), tag.name(), SettingsMessages.rules(count), fields);
    }
}
