package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;

/** A database with something sound in every table, and its export. */
public final class SampleRows {
    /** How many conversations there are, with two turns each. */
    public static final int CONVERSATIONS = 5;

    private static final Timestamp CREATED = new Timestamp(1_749_634_200_000.0);
    private static final Timestamp UPDATED = CREATED.plusMillis(60_000);

    private SampleRows() {}

    /** The export, with its secrets. */
    public static String export() {
        try (Exports exports = new Exports()) {
            put(exports);
            exports.export(true).write(Exports.NOW, (rows, total) -> {});
            return exports.sink.file();
        }
    }

    /** The rows that it holds, each behind the name of its table. */
    public static List<String> stored() {
        try (Exports exports = new Exports()) {
            put(exports);
            List<String> rows = new ArrayList<>();
            for (DataSection section : DataSection.values()) {
                for (Attributes row :
                        exports.database.raw(section.table()).toQuery().toList()) {
                    rows.add(section.table() + JsonText.of(row));
                }
            }
            return rows;
        }
    }

    static void put(Exports exports) {
        exports.put("appState", Attributes.of("key", "settings:theme").with("value", "dark"));
        exports.put("appState", Attributes.of("key", "settings:nothing").with("value", null));
        exports.put("apiKeys", named("k1", "Key").with("value", "sk-secret"));
        exports.put(
                "providerConfigs",
                named("p1", "P").with("type", "ollama").with("isEnabled", true).with("apiKeyId", "k1"));
        exports.put(
                "projects",
                named("j1", "J").with("parentId", null),
                named("j2", "J2").with("parentId", "j1"));
        for (int i = 0; i < CONVERSATIONS; i++) {
            String id = "c" + Exports.number(i);
            exports.put("conversations", dated(Attributes.of("id", id).with("title", "Title " + id)));
            exports.put("interactions", turn(id + "a", id, 0), turn(id + "b", id, 1));
        }
        exports.put("rules", named("r1", "R").with("content", "Be – brief 🌱").with("type", "system"));
        exports.put("tags", named("t1", "T"));
        exports.put(
                "tagRuleLinks", Attributes.of("id", "t1-r1").with("tagId", "t1").with("ruleId", "r1"));
        exports.put("mods", named("m1", "M").with("enabled", false).with("loadOrder", 10.0));
        exports.put("syncRepos", named("s1", "S").with("remoteUrl", "https://git.example/r.git"));
        exports.put("attachments", attachment());
    }

    private static Attributes attachment() {
        JdkDigest digest = new JdkDigest();
        digest.update("a");
        return Attributes.of("sha256", digest.hex()).with("base64", "YQ==");
    }

    private static Attributes named(String id, String name) {
        return dated(Attributes.of("id", id).with("name", name));
    }

    private static Attributes dated(Attributes row) {
        return row.with("createdAt", CREATED).with("updatedAt", UPDATED);
    }

    private static Attributes turn(String id, String conversation, double index) {
        return Attributes.of("id", id)
                .with("conversationId", conversation)
                .with("type", "message.user_assistant")
                .with("index", index)
                .with("parentId", null)
                .with("prompt", Attributes.of("id", id).with("content", "Question\n" + id))
                .with("response", "Answer \ud83c " + id)
                .with("status", "COMPLETED")
                .with("startedAt", CREATED)
                .with("endedAt", UPDATED)
                .with("metadata", Attributes.of("modelId", "m:p1").with("totalTokens", 17.5));
    }
}
