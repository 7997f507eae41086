package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.ModelId;
import litechat.domain.Project;
import litechat.domain.RuleChoice;
import litechat.domain.TagRuleLink;
import litechat.domain.Timestamp;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.PromptService;
import litechat.persistence.Transaction;
import litechat.persistence.TurnService;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;

/** Which index serves each query of the service, as IndexedDB is asked; a small table is read whole. */
final class ServiceQueryCases {
    private static final Timestamp NOW = new Timestamp(1);

    private ServiceQueryCases() {}

    /** A call of the service, and what it reads by. */
    private record Query(String name, String indexes, Transaction.Work call) {}

    /** The methods that the cases call. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Query query : queries()) {
            names.add(query.name());
        }
        return names;
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Query query : queries()) {
            String indexes = query.indexes().isEmpty() ? "nothing" : query.indexes();
            cases.add(new Case("service: " + query.name() + " reads by " + indexes, subject -> {
                fill(subject);
                Expect.equal(query.indexes(), String.join(", ", IndexSpy.during(query.call())));
            }));
        }
        return cases;
    }

    private static List<Query> queries() {
        return List.of(
                new Query("loadConversations", "conversations :id", PersistenceService::loadConversations),
                new Query(
                        "loadRecentConversations", // which counts whether the index holds all where it holds few
                        "conversations :id, conversations updatedAt",
                        () -> PersistenceService.loadRecentConversations(1)),
                new Query("loadConversation", "conversations :id", () -> PersistenceService.loadConversation("c")),
                new Query("loadInteraction", "interactions :id", () -> PersistenceService.loadInteraction("i0")),
                new Query(
                        "loadInteractionsForConversation",
                        "interactions [conversationId+index], interactions conversationId",
                        () -> PersistenceService.loadInteractionsForConversation("c")),
                new Query(
                        "exportConversationData",
                        "conversations :id, interactions [conversationId+index], interactions conversationId",
                        () -> PersistenceService.exportConversationData("c")),
                new Query("readInteractions", "interactions :id", () -> PersistenceService.readInteractions(null, 2)),
                new Query(
                        "deleteInteractionsForConversation",
                        "interactions conversationId",
                        () -> PersistenceService.deleteInteractionsForConversation("c")),
                new Query(
                        "deleteConversation",
                        "interactions conversationId, local :id",
                        () -> PersistenceService.deleteConversation("c")),
                new Query(
                        "TurnService.start",
                        "interactions [conversationId+index]",
                        () -> TurnService.start(
                                Conversation.create("d", "D", NOW), Samples.interaction("new", "d", 0), NOW, null)),
                new Query(
                        "PromptService.read",
                        "appState :id, conversations :id, interactions [conversationId+index], interactions"
                                + " conversationId, projects :id, providerConfigs :id, rules type, tagRuleLinks tagId, tags :id",
                        () -> PromptService.read(
                                "c", null, new ModelId("v", "m"), RuleChoice.of(List.of("t"), List.of("r")))),
                new Query(
                        "PromptService.read of a new conversation",
                        "appState :id, projects :id, rules type",
                        () -> PromptService.read(null, "p2", null, RuleChoice.NONE)),
                new Query(
                        "PromptService.offer",
                        "appState :id, projects :id, rules type, tags :id",
                        () -> PromptService.offer(null, "p2")),
                new Query("loadProjects", "projects :id", PersistenceService::loadProjects),
                new Query(
                        "saveProject",
                        "projects :id, projects name",
                        () -> PersistenceService.saveProject(Project.create("x", "X", "p1", NOW))),
                new Query(
                        "exportProjectData",
                        "conversations projectId, interactions [conversationId+index], interactions conversationId,"
                                + " projects :id, projects parentId",
                        () -> PersistenceService.exportProjectData("p1")),
                new Query(
                        "deleteProject",
                        "conversations :id, conversations projectId, projects :id, projects parentId",
                        () -> PersistenceService.deleteProject("p1")),
                new Query(
                        "deleteProject with its conversations",
                        "conversations projectId, interactions conversationId, local :id, projects :id, projects parentId",
                        () -> PersistenceService.deleteProject("p1", ProjectContents.DELETE)),
                new Query("loadSetting", "appState :id", () -> PersistenceService.loadSetting("x", null)),
                new Query("loadSettings", "appState :id", PersistenceService::loadSettings),
                new Query("TurnService.running", "appState :id", TurnService::running),
                new Query("loadProviderConfigs", "providerConfigs :id", PersistenceService::loadProviderConfigs),
                new Query("loadApiKeys", "apiKeys :id", PersistenceService::loadApiKeys),
                new Query("deleteApiKey", "providerConfigs apiKeyId", () -> PersistenceService.deleteApiKey("k")),
                new Query(
                        "deleteProviderConfig",
                        "appState :id, projects :id",
                        () -> PersistenceService.deleteProviderConfig("v")),
                new Query("loadRules", "rules :id", PersistenceService::loadRules),
                new Query("loadTags", "tags :id", PersistenceService::loadTags),
                new Query("loadTagRuleLinks", "tagRuleLinks :id", PersistenceService::loadTagRuleLinks),
                new Query(
                        "saveTagRuleLink",
                        "rules :id, tagRuleLinks [tagId+ruleId], tags :id",
                        () -> PersistenceService.saveTagRuleLink(TagRuleLink.of("t", "r"))),
                new Query("deleteTag", "projects :id, tagRuleLinks tagId", () -> PersistenceService.deleteTag("t")),
                new Query("deleteRule", "projects :id, tagRuleLinks ruleId", () -> PersistenceService.deleteRule("r")),
                new Query("loadMods", "mods :id", PersistenceService::loadMods),
                new Query("loadSyncRepos", "syncRepos :id", PersistenceService::loadSyncRepos),
                new Query("deleteSyncRepo", "conversations syncRepoId", () -> PersistenceService.deleteSyncRepo("s")));
    }

    private static void fill(Subject subject) {
        LiteChatDatabase database = subject.database();
        PersistenceService.bind(database);
        database.write(database.tables(), () -> {
            database.projects().add(Project.create("p1", "P", null, NOW));
            database.projects().add(Project.create("p2", "Q", "p1", NOW));
            database.conversations().add(Samples.conversation("c"));
            for (int index = 0; index < 3; index++) {
                database.interactions().add(Samples.interaction("i" + index, "c", index));
            }
            database.mods().add(Samples.mod("m"));
            database.providerConfigs().add(Samples.providerConfig("v"));
            database.apiKeys().add(Samples.apiKey("k"));
            database.syncRepos().add(Samples.syncRepo("s"));
            database.rules().add(Samples.rule("r"));
            database.tags().add(Samples.tag("t"));
            database.tagRuleLinks().add(Samples.tagRuleLink("l"));
        });
    }
}
