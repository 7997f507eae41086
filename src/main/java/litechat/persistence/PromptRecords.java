package litechat.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.CatalogueModel;
import litechat.domain.ContextLength;
import litechat.domain.Conversation;
import litechat.domain.ModelId;
import litechat.domain.ModelSettings;
import litechat.domain.Named;
import litechat.domain.Project;
import litechat.domain.PromptSources;
import litechat.domain.ProviderConfig;
import litechat.domain.Rule;
import litechat.domain.RuleChoice;
import litechat.domain.RuleOffer;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import org.jspecify.annotations.Nullable;

/** Reads what prompts are compiled from. */
final class PromptRecords {
    private static final List<String> SENT_TYPES = List.of(Rule.AFTER, Rule.BEFORE, Rule.SYSTEM);

    private PromptRecords() {}

    static PromptSources read(
            LiteChatDatabase database,
            @Nullable String conversationId,
            @Nullable String projectId,
            @Nullable ModelId model,
            RuleChoice choice) {
        List<Table<?>> tables = List.of(
                database.conversations(),
                database.interactions(),
                database.projects(),
                database.appState(),
                database.providerConfigs(),
                database.rules(),
                database.tags(),
                database.tagRuleLinks());
        return database.transaction(Mode.READ_ONLY, tables, () -> {
            Map<String, @Nullable Object> global = settings(database);
            String project = conversationId == null ? projectId : projectOf(database, conversationId);
            ModelSettings settings = ModelSettings.effective(upwards(database, project), ModelSettings.of(global));
            List<String> tagIds = new ArrayList<>(choice.tagIds());
            if (settings.defaultTagIds() != null) {
                for (String id : settings.defaultTagIds()) {
                    if (!choice.withoutTagIds().contains(id)) {
                        tagIds.add(id);
                    }
                }
            }
            ProviderConfig provider =
                    model == null ? null : database.providerConfigs().get(model.providerConfigId());
            String name = model == null ? "" : model.model();
            return new PromptSources(
                    conversationId == null ? List.of() : InteractionRecords.load(database, conversationId),
                    settings,
                    rules(database),
                    tags(database, tagIds),
                    links(database, tagIds),
                    ContextLength.of(global.get(ContextLength.SETTING), provider, name),
                    provider == null ? Attributes.NONE : CatalogueModel.entry(provider.fetchedModels(), name),
                    provider == null ? null : provider.type());
        });
    }

    /** What holds for a conversation, or (by null) for a new one in a project or outside of all. */
    static ModelSettings effective(
            LiteChatDatabase database, @Nullable String conversationId, @Nullable String projectId) {
        List<Table<?>> tables = List.of(database.conversations(), database.projects(), database.appState());
        return database.transaction(Mode.READ_ONLY, tables, () -> {
            String project = conversationId == null ? projectId : projectOf(database, conversationId);
            return ModelSettings.effective(upwards(database, project), ModelSettings.of(settings(database)));
        });
    }

    static RuleOffer offer(LiteChatDatabase database, @Nullable String conversationId, @Nullable String projectId) {
        List<Table<?>> tables = List.of(
                database.conversations(), database.projects(), database.appState(), database.rules(), database.tags());
        return database.transaction(Mode.READ_ONLY, tables, () -> {
            ModelSettings settings = effective(database, conversationId, projectId);
            return new RuleOffer(
                    rules(database),
                    Saves.byName(database.tags()),
                    settings.defaultTagIds() == null ? List.of() : settings.defaultTagIds(),
                    settings.defaultRuleIds() == null ? List.of() : settings.defaultRuleIds());
        });
    }

    static List<Rule> saved(LiteChatDatabase database) {
        List<Rule> prompts = database.rules().where("type").equalTo(Rule.PROMPT).toList();
        prompts.sort(Named.BY_NAME);
        return prompts;
    }

    private static @Nullable String projectOf(LiteChatDatabase database, String conversationId) {
        Conversation conversation = database.conversations().get(conversationId);
        return conversation == null ? null : conversation.projectId();
    }

    /** The project and those around it, it first; one in a circle ends where it began. */
    private static List<Project> upwards(LiteChatDatabase database, @Nullable String projectId) {
        List<Project> found = new ArrayList<>();
        Project project = project(database, projectId);
        while (project != null && !found.contains(project)) {
            found.add(project);
            project = project(database, project.parentId());
        }
        return found;
    }

    /** One that cannot be read says nothing. */
    private static @Nullable Project project(LiteChatDatabase database, @Nullable String id) {
        return id == null ? null : database.projects().where(":id").equalTo(id).first();
    }

    private static Map<String, @Nullable Object> settings(LiteChatDatabase database) {
        List<String> keys = new ArrayList<>();
        for (String name : ModelSettings.NAMES) {
            keys.add(SettingRecords.PREFIX + name);
        }
        keys.add(SettingRecords.PREFIX + ContextLength.SETTING);
        Map<String, @Nullable Object> settings = new HashMap<>();
        for (AppState state : database.appState().bulkGet(keys)) {
            if (state != null) {
                settings.put(state.key().substring(SettingRecords.PREFIX.length()), state.value());
            }
        }
        return settings;
    }

    /** All that can be sent: whether a rule is always on stands in no index. */
    private static List<Rule> rules(LiteChatDatabase database) {
        List<Rule> rules = database.rules().where("type").anyOf(SENT_TYPES).toList();
        rules.sort(Named.BY_NAME);
        return rules;
    }

    private static List<Tag> tags(LiteChatDatabase database, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Tag> tags = database.tags().where(":id").anyOf(ids).toList();
        tags.sort(Named.BY_NAME);
        return tags;
    }

    private static List<TagRuleLink> links(LiteChatDatabase database, List<String> tagIds) {
        return tagIds.isEmpty()
                ? List.of()
                : database.tagRuleLinks().where("tagId").anyOf(tagIds).toList();
    }
}
