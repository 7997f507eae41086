package litechat.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows as they stand in a backup: some that are here, and those of a file that knows half of them, some changed. */
final class ManyRows {
    static final int HERE = 100;
    static final int FIRST_IN_FILE = HERE / 2;
    static final int IN_FILE = 200;

    private static final String EARLY = "2025-06-11T09:30:00.000Z";
    private static final String LATE = "2025-06-12T09:30:00.000Z";
    private static final String LATER = "2025-06-13T09:30:00.000Z";
    private static final int TURNS_HERE = 5;
    private static final int TURNS_IN_FILE = 8;

    static final int TURNS_OF_FILE = IN_FILE * TURNS_IN_FILE;

    private final JsonObject sections = new JsonObject();

    private ManyRows() {}

    /** What is in the database before. */
    static JsonObject here() {
        ManyRows rows = new ManyRows();
        rows.add("appState", row("key", "settings:theme", "value", "dark"));
        rows.add("apiKeys", named("k1", "Key", EARLY, "value", "sk-mine"));
        rows.add("providerConfigs", named("v1", "Mine", EARLY, "type", "ollama", "apiKeyId", "k1"));
        rows.add("projects", named("p1", "Project", EARLY));
        rows.add("projects", named("p2", "Inner", EARLY, "parentId", "p1"));
        rows.add("rules", named("r1", "Rule", EARLY, "type", "system", "content", "Be brief"));
        rows.add("tags", named("t1", "Tag", EARLY));
        rows.add("tagRuleLinks", row("id", "t1-r1", "tagId", "t1", "ruleId", "r1"));
        for (int i = 0; i < HERE; i++) {
            rows.addConversation(i, i % 2 == 0 ? "p2" : null, EARLY, TURNS_HERE, "mine");
        }
        return rows.sections;
    }

    /** A backup without proof. */
    static byte[] file() {
        return file(TURNS_IN_FILE);
    }

    /** The same with so many turns in each conversation. */
    static byte[] file(int turns) {
        return file(FIRST_IN_FILE, turns, LATE, "theirs");
    }

    /** Another backup, of a day later, that knows half of the conversations of the first, and says something else of them. */
    static byte[] otherFile() {
        return file(FIRST_IN_FILE + IN_FILE / 2, 3, LATER, "others");
    }

    private static byte[] file(int first, int turns, String at, String word) {
        ManyRows rows = new ManyRows();
        rows.add("apiKeys", named("k2", "Other key", at, "value", "sk-" + word));
        rows.add("providerConfigs", named("v2", "Server", at, "type", "ollama", "apiKeyId", "k2"));
        rows.add("projects", named("p1", "Project, renamed", at));
        rows.add("projects", named("p3", "New", at, "parentId", "p1"));
        rows.add("rules", named("r1", "Rule", at, "type", "system", "content", "Be as " + word));
        rows.add("tags", named("t2", "Other tag", at));
        rows.add("tagRuleLinks", row("id", "t2-r1", "tagId", "t2", "ruleId", "r1"));
        rows.add("syncRepos", named("s1", "Repository", at, "remoteUrl", "https://git.example/r.git"));
        for (int i = first; i < first + IN_FILE; i++) {
            rows.addConversation(i, i % 3 == 0 ? "p3" : null, at, turns, i % 2 == 0 ? word : "mine");
        }
        JsonObject file = new JsonObject();
        file.addProperty("version", 1);
        file.addProperty("exportedAt", at);
        JsonObject settings = new JsonObject();
        settings.addProperty("theme", "light");
        file.add("settings", settings);
        rows.sections.asMap().forEach(file::add);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(String table, JsonObject row) {
        if (!sections.has(table)) {
            sections.add(table, new JsonArray());
        }
        sections.getAsJsonArray(table).add(row);
    }

    private void addConversation(int number, @Nullable String project, String updatedAt, int turns, String word) {
        String id = "c%03d".formatted(number);
        JsonObject conversation = row("id", id, "title", "Title " + number, "createdAt", EARLY);
        conversation.addProperty("updatedAt", updatedAt);
        conversation.addProperty("projectId", project);
        add("conversations", conversation);
        for (int index = 0; index < turns; index++) {
            String turnId = id + "-" + index;
            JsonObject turn = row("id", turnId, "conversationId", id, "type", "message.user_assistant");
            turn.addProperty("index", index);
            turn.addProperty("parentId", (String) null);
            turn.add("prompt", row("id", turnId, "content", "Question " + turnId));
            turn.addProperty("response", (word + " answers at length. ").repeat(12));
            turn.addProperty("status", "COMPLETED");
            turn.addProperty("createdAt", EARLY);
            turn.addProperty("startedAt", EARLY);
            turn.addProperty("endedAt", updatedAt);
            add("interactions", turn);
        }
    }

    private static JsonObject named(String id, String name, String updatedAt, String... more) {
        JsonObject row = row(more);
        row.addProperty("id", id);
        row.addProperty("name", name);
        row.addProperty("createdAt", EARLY);
        row.addProperty("updatedAt", updatedAt);
        return row;
    }

    private static JsonObject row(String... fields) {
        JsonObject row = new JsonObject();
        for (int i = 0; i < fields.length; i += 2) {
            row.addProperty(fields[i], fields[i + 1]);
        }
        return row;
    }
}
