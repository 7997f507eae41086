package litechat.persistence;

import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.LinkChanges;
import litechat.domain.Mod;
import litechat.domain.Project;
import litechat.domain.ProviderConfig;
import litechat.domain.Rule;
import litechat.domain.SyncRepo;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import org.jspecify.annotations.Nullable;

/**
 * Every operation on the database, as static methods over the one that was bound at the start.
 *
 * <p>What belongs together is one transaction. A method that throws a {@link PersistenceException} has changed nothing.
 * {@code save…} adds a whole row or replaces the one with its id, and returns the id. {@code update…} changes some
 * fields and returns the row as it stands. {@link RowMissing} says that there is none, or that the row would name one
 * that is not there. Lists are ordered by name unless it is said otherwise.
 */
public final class PersistenceService {
    private PersistenceService() {}

    /** Sets the database that all methods work on. */
    public static void bind(LiteChatDatabase database) {
        BoundDatabase.bind(database);
    }

    static LiteChatDatabase database() {
        return BoundDatabase.get();
    }

    /** All conversations, the last active first, then by id. */
    public static List<Conversation> loadConversations() {
        return ConversationRecords.load(database());
    }

    /** The first of {@link #loadConversations}, at most so many. */
    public static List<Conversation> loadRecentConversations(int limit) {
        return ConversationRecords.loadRecent(database(), limit);
    }

    public static @Nullable Conversation loadConversation(String id) {
        return database().conversations().get(id);
    }

    public static @Nullable Interaction loadInteraction(String id) {
        return database().interactions().get(id);
    }

    public static String saveConversation(Conversation conversation) {
        return ConversationRecords.save(database(), conversation);
    }

    public static Conversation updateConversation(String id, Changes changes) {
        return Saves.update(database(), database().conversations(), id, changes);
    }

    /** Deletes a conversation and its interactions. */
    public static void deleteConversation(String id) {
        Deletions.delete(database(), "conversations", id);
    }

    /** A conversation with its interactions, read at one moment. @throws RowMissing if it is not there */
    public static ConversationData exportConversationData(String conversationId) {
        return ConversationRecords.export(database(), conversationId);
    }

    /** All interactions of a conversation, ordered by their index. */
    public static List<Interaction> loadInteractionsForConversation(String conversationId) {
        return InteractionRecords.load(database(), conversationId);
    }

    /** Saves a turn. @throws RowMissing without its conversation @throws UniqueConflict if its place is taken */
    public static String saveInteraction(Interaction interaction) {
        return InteractionRecords.save(database(), interaction);
    }

    /** Saves all of these or none, as {@link #saveInteraction} does. */
    public static void saveInteractions(List<Interaction> interactions) {
        InteractionRecords.saveAll(database(), interactions);
    }

    /** At most so many interactions by their ids, from behind an id on; for reading all without holding all. */
    public static Page<Interaction> readInteractions(@Nullable Object after, int rows) {
        return database().interactions().page(after, rows);
    }

    public static void deleteInteractionsForConversation(String conversationId) {
        InteractionRecords.deleteAll(database(), conversationId);
    }

    /** All projects: parents before their children, siblings by name. */
    public static List<Project> loadProjects() {
        return ProjectRecords.load(database());
    }

    /** Saves a project. @throws UniqueConflict if a sibling has its name */
    public static String saveProject(Project project) {
        return ProjectRecords.save(database(), project);
    }

    /** Changes some fields of a project, its parent among them. @throws UniqueConflict if a sibling has its name */
    public static Project updateProject(String id, Changes changes) {
        return ProjectRecords.update(database(), id, changes);
    }

    /** Deletes a project and all below it; their conversations move up. */
    public static void deleteProject(String id) {
        deleteProject(id, ProjectContents.MOVE_UP);
    }

    public static void deleteProject(String id, ProjectContents contents) {
        Deletions.deleteProject(database(), id, contents);
    }

    /** A project with all below it, their conversations and interactions, read at one moment. */
    public static ProjectData exportProjectData(String projectId) {
        return ProjectData.read(database(), projectId);
    }

    /** Saves a setting under {@code settings:} and its name, at most 1,000 characters; null is a value. Returns the full key. */
    public static String saveSetting(String key, @Nullable Object value) {
        return SettingRecords.save(database(), key, value);
    }

    /** The setting's value (a stored null is null), or the default if there is none. */
    public static @Nullable Object loadSetting(String key, @Nullable Object defaultValue) {
        return SettingRecords.load(database(), key, defaultValue);
    }

    /** All settings by their names, read at once. */
    public static Map<String, @Nullable Object> loadSettings() {
        return SettingRecords.loadAll(database());
    }

    public static List<ProviderConfig> loadProviderConfigs() {
        return Saves.byName(database().providerConfigs());
    }

    public static String saveProviderConfig(ProviderConfig config) {
        return ProviderRecords.save(database(), config, null, null);
    }

    /** Deletes a provider, and clears what points at its models. */
    public static void deleteProviderConfig(String id) {
        Deletions.delete(database(), "providerConfigs", id);
    }

    public static List<ApiKey> loadApiKeys() {
        return Saves.byName(database().apiKeys());
    }

    public static String saveApiKey(ApiKey key) {
        return Saves.put(database(), database().apiKeys(), key);
    }

    public static ApiKey updateApiKey(String id, Changes changes) {
        return Saves.update(database(), database().apiKeys(), id, changes);
    }

    /** Deletes a key, and unlinks it from the providers that used it. */
    public static void deleteApiKey(String id) {
        Deletions.delete(database(), "apiKeys", id);
    }

    public static List<Rule> loadRules() {
        return Saves.byName(database().rules());
    }

    public static String saveRule(Rule rule) {
        return saveRule(rule, List.of());
    }

    /** Saves a rule, and links it to tags. */
    public static String saveRule(Rule rule, List<String> tagIds) {
        return RuleRecords.saveRule(database(), rule, tagIds);
    }

    public static Rule updateRule(String id, Changes changes, LinkChanges tags) {
        return RuleRecords.updateRule(database(), id, changes, tags);
    }

    /** Deletes a rule with its links, and takes it from the projects' defaults. */
    public static void deleteRule(String id) {
        Deletions.delete(database(), "rules", id);
    }

    public static List<Tag> loadTags() {
        return Saves.byName(database().tags());
    }

    public static String saveTag(Tag tag) {
        return saveTag(tag, List.of());
    }

    /** Saves a tag, and links it to rules. */
    public static String saveTag(Tag tag, List<String> ruleIds) {
        return RuleRecords.saveTag(database(), tag, ruleIds);
    }

    public static Tag updateTag(String id, Changes changes, LinkChanges rules) {
        return RuleRecords.updateTag(database(), id, changes, rules);
    }

    /** Deletes a tag with its links, and takes it from the projects' defaults. */
    public static void deleteTag(String id) {
        Deletions.delete(database(), "tags", id);
    }

    /** All links between tags and rules, by id. */
    public static List<TagRuleLink> loadTagRuleLinks() {
        return database().tagRuleLinks().toQuery().toList();
    }

    /** Saves a link. @throws RowMissing if the tag or the rule is not there */
    public static String saveTagRuleLink(TagRuleLink link) {
        return RuleRecords.saveLink(database(), link);
    }

    public static void unlinkTagFromRule(String tagId, String ruleId) {
        RuleRecords.deleteLink(database(), tagId, ruleId);
    }

    public static void deleteTagRuleLink(String id) {
        Deletions.delete(database(), "tagRuleLinks", id);
    }

    /** All mods, in the order in which they load. */
    public static List<Mod> loadMods() {
        return ModRecords.loadMods(database());
    }

    public static Mod updateMod(String id, Changes changes) {
        return Saves.update(database(), database().mods(), id, changes);
    }

    /** Adds a mod that loads after all others, whatever order it names. */
    public static Mod addMod(Mod mod) {
        return ModRecords.addMod(database(), mod);
    }

    /** Moves a mod by so many places towards the end, or the start if negative. */
    public static void moveMod(String id, int places) {
        ModRecords.moveMod(database(), id, places);
    }

    public static String saveMod(Mod mod) {
        return Saves.put(database(), database().mods(), mod);
    }

    public static void deleteMod(String id) {
        Deletions.delete(database(), "mods", id);
    }

    public static List<SyncRepo> loadSyncRepos() {
        return Saves.byName(database().syncRepos());
    }

    public static SyncRepo updateSyncRepo(String id, Changes changes) {
        return Saves.update(database(), database().syncRepos(), id, changes);
    }

    public static String saveSyncRepo(SyncRepo repo) {
        return Saves.put(database(), database().syncRepos(), repo);
    }

    /** Deletes a repository, and unlinks it from the conversations kept in it. */
    public static void deleteSyncRepo(String id) {
        Deletions.delete(database(), "syncRepos", id);
    }

    /** Everything the user has, as streams of rows that are read when they are asked for. */
    public static FullExportData exportAllData() {
        return FullExportData.of(database());
    }

    /** Replaces each section that is ticked and there. @throws ImportRefused if anything in it is not acceptable */
    public static ImportReport importAllData(FullExportData data, ImportOptions options) {
        return DataImport.run(database(), data, options);
    }

    /** Empties a table, as if its rows were deleted one by one. */
    public static void clearTable(String table) {
        Deletions.clear(database(), table);
    }

    public static void clearAllData() {
        Deletions.clearAll(database());
    }
}
