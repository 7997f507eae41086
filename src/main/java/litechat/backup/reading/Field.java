package litechat.backup.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field that a program of this kind reads, and what it may hold.
 *
 * @param optional whether it may be null or absent
 */
record Field(String name, Kind kind, boolean optional) {
    /** What a field may hold. */
    enum Kind {
        ID,
        NAME,
        TEXT,
        TIME,
        NUMBER,
        FLAG,
        OBJECT,
        LIST
    }

    private static final String TIMES = "time createdAt,time updatedAt";

    /** The fields of each section's rows; a row may have others, which are kept as they are. */
    private static final Map<String, List<Field>> FIELDS = Map.ofEntries(
            Map.entry("settings", List.of()),
            Map.entry("apiKeys", fields("id id,name name,text? value,text? providerId", TIMES)),
            Map.entry(
                    "providerConfigs",
                    fields(
                            "id id,name name,text type,flag? isEnabled,id? apiKeyId,text? baseURL,list? enabledModels",
                            "flag? autoFetchModels,list? fetchedModels,time? modelsLastFetchedAt",
                            TIMES)),
            Map.entry(
                    "projects",
                    fields(
                            "id id,name name,text? path,id? parentId,text? systemPrompt,text? modelId",
                            "number? temperature,number? maxTokens,number? topP,number? topK,number? presencePenalty",
                            "number? frequencyPenalty,list? defaultTagIds,list? defaultRuleIds,object? metadata",
                            TIMES)),
            Map.entry(
                    "conversations",
                    fields(
                            "id id,text title,id? projectId,object? metadata,id? syncRepoId,time? lastSyncedAt",
                            "time? archivedAt",
                            TIMES)),
            Map.entry(
                    "interactions",
                    fields(
                            "id id,id conversationId,text? type,number index,id? parentId,object? prompt,text? status",
                            "time? createdAt,time? startedAt,time? endedAt,number? rating,object? metadata")),
            Map.entry(
                    "rules", fields("id id,name name,text? content,text type,text? description,flag? alwaysOn", TIMES)),
            Map.entry("tags", fields("id id,name name,text? description", TIMES)),
            Map.entry("tagRuleLinks", fields("id id,id tagId,id ruleId")),
            Map.entry(
                    "mods",
                    fields(
                            "id id,name name,text? sourceUrl,text? scriptContent,flag enabled,number loadOrder",
                            "time createdAt")),
            Map.entry(
                    "syncRepos",
                    fields(
                            "id id,name name,text remoteUrl,text? branch,text? username,text? password",
                            "time? lastPulledAt,time? lastPushedAt,text? lastSyncError",
                            TIMES)),
            Map.entry("attachments", fields("id sha256,text? name,text? type,number? size,text base64")));

    static List<Field> of(String section) {
        return FIELDS.getOrDefault(section, List.of());
    }

    /** Reads {@code kind name,kind? name}. */
    private static List<Field> fields(String... lists) {
        List<Field> fields = new ArrayList<>();
        for (String list : lists) {
            int from = 0;
            while (from < list.length()) {
                int comma = list.indexOf(',', from);
                int to = comma < 0 ? list.length() : comma;
                int space = list.indexOf(' ', from);
                boolean optional = list.charAt(space - 1) == '?';
                String kind = list.substring(from, optional ? space - 1 : space);
                fields.add(new Field(list.substring(space + 1, to), kind(kind), optional));
                from = to + 1;
            }
        }
        return fields;
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "id" -> Kind.ID;
            case "name" -> Kind.NAME;
            case "text" -> Kind.TEXT;
            case "time" -> Kind.TIME;
            case "number" -> Kind.NUMBER;
            case "flag" -> Kind.FLAG;
            case "object" -> Kind.OBJECT;
            case "list" -> Kind.LIST;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
