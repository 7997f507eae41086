package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.LATE;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;

/** Two backups with something in every section that have much in common and differ in as much. */
final class SmallBackups {
    /** What is there before. */
    static final String OLD = file(
            "\"settings\":{\"theme\":\"dark\",\"size\":1}",
            section("apiKeys", named("k1", "Key", EARLY, "\"value\":\"sk-mine\",")),
            section("providerConfigs", named("v1", "Server", EARLY, "\"type\":\"ollama\",\"apiKeyId\":\"k1\",")),
            section("projects", named("p1", "Old", EARLY, "\"parentId\":null,")),
            section("conversations", conversation("c1", "Mine", EARLY), conversation("c9", "Only here", EARLY)),
            section("interactions", turn("c1a", "c1", 0, "mine"), turn("x", "c1", 1, "mine"), turn("y", "c9", 0, "")),
            section("rules", named("r1", "Rule", EARLY, "\"type\":\"system\",")),
            section("tags", named("t0", "Tag", EARLY)),
            section("tagRuleLinks", "{\"id\":\"l0\",\"tagId\":\"t0\",\"ruleId\":\"r1\"}"));

    /** What comes; some of its names would reach the prototype of all objects if they were taken for more than names. */
    static final String NEW = file(
            "\"settings\":{\"theme\":\"light\",\"__proto__\":{\"polluted\":1}}",
            section("apiKeys", named("k2", "Key", LATE, "\"value\":\"sk-theirs\",")),
            section("providerConfigs", named("v2", "Other", LATE, "\"type\":\"ollama\",\"apiKeyId\":\"k2\",")),
            section(
                    "projects",
                    named("p1", "Renamed", LATE, "\"parentId\":null,"),
                    named("p2", "New", LATE, "\"parentId\":\"p1\",\"metadata\":{\"__proto__\":{\"polluted\":1}},")),
            section("conversations", conversation("c1", "Theirs", LATE), conversation("c2", "New", LATE)),
            section(
                    "interactions",
                    turn("c1a", "c1", 0, "theirs"),
                    turn("c1b", "c1", 1, "theirs"),
                    turn("c2a", "c2", 0, "new").replace("\"id\"", "\"constructor\":{\"prototype\":{\"x\":1}},\"id\"")),
            section("rules", named("r1", "Rule", LATE, "\"type\":\"control\",\"__proto__\":{\"polluted\":1},")),
            section("tags", named("t1", "Tag", LATE), named("t2", "New", LATE)),
            section("tagRuleLinks", "{\"id\":\"l1\",\"tagId\":\"t1\",\"ruleId\":\"r1\"}"),
            section("mods", named("m1", "Mod", LATE, "\"enabled\":true,\"loadOrder\":1,")),
            section("syncRepos", named("s1", "Repository", LATE, "\"remoteUrl\":\"https://git.example/r.git\",")));

    private SmallBackups() {}
}
