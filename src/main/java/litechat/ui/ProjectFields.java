package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Inherited;
import litechat.domain.ModelSettings;
import litechat.domain.Project;
import litechat.domain.ProviderConfig;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.RulesEvent.RulesDataLoaded;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** The fields of what a project says about how models are asked. */
final class ProjectFields {
    private final InheritedField systemPrompt;
    private final InheritedField model;
    private final InheritedField temperature;
    private final InheritedField topP;
    private final InheritedField maxTokens;
    private final InheritedField topK;
    private final InheritedField presencePenalty;
    private final InheritedField frequencyPenalty;
    private final InheritedField reasoningEffort;
    private final InheritedChoice tags;
    private final InheritedChoice rules;
    private final KeyedList<OptionRow.Option> models;
    private final List<InheritedField> numbers;
    private final ModelOptions offered = new ModelOptions();
    private List<Project> upwards = List.of();
    private ModelSettings global = ModelSettings.NONE;

    ProjectFields(EventBus bus, ViewRoot root) {
        systemPrompt = new InheritedField(root.within("systemPrompt"), true, ProjectMessages.NO_PROMPT);
        model = new InheritedField(root.within("modelId"), false, ProjectMessages.CHOSEN_IN_CHAT);
        temperature = new InheritedField(root.within("temperature"), false, ProjectMessages.NOT_SET);
        topP = new InheritedField(root.within("topP"), false, ProjectMessages.NOT_SET);
        maxTokens = new InheritedField(root.within("maxTokens"), false, ProjectMessages.NOT_SET);
        topK = new InheritedField(root.within("topK"), false, ProjectMessages.NOT_SET);
        presencePenalty = new InheritedField(root.within("presencePenalty"), false, ProjectMessages.NOT_SET);
        frequencyPenalty = new InheritedField(root.within("frequencyPenalty"), false, ProjectMessages.NOT_SET);
        reasoningEffort = new InheritedField(root.within("reasoningEffort"), false, ProjectMessages.NOT_SET);
        tags = new InheritedChoice(root.within("tags"));
        rules = new InheritedChoice(root.within("rules"));
        numbers = List.of(temperature, topP, maxTokens, topK, presencePenalty, frequencyPenalty);
        models = new KeyedList<>(
                root.within("modelId").ref("control"), OptionRow.Option::value, option -> new OptionRow());
        bus.on(SettingsLoaded.class, event -> showGlobal(event.settings()));
        bus.on(RulesDataLoaded.class, event -> offer(event.rules(), event.tags()));
        bus.on(ProviderConfigsChanged.class, event -> offer(event.providerConfigs()));
    }

    /** Shows what a project says. */
    void show(ModelSettings own) {
        offerModels(own.modelId());
        systemPrompt.show(own.systemPrompt());
        model.show(own.modelId());
        temperature.showNumber(own.temperature());
        topP.showNumber(own.topP());
        maxTokens.showNumber(own.maxTokens());
        topK.showNumber(own.topK());
        presencePenalty.showNumber(own.presencePenalty());
        frequencyPenalty.showNumber(own.frequencyPenalty());
        reasoningEffort.show(own.reasoningEffort());
        tags.show(own.defaultTagIds());
        rules.show(own.defaultRuleIds());
    }

    /** Says what would be inherited, the nearest project first. */
    void inherit(List<Project> projects) {
        upwards = projects;
        update();
    }

    void update() {
        Inherited<String> prompt = Inherited.of(upwards, global, ModelSettings::systemPrompt);
        systemPrompt.inherit(prompt, prompt.value());
        Inherited<String> chosen = Inherited.of(upwards, global, ModelSettings::modelId);
        model.inherit(chosen, chosen.value() == null ? null : offered.nameOf(chosen.value()));
        inheritNumber(temperature, ModelSettings::temperature);
        inheritNumber(topP, ModelSettings::topP);
        inheritNumber(maxTokens, ModelSettings::maxTokens);
        inheritNumber(topK, ModelSettings::topK);
        inheritNumber(presencePenalty, ModelSettings::presencePenalty);
        inheritNumber(frequencyPenalty, ModelSettings::frequencyPenalty);
        Inherited<String> effort = Inherited.of(upwards, global, ModelSettings::reasoningEffort);
        reasoningEffort.inherit(effort, effort.value());
        tags.inherit(Inherited.of(upwards, global, ModelSettings::defaultTagIds));
        rules.inherit(Inherited.of(upwards, global, ModelSettings::defaultRuleIds));
    }

    /** Whether all that was entered can be saved. */
    boolean check() {
        for (InheritedField number : numbers) {
            if (!number.check()) {
                return false;
            }
        }
        return true;
    }

    /** What was entered. */
    ModelSettings entered() {
        return new ModelSettings(
                systemPrompt.text(),
                model.text(),
                temperature.number(),
                topP.number(),
                topK.number(),
                maxTokens.number(),
                presencePenalty.number(),
                frequencyPenalty.number(),
                tags.ids(),
                rules.ids(),
                reasoningEffort.text());
    }

    private void inheritNumber(InheritedField field, Inherited.Part<Double> part) {
        Inherited<Double> inherited = Inherited.of(upwards, global, part);
        Double value = inherited.value();
        field.inherit(inherited, value == null ? null : Intl.plain(value));
    }

    private void showGlobal(Map<String, @Nullable Object> settings) {
        global = ModelSettings.of(settings);
        update();
    }

    private void offer(List<Rule> allRules, List<Tag> allTags) {
        List<OptionRow.Option> ruleOptions = new ArrayList<>();
        for (Rule rule : allRules) {
            ruleOptions.add(new OptionRow.Option(rule.id(), rule.name()));
        }
        rules.offer(ruleOptions);
        List<OptionRow.Option> tagOptions = new ArrayList<>();
        for (Tag tag : allTags) {
            tagOptions.add(new OptionRow.Option(tag.id(), tag.name()));
        }
        tags.offer(tagOptions);
    }

    private void offer(List<ProviderConfig> providers) {
        String typed = model.text();
        offered.offer(providers);
        offerModels(typed);
        model.show(typed);
        update();
    }

    private void offerModels(@Nullable String set) {
        models.update(offered.after(ProjectMessages.INHERITED, set));
    }
}
