package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** The versions of the database, oldest first. */
public final class Schema {
    /** Every version that was ever released, and what leads from each to the next. */
    public static final List<SchemaVersion> VERSIONS = List.of(
            new SchemaVersion(
                    1,
                    Map.ofEntries(
                            Map.entry("conversations", "++id, title, projectId, syncRepoId, createdAt, updatedAt"),
                            Map.entry("interactions", "++id, conversationId, index, createdAt, startedAt, endedAt"),
                            Map.entry("projects", "++id, name, parentId, createdAt, updatedAt"),
                            Map.entry("mods", "++id, &name, enabled, loadOrder"),
                            Map.entry("appState", "&key"),
                            Map.entry("providerConfigs", "++id, &name, type, isEnabled, apiKeyId"),
                            Map.entry("apiKeys", "++id, &name"),
                            Map.entry("syncRepos", "++id, &name, remoteUrl, username"),
                            Map.entry("rules", "++id, &name, type, createdAt, updatedAt"),
                            Map.entry("tags", "++id, &name, createdAt, updatedAt"),
                            Map.entry("tagRuleLinks", "++id, tagId, ruleId, &[tagId+ruleId]")),
                    null),
            new SchemaVersion(
                    2,
                    Map.ofEntries(
                            Map.entry(
                                    "conversations",
                                    "++id, title, projectId, syncRepoId, createdAt, updatedAt, archivedAt"),
                            Map.entry(
                                    "interactions",
                                    "++id, conversationId, index, createdAt, startedAt, endedAt, [conversationId+index]")),
                    Schema::toVersion2),
            new SchemaVersion(
                    3,
                    Map.ofEntries(
                            Map.entry("trash", "id, groupId, deletedAt"),
                            Map.entry("restorePoints", "id, createdAt"),
                            Map.entry("local", "key"),
                            Map.entry("attachments", "sha256")),
                    null),
            new SchemaVersion(
                    4,
                    Map.ofEntries(
                            Map.entry(
                                    "interactions",
                                    "++id, conversationId, index, createdAt, startedAt, endedAt, [conversationId+index],"
                                            + " *fileHashes"),
                            Map.entry("trash", "id, groupId, deletedAt, *fileHashes")),
                    Schema::toVersion4));

    /** The fields of each table that hold moments. */
    public static final Map<String, List<String>> TIMES = Map.ofEntries(
            Map.entry("conversations", List.of("createdAt", "updatedAt", "lastSyncedAt", "archivedAt")),
            Map.entry("interactions", List.of("createdAt", "startedAt", "endedAt")),
            Map.entry("projects", List.of("createdAt", "updatedAt")),
            Map.entry("mods", List.of("createdAt")),
            Map.entry("appState", List.of()),
            Map.entry("providerConfigs", List.of("createdAt", "updatedAt", "modelsLastFetchedAt")),
            Map.entry("apiKeys", List.of("createdAt", "updatedAt")),
            Map.entry("syncRepos", List.of("createdAt", "updatedAt", "lastPulledAt", "lastPushedAt")),
            Map.entry("rules", List.of("createdAt", "updatedAt")),
            Map.entry("tags", List.of("createdAt", "updatedAt")),
            Map.entry("tagRuleLinks", List.of()));

    private Schema() {}

    /** The fields of a table that hold moments. */
    public static List<String> timesOf(String table) {
        return TIMES.getOrDefault(table, List.of());
    }

    /** Whether a row must have this moment. */
    static boolean isRequiredTime(String table, String field) {
        return field.equals("updatedAt") || (field.equals("createdAt") && !table.equals("interactions"));
    }

    /** The names of all tables of the newest version. */
    public static List<String> tableNames() {
        List<String> names = new ArrayList<>();
        for (SchemaVersion version : VERSIONS) {
            for (String name : version.stores().keySet()) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** The fields of each unique index of a table besides its primary key. */
    static List<List<String>> uniqueIndexes(String table) {
        String declared = "";
        for (SchemaVersion version : VERSIONS) {
            declared = version.stores().getOrDefault(table, declared);
        }
        List<List<String>> indexes = new ArrayList<>();
        for (String index : parts(declared, ',')) {
            if (index.startsWith("&[")) {
                indexes.add(parts(index.substring(2, index.length() - 1), '+'));
            } else if (index.startsWith("&") && !declared.startsWith(index)) {
                indexes.add(List.of(index.substring(1)));
            }
        }
        return indexes;
    }

    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at).trim());
            from = at + 1;
        }
        parts.add(text.substring(from).trim());
        return parts;
    }

    /** Conversations can be archived, moments are dates everywhere, and interactions know when they were made. */
    private static void toVersion2(SchemaVersion.Tables tables) {
        for (Map.Entry<String, List<String>> table : TIMES.entrySet()) {
            List<String> times = table.getValue();
            if (!times.isEmpty()) {
                tables.modify(table.getKey(), row -> {
                    ensureTimes(row, times);
                    if (table.getKey().equals("conversations") && !row.has("archivedAt")) {
                        row.set("archivedAt", null);
                    }
                    if (table.getKey().equals("interactions")
                            && !row.has("createdAt")
                            && row.get("startedAt") instanceof Timestamp startedAt) {
                        row.set("createdAt", startedAt);
                    }
                });
            }
        }
    }

    /** Turns, and those in the trash, are found by the contents of their files. */
    private static void toVersion4(SchemaVersion.Tables tables) {
        tables.modify("interactions", row -> index(row, row.get("prompt"), row.get("metadata")));
        tables.modify("trash", row -> {
            if (row.get("part") instanceof Attributes part && part.key("table").equals("interactions")) {
                Attributes turn = part.attributes("row");
                index(row, turn.get("prompt"), turn.get("metadata"));
            }
        });
    }

    private static void index(SchemaVersion.StoredRow row, @Nullable Object prompt, @Nullable Object metadata) {
        Attributes asked = prompt instanceof Attributes known ? known.attributes("metadata") : Attributes.NONE;
        List<String> hashes =
                AttachedFiles.hashes(asked, metadata instanceof Attributes known ? known : Attributes.NONE);
        if (!hashes.isEmpty()) {
            row.set(AttachedFiles.HASHES, hashes);
        }
    }

    private static void ensureTimes(SchemaVersion.StoredRow row, List<String> fields) {
        for (String field : fields) {
            if (row.get(field) instanceof String text) {
                Timestamp moment = IsoDate.parse(text);
                if (moment != null) {
                    row.set(field, moment);
                }
            }
        }
    }
}
