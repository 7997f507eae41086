package litechat.persistence.faults;

import static litechat.persistence.faults.Operation.reading;
import static litechat.persistence.faults.Operation.writing;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Finding;
import litechat.domain.Finding.Problem;
import litechat.domain.LinkChanges;
import litechat.domain.TagRuleLink;
import litechat.persistence.IntegrityService;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.ProviderService;
import litechat.persistence.TrashService;
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
        all.addAll(rulesAndTags());
        all.addAll(others());
        all.addAll(turns());
        all.addAll(trash());
        all.addAll(integrity());
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
                        "ProviderService.save(ProviderConfig,ApiKey)",
                        () -> ProviderService.save(World.provider("v2", "new"), World.key("new"))),
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

    private static List<Operation> turns() {
        return List.of(
                writing(
                                "TurnService.start(Conversation,Interaction,Timestamp)",
                                () -> TurnService.start(null, World.turn("new", "c1", 0), World.NOW))
                        .as("in a conversation"),
                writing(
                                "TurnService.start(Conversation,Interaction,Timestamp)",
                                () -> TurnService.start(
                                        World.conversation("new", "p1"), World.turn("new", "new", 0), World.NOW))
                        .as("with a new conversation"),
                writing(
                        "TurnService.restart(String,Changes,Timestamp)",
                        () -> TurnService.restart("c1a", Changes.of("response", ""), World.NOW)),
                writing("TurnService.saveProgress(String,String)", () -> TurnService.saveProgress("c1a", "So far")),
                writing(
                                "TurnService.end(Interaction,Changes,Timestamp)",
                                () -> TurnService.end(
                                        World.turn("new", "c1", 0), Changes.of("status", "COMPLETED"), World.NOW))
                        .after(database -> TurnService.start(null, World.turn("new", "c1", 0), World.NOW)),
                writing("TurnService.interrupt(String,Timestamp)", () -> TurnService.interrupt("new", World.NOW))
                        .after(database -> TurnService.start(null, World.turn("new", "c1", 0), World.NOW)),
                reading("TurnService.running()", TurnService::running));
    }

    private static List<Operation> trash() {
        List<Operation> all = new ArrayList<>();
        for (String thing : List.of("conversation c1", "project p1", "rule r1", "tag t1", "provider v1")) {
            for (ProjectContents contents : ProjectContents.values()) {
                String kind = thing.substring(0, thing.indexOf(' '));
                String id = thing.substring(thing.indexOf(' ') + 1);
                boolean isOneOfTwo = kind.equals("project");
                if (isOneOfTwo || contents == ProjectContents.MOVE_UP) {
                    String what = isOneOfTwo ? kind + (contents == ProjectContents.DELETE ? " whole" : "") : kind;
                    all.add(writing(
                                    "TrashService.moveToTrash(String,String,String,ProjectContents,Timestamp)",
                                    () -> moveToTrash(kind, id, contents))
                            .as(what));
                    all.add(writing("TrashService.restore(String)", () -> TrashService.restore("e1"))
                            .as(what)
                            .after(database -> moveToTrash(kind, id, contents)));
                }
            }
        }
        all.add(reading("TrashService.load()", TrashService::load));
        all.add(reading("TrashService.countConversations(String)", () -> TrashService.countConversations("p1")));
        all.add(reading("TrashService.deletedBefore(Timestamp,int)", () -> TrashService.deletedBefore(World.NOW, 10)));
        all.add(writing("TrashService.purge(List)", () -> TrashService.purge(List.of("e1", "e2")))
                .after(database -> {
                    moveToTrash("project", "p1", ProjectContents.DELETE);
                    TrashService.moveToTrash("e2", "tag", "t1", ProjectContents.MOVE_UP, World.NOW);
                }));
        return all;
    }

    private static void moveToTrash(String kind, String id, ProjectContents contents) {
        TrashService.moveToTrash("e1", kind, id, contents, World.NOW);
    }

    private static List<Operation> integrity() {
        return List.of(
                reading("IntegrityService.check()", IntegrityService::check),
                writing(
                                "IntegrityService.repair(String,List,String,Timestamp)",
                                () -> IntegrityService.repair("e1", damage(), "Repair", World.NOW))
                        .after(Operations::breakThings),
                writing("TrashService.restore(String)", () -> TrashService.restore("e1"))
                        .as("a repair")
                        .after(database -> {
                            breakThings(database);
                            IntegrityService.repair("e1", damage(), "Repair", World.NOW);
                        }));
    }

    private static List<Finding> damage() {
        return List.of(
                new Finding(Problem.ORPHAN, "interactions", "lost", "conversationId", "none"),
                new Finding(Problem.DANGLING, "projects", "p4", "defaultTagIds", "none"),
                new Finding(Problem.CYCLE, "projects", "x", "parentId", "y"),
                new Finding(Problem.DUPLICATE_ORDER, "interactions", "c1c", "index", "1"),
                new Finding(Problem.INVALID_DATE, "projects", "p4", "createdAt", "never"),
                new Finding(Problem.UNREADABLE, "tags", "bad", "", null));
    }

    private static void breakThings(LiteChatDatabase database) {
        database.write(database.tables(), () -> {
            database.interactions().add(World.turn("lost", "none", 0));
            database.interactions().add(World.turn("c1c", "c1", 1));
            database.projects().add(World.project("x", "y"));
            database.projects().add(World.project("y", "x"));
            database.projects()
                    .update(
                            "p4",
                            Changes.of("defaultTagIds", List.of("t1", "none")).and("createdAt", "never"));
            database.raw("tags").add(Attributes.of("id", "bad"));
        });
    }
}
