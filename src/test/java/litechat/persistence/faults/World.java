package litechat.persistence.faults;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Mod;
import litechat.domain.Project;
import litechat.domain.PromptTurn;
import litechat.domain.ProviderConfig;
import litechat.domain.Rule;
import litechat.domain.Secret;
import litechat.domain.SyncRepo;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.domain.Timestamp;
import litechat.persistence.LiteChatDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A small database in which everything refers to something: a tree of projects with conversations, a provider with its
 * key, rules under tags, a repository.
 */
public final class World {
    public static final Timestamp THEN = new Timestamp(1_749_634_200_123.0);
    public static final Timestamp NOW = THEN.plusMillis(60_000);
    private static final Attributes NONE = Attributes.NONE;

    private World() {}

    public static void fill(LiteChatDatabase database) {
        database.write(database.tables(), () -> {
            database.apiKeys().bulkAdd(List.of(key("k1"), key("k2")));
            database.providerConfigs().bulkAdd(List.of(provider("v1", "k1"), provider("v2", null)));
            database.syncRepos().bulkAdd(List.of(repo("s1"), repo("s2")));
            database.tags().bulkAdd(List.of(tag("t1"), tag("t2")));
            database.rules().bulkAdd(List.of(rule("r1"), rule("r2")));
            database.tagRuleLinks()
                    .bulkAdd(List.of(
                            TagRuleLink.of("t1", "r1"), TagRuleLink.of("t1", "r2"), TagRuleLink.of("t2", "r1")));
            database.mods().bulkAdd(List.of(mod("m1"), mod("m2")));
            database.projects().bulkAdd(List.of(project("p1", null), project("p2", "p1"), project("p3", "p2")));
            database.projects().add(project("p4", null));
            database.conversations()
                    .bulkAdd(List.of(
                            conversation("c1", "p1"),
                            conversation("c2", "p2"),
                            conversation("c3", "p3"),
                            conversation("c4", null)));
            for (String conversation : List.of("c1", "c2", "c3", "c4")) {
                database.interactions().add(ended(turn(conversation + "a", conversation, 0)));
                database.interactions().add(ended(turn(conversation + "b", conversation, 1)));
            }
            database.appState().add(new AppState("settings:theme", "dark", NONE));
            database.appState().add(new AppState("settings:provider:lastModelSelection", "v1:m", NONE));
        });
    }

    public static Conversation conversation(String id, @Nullable String projectId) {
        return new Conversation(id, "Title " + id, projectId, NONE, "s1", null, THEN, THEN, null, NONE);
    }

    public static Interaction turn(String id, String conversationId, double index) {
        return Interaction.start(conversationId, index, PromptTurn.of(id, "What?", "v1:m"), THEN);
    }

    private static Interaction ended(Interaction turn) {
        return turn.with("That.", InteractionStatus.COMPLETED, THEN, turn.metadata());
    }

    public static Project project(String id, @Nullable String parentId) {
        return new Project(
                id,
                "Project " + id,
                null,
                parentId,
                null,
                "v1:m",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("t1", "t2"),
                List.of("r1"),
                NONE,
                THEN,
                THEN,
                NONE);
    }

    public static ProviderConfig provider(String id, @Nullable String keyId) {
        return new ProviderConfig(
                id, "Provider " + id, "openai", true, keyId, null, null, false, null, null, THEN, THEN, NONE);
    }

    public static ApiKey key(String id) {
        return new ApiKey(id, "Key " + id, new Secret("sk-" + id), null, THEN, THEN, NONE);
    }

    public static SyncRepo repo(String id) {
        return new SyncRepo(id, "Repo " + id, "u", "main", null, null, null, null, null, THEN, THEN, NONE);
    }

    public static Tag tag(String id) {
        return new Tag(id, "Tag " + id, null, THEN, THEN, NONE);
    }

    public static Rule rule(String id) {
        return new Rule(id, "Rule " + id, "Do.", "system", null, null, THEN, THEN, NONE);
    }

    public static Mod mod(String id) {
        return new Mod(id, "Mod " + id, null, "mod();", true, 0, THEN, NONE);
    }
}
