package litechat.persistence.model;

import static litechat.persistence.model.Plain.attributes;
import static litechat.persistence.model.Plain.nested;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
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
import org.jspecify.annotations.Nullable;

/** The records that the rows of the model are. */
final class Records {
    private static final Attributes NONE = Attributes.NONE;

    private Records() {}

    static Conversation conversation(Map<String, @Nullable Object> row) {
        return new Conversation(
                text(row, "id"),
                text(row, "title"),
                textOrNull(row, "projectId"),
                attributes(nested(row, "metadata")),
                textOrNull(row, "syncRepoId"),
                null,
                time(row, "createdAt"),
                time(row, "updatedAt"),
                timeOrNull(row, "archivedAt"),
                NONE);
    }

    static Interaction interaction(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> prompt = nested(row, "prompt");
        PromptTurn turn = prompt.isEmpty()
                ? null
                : new PromptTurn(
                        text(prompt, "id"),
                        text(prompt, "content"),
                        NONE,
                        attributes(nested(prompt, "metadata")),
                        NONE);
        return new Interaction(
                text(row, "id"),
                text(row, "conversationId"),
                new InteractionType(text(row, "type")),
                (Double) present(row, "index"),
                textOrNull(row, "parentId"),
                turn,
                row.get("response"),
                new InteractionStatus(text(row, "status")),
                timeOrNull(row, "createdAt"),
                timeOrNull(row, "startedAt"),
                timeOrNull(row, "endedAt"),
                null,
                attributes(nested(row, "metadata")),
                NONE);
    }

    static Project project(Map<String, @Nullable Object> row) {
        return new Project(
                text(row, "id"),
                text(row, "name"),
                null,
                textOrNull(row, "parentId"),
                null,
                textOrNull(row, "modelId"),
                null,
                null,
                null,
                null,
                null,
                null,
                texts(row, "defaultTagIds"),
                texts(row, "defaultRuleIds"),
                NONE,
                time(row, "createdAt"),
                time(row, "updatedAt"),
                NONE);
    }

    static ProviderConfig provider(Map<String, @Nullable Object> row) {
        return new ProviderConfig(
                text(row, "id"),
                text(row, "name"),
                text(row, "type"),
                true,
                textOrNull(row, "apiKeyId"),
                null,
                null,
                false,
                null,
                null,
                time(row, "createdAt"),
                time(row, "updatedAt"),
                NONE);
    }

    static ApiKey key(Map<String, @Nullable Object> row) {
        return new ApiKey(
                text(row, "id"),
                text(row, "name"),
                new Secret(text(row, "value")),
                null,
                time(row, "createdAt"),
                time(row, "updatedAt"),
                NONE);
    }

    static SyncRepo repo(Map<String, @Nullable Object> row) {
        return new SyncRepo(
                text(row, "id"),
                text(row, "name"),
                text(row, "remoteUrl"),
                text(row, "branch"),
                null,
                null,
                null,
                null,
                null,
                time(row, "createdAt"),
                time(row, "updatedAt"),
                NONE);
    }

    static Tag tag(Map<String, @Nullable Object> row) {
        return new Tag(text(row, "id"), text(row, "name"), null, time(row, "createdAt"), time(row, "updatedAt"), NONE);
    }

    static Rule rule(Map<String, @Nullable Object> row) {
        return new Rule(
                text(row, "id"),
                text(row, "name"),
                text(row, "content"),
                text(row, "type"),
                null,
                null,
                time(row, "createdAt"),
                time(row, "updatedAt"),
                NONE);
    }

    static TagRuleLink link(Map<String, @Nullable Object> row) {
        return new TagRuleLink(text(row, "id"), text(row, "tagId"), text(row, "ruleId"), NONE);
    }

    static Mod mod(Map<String, @Nullable Object> row) {
        return new Mod(
                text(row, "id"),
                text(row, "name"),
                null,
                null,
                true,
                (Double) present(row, "loadOrder"),
                time(row, "createdAt"),
                NONE);
    }

    private static Object present(Map<String, @Nullable Object> row, String field) {
        Object value = row.get(field);
        if (value == null) {
            throw new IllegalStateException("No " + field + " in " + row);
        }
        return value;
    }

    static String text(Map<String, @Nullable Object> row, String field) {
        return (String) present(row, field);
    }

    private static @Nullable String textOrNull(Map<String, @Nullable Object> row, String field) {
        return (String) row.get(field);
    }

    static Timestamp time(Map<String, @Nullable Object> row, String field) {
        return (Timestamp) present(row, field);
    }

    private static @Nullable Timestamp timeOrNull(Map<String, @Nullable Object> row, String field) {
        return (Timestamp) row.get(field);
    }

    private static @Nullable List<String> texts(Map<String, @Nullable Object> row, String field) {
        if (!(row.get(field) instanceof List<?> list)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            texts.add((String) each);
        }
        return texts;
    }
}
