package litechat.persistence.contract;

import java.util.Arrays;
import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InteractionType;
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

/** Records that use every field they have. */
public final class Samples {
    /** A moment with milliseconds. */
    public static final Timestamp CREATED = new Timestamp(1_749_634_200_123.0);

    public static final Timestamp UPDATED = CREATED.plusMillis(1);

    /** Fields that this program does not know, of every kind there is. */
    public static final Attributes OTHERS = Attributes.of("unknownText", "täxt 👋 \u0000")
            .with("unknownNumber", -0.5)
            .with("unknownFlag", false)
            .with("unknownNull", null)
            .with("unknownDate", new Timestamp(-1))
            .with("unknownList", Arrays.asList("a", 1.0, null, List.of(true), Attributes.of("deep", CREATED)))
            .with("unknownObject", Attributes.of("inner", Attributes.of("innermost", List.of())));

    private static final Attributes METADATA = Attributes.of("modelId", "p:m").with("nested", OTHERS);

    private Samples() {}

    public static Conversation conversation(String id) {
        return new Conversation(
                id, "Title " + id, "p1", METADATA, "r1", CREATED, CREATED, UPDATED, UPDATED.plusMillis(5), OTHERS);
    }

    public static Interaction interaction(String id, String conversationId, double index) {
        PromptTurn prompt =
                new PromptTurn(id, "What?\n", Attributes.of("temperature", 0.7), METADATA, Attributes.of("more", 1.0));
        return new Interaction(
                id,
                conversationId,
                InteractionType.USER_ASSISTANT,
                index,
                "i0",
                prompt,
                "That.",
                new InteractionStatus("LATER"),
                CREATED,
                CREATED,
                UPDATED,
                -5.0,
                METADATA,
                OTHERS);
    }

    public static Project project(String id) {
        return new Project(
                id,
                "Project " + id,
                "/a/b",
                "p0",
                "Be brief.",
                "p:m",
                0.0,
                4096.0,
                1.0,
                40.0,
                -2.0,
                2.0,
                List.of("t1", "t2"),
                List.of(),
                METADATA,
                CREATED,
                UPDATED,
                OTHERS);
    }

    public static Mod mod(String id) {
        return new Mod(id, "Mod " + id, "https://example.org/m.js", "mod();", true, -1.5, CREATED, OTHERS);
    }

    public static AppState appState(String key) {
        return new AppState(key, List.of(METADATA, 1.0, "x"), OTHERS);
    }

    public static ProviderConfig providerConfig(String id) {
        return new ProviderConfig(
                id,
                "Provider " + id,
                ProviderConfig.OPENAI_COMPATIBLE,
                false,
                "k1",
                "http://localhost:11434/v1",
                List.of("m1", "m:2"),
                true,
                List.of(Attributes.of("id", "m1").with("context", 4096.0)),
                CREATED,
                CREATED,
                UPDATED,
                OTHERS);
    }

    public static ApiKey apiKey(String id) {
        return new ApiKey(id, "Key " + id, new Secret("sk-1"), "openai", CREATED, UPDATED, OTHERS);
    }

    public static SyncRepo syncRepo(String id) {
        return new SyncRepo(
                id,
                "Repo " + id,
                "https://example.org/r.git",
                "trunk",
                "me",
                new Secret("pw"),
                CREATED,
                UPDATED,
                "it failed",
                CREATED,
                UPDATED,
                OTHERS);
    }

    public static Rule rule(String id) {
        return new Rule(id, "Rule " + id, "Do.", "before", "Says do", false, CREATED, UPDATED, OTHERS);
    }

    public static Tag tag(String id) {
        return new Tag(id, "Tag " + id, "About", CREATED, UPDATED, OTHERS);
    }

    public static TagRuleLink tagRuleLink(String id) {
        return new TagRuleLink(id, "t" + id, "r" + id, OTHERS);
    }
}
