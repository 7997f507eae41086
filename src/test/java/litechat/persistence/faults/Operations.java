package litechat.persistence.faults;

import static litechat.persistence.faults.Operation.reading;
import static litechat.persistence.faults.Operation.writing;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.InteractionStatus;
import litechat.domain.LinkChanges;
import litechat.domain.TagRuleLink;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.ProviderService;
import litechat.persistence.TurnService;

/** Every operation that the services have; a test fails if one of their methods is not listed here. */
public final class Operations {
    private static final Changes RENAMED = Changes.of("name", "New");

    private Operations() {}

    public static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        all.addAll(conversations());
        all.addAll(projects());
        all.addAll(settingsAndProviders());
        all.addAll(ProviderOperations.all());
        all.addAll(rulesAndTags());
        all.addAll(others());
        all.addAll(turns());
        all.addAll(DraftOperations.all());
        all.addAll(TrashOperations.all());
        all.addAll(ImportOperations.all());
        return all;
    }

    private static List<Operation> conversations() {
        return List.of(
                reading("PersistenceService.loadConversations()", PersistenceService::loadConversations),
                reading(
                        "PersistenceService.loadRecentConversations(int)",
                        () -> PersistenceService.loadRecentConversations(2)),
                reading("PersistenceService.loadConversation(String)", () -> PersistenceService.loadConversation("c1")),
                reading("PersistenceService.loadInteraction(String)", () -> PersistenceService.loadInteraction("c1a")),
                reading(
                        "PersistenceService.loadInteractionsForConversation(String)",
                        () -> PersistenceService.loadInteractionsForConversation("c1")),
                reading(
                        "PersistenceService.readInteractions(Object,int)",
                        () -> PersistenceService.readInteractions(null, 2)),
                writing(
                        "PersistenceService.saveInteractions(List)",
                        () -> PersistenceService.saveInteractions(
                                List.of(World.turn("n1", "c1", 7), World.turn("n2", "c1", 8)))),
                reading(
                        "PersistenceService.exportConversationData(String)",
                        () -> PersistenceService.exportConversationData("c1")),
                writing(
                        "PersistenceService.saveConversation(Conversation)",
                        () -> PersistenceService.saveConversation(World.conversation("new", "p1"))),
                writing(
                        "PersistenceService.updateConversation(String,Changes)",
                        () -> PersistenceService.updateConversation("c1", Changes.of("projectId", "p4"))),
                writing(
                        "PersistenceService.deleteConversation(String)",
                        () -> PersistenceService.deleteConversation("c1")),
                writing(
                        "PersistenceService.saveInteraction(Interaction)",
                        () -> PersistenceService.saveInteraction(World.turn("new", "c1", 2))),
                writing(
                        "PersistenceService.deleteInteractionsForConversation(String)",
                        () -> PersistenceService.deleteInteractionsForConversation("c1")));
    }

    private static List<Operation> projects() {
        return List.of(
                reading("PersistenceService.loadProjects()", PersistenceService::loadProjects),
                reading(
                        "PersistenceService.exportProjectData(String)",
                        () -> PersistenceService.exportProjectData("p1")),
                writing(
                        "PersistenceService.saveProject(Project)",
                        () -> PersistenceService.saveProject(World.project("new", "p1"))),
                writing(
                        "PersistenceService.updateProject(String,Changes)",
                        () -> PersistenceService.updateProject("p3", Changes.of("parentId", "p4"))),
                writing("PersistenceService.deleteProject(String)", () -> PersistenceService.deleteProject("p1")),
                writing(
                                "PersistenceService.deleteProject(String,ProjectContents)",
                                () -> PersistenceService.deleteProject("p2", ProjectContents.MOVE_UP))
                        .as("moving up"),
                writing(
                                "PersistenceService.deleteProject(String,ProjectContents)",
                                () -> PersistenceService.deleteProject("p1", ProjectContents.DELETE))
                        .as("with its conversations"));
    }

    private static List<Operation> settingsAndProviders() {
        return List.of(
                reading("PersistenceService.loadSettings()", PersistenceService::loadSettings),
                reading(
                        "PersistenceService.loadSetting(String,Object)",
                        () -> PersistenceService.loadSetting("none", "default")),
                writing(
                        "PersistenceService.saveSetting(String,Object)",
                        () -> PersistenceService.saveSetting("theme", null)),
                reading("PersistenceService.loadProviderConfigs()", PersistenceService::loadProviderConfigs),
                writing(
                        "PersistenceService.saveProviderConfig(ProviderConfig)",
                        () -> PersistenceService.saveProviderConfig(World.provider("new", "k1"))),
                writing(
                        "ProviderService.save(ProviderConfig,ApiKey,String)",
                        () -> ProviderService.save(World.provider("v2", "new"), World.key("new"), "https://a.example")),
                writing(
                        "ProviderService.saveWithoutKey(ProviderConfig,String)",
                        () -> ProviderService.saveWithoutKey(World.provider("v1", null), "k1")),
                writing(
                        "ProviderService.deleteWithKey(ProviderConfig)",
                        () -> ProviderService.deleteWithKey(World.provider("v1", "k1"))),
                writing(
                        "PersistenceService.deleteProviderConfig(String)",
                        () -> PersistenceService.deleteProviderConfig("v1")),
                reading("PersistenceService.loadApiKeys()", PersistenceService::loadApiKeys),
                writing("PersistenceService.saveApiKey(ApiKey)", () -> PersistenceService.saveApiKey(World.key("new"))),
                writing("PersistenceService.deleteApiKey(String)", () -> PersistenceService.deleteApiKey("k1")));
    }

    private static List<Operation> rulesAndTags() {
        return List.of(
                reading("PersistenceService.loadRules()", PersistenceService::loadRules),
                writing("PersistenceService.saveRule(Rule)", () -> PersistenceService.saveRule(World.rule("new"))),
                writing(
                        "PersistenceService.updateRule(String,Changes,LinkChanges)",
                        () -> PersistenceService.updateRule("r1", RENAMED, links("t2", "t1"))),
                writing(
                        "PersistenceService.saveRule(Rule,List)",
                        () -> PersistenceService.saveRule(World.rule("new"), List.of("t1", "t2"))),
                writing(
                        "PersistenceService.saveTag(Tag,List)",
                        () -> PersistenceService.saveTag(World.tag("new"), List.of("r1", "r2"))),
                writing(
                        "PersistenceService.unlinkTagFromRule(String,String)",
                        () -> PersistenceService.unlinkTagFromRule("t1", "r1")),
                writing(
                        "PersistenceService.updateApiKey(String,Changes)",
                        () -> PersistenceService.updateApiKey("k1", RENAMED)),
                writing("PersistenceService.deleteRule(String)", () -> PersistenceService.deleteRule("r1")),
                reading("PersistenceService.loadTags()", PersistenceService::loadTags),
                writing("PersistenceService.saveTag(Tag)", () -> PersistenceService.saveTag(World.tag("new"))),
                writing(
                        "PersistenceService.updateTag(String,Changes,LinkChanges)",
                        () -> PersistenceService.updateTag("t2", RENAMED, links("r2", "r1"))),
                writing("PersistenceService.deleteTag(String)", () -> PersistenceService.deleteTag("t1")),
                reading("PersistenceService.loadTagRuleLinks()", PersistenceService::loadTagRuleLinks),
                writing(
                        "PersistenceService.saveTagRuleLink(TagRuleLink)",
                        () -> PersistenceService.saveTagRuleLink(TagRuleLink.of("t2", "r2"))),
                writing(
                        "PersistenceService.deleteTagRuleLink(String)",
                        () -> PersistenceService.deleteTagRuleLink("t1-r1")));
    }

    private static LinkChanges links(String added, String removed) {
        return new LinkChanges(List.of(added), List.of(removed));
    }

    private static List<Operation> others() {
        return List.of(
                reading("PersistenceService.loadMods()", PersistenceService::loadMods),
                writing("PersistenceService.saveMod(Mod)", () -> PersistenceService.saveMod(World.mod("new"))),
                writing(
                        "PersistenceService.updateMod(String,Changes)",
                        () -> PersistenceService.updateMod("m1", RENAMED)),
                writing("PersistenceService.addMod(Mod)", () -> PersistenceService.addMod(World.mod("new"))),
                writing("PersistenceService.moveMod(String,int)", () -> PersistenceService.moveMod("m2", -1)),
                writing(
                        "PersistenceService.updateSyncRepo(String,Changes)",
                        () -> PersistenceService.updateSyncRepo("s1", RENAMED)),
                writing("PersistenceService.deleteMod(String)", () -> PersistenceService.deleteMod("m1")),
                reading("PersistenceService.loadSyncRepos()", PersistenceService::loadSyncRepos),
                writing(
                        "PersistenceService.saveSyncRepo(SyncRepo)",
                        () -> PersistenceService.saveSyncRepo(World.repo("new"))),
                writing("PersistenceService.deleteSyncRepo(String)", () -> PersistenceService.deleteSyncRepo("s1")),
                clearing("conversations"),
                clearing("interactions"),
                clearing("projects"),
                clearing("mods"),
                clearing("appState"),
                clearing("providerConfigs"),
                clearing("apiKeys"),
                clearing("syncRepos"),
                clearing("rules"),
                clearing("tags"),
                clearing("tagRuleLinks"),
                writing("PersistenceService.clearAllData()", PersistenceService::clearAllData));
    }

    private static Operation clearing(String table) {
        return writing("PersistenceService.clearTable(String)", () -> PersistenceService.clearTable(table))
                .as(table);
    }

    private static void fork() {
        List<String> ids = new ArrayList<>(List.of("copy2", "copy1", "fork"));
        TurnService.fork("c1b", "Fork: ", () -> ids.remove(ids.size() - 1), World.NOW);
    }

    private static List<Operation> turns() {
        return List.of(
                writing(
                                "TurnService.start(Conversation,Interaction,Timestamp,Draft)",
                                () -> TurnService.start(null, World.turn("new", "c1", 0), World.NOW, null))
                        .as("in a conversation"),
                writing(
                                "TurnService.start(Conversation,Interaction,Timestamp,Draft)",
                                () -> TurnService.start(
                                        World.conversation("new", "p1"), World.turn("new", "new", 0), World.NOW, null))
                        .as("with a new conversation"),
                writing(
                        "TurnService.restart(String,Changes,Timestamp)",
                        () -> TurnService.restart("c1a", Changes.of("response", ""), World.NOW)),
                writing(
                        "TurnService.saveProgress(String,String,String)",
                        () -> TurnService.saveProgress("c1a", "So far", "Hm")),
                writing(
                                "TurnService.end(Interaction,Changes,Timestamp)",
                                () -> TurnService.end(
                                        World.turn("new", "c1", 0), Changes.of("status", "COMPLETED"), World.NOW))
                        .after(database -> TurnService.start(null, World.turn("new", "c1", 0), World.NOW, null)),
                writing("TurnService.interrupt(String,Timestamp)", () -> TurnService.interrupt("new", World.NOW))
                        .after(database -> TurnService.start(null, World.turn("new", "c1", 0), World.NOW, null)),
                writing(
                        "TurnService.title(Interaction,String)",
                        () -> TurnService.title(
                                World.turn("new", "c1", -1)
                                        .with("Named", InteractionStatus.COMPLETED, World.NOW, Attributes.NONE),
                                World.conversation("c1", null).title())),
                reading("TurnService.running()", TurnService::running),
                reading("TurnService.versions(String)", () -> TurnService.versions("c1a")),
                writing(
                                "TurnService.start(Conversation,List,Timestamp,Draft)",
                                () -> TurnService.start(
                                        null,
                                        List.of(World.turn("n1", "c1", 0), World.turn("n2", "c1", 0)),
                                        World.NOW,
                                        null))
                        .as("in a conversation"),
                writing(
                                "TurnService.start(Conversation,List,Timestamp,Draft)",
                                () -> TurnService.start(
                                        World.conversation("new", "p1"),
                                        List.of(World.turn("n1", "new", 0), World.turn("n2", "new", 0)),
                                        World.NOW,
                                        null))
                        .as("with a new conversation"),
                writing(
                        "TurnService.replace(String,List,Timestamp)",
                        () -> TurnService.replace("c1a", List.of(World.turn("new", "c1", 0)), World.NOW)),
                writing("TurnService.choose(String)", () -> TurnService.choose("c1b"))
                        .after(database -> TurnService.replace("c1a", List.of(World.turn("new", "c1", 0)), World.NOW)),
                writing("TurnService.fork(String,String,Ids,Timestamp)", Operations::fork),
                writing("TurnService.rate(String,Double)", () -> TurnService.rate("c1a", 1.0)),
                writing(
                        "TurnService.moveToTrash(String,String,String,Timestamp)",
                        () -> TurnService.moveToTrash("e1", "c1a", "A message", World.NOW)));
    }
}
