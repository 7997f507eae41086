package litechat.backup.reading;

import static litechat.backup.reading.Backups.around;
import static litechat.backup.reading.Backups.conversation;
import static litechat.backup.reading.Backups.conversations;
import static litechat.backup.reading.Backups.file;
import static litechat.backup.reading.Backups.interaction;
import static litechat.backup.reading.Backups.interactions;
import static litechat.backup.reading.Backups.row;
import static litechat.backup.reading.Backups.section;

/** Backups that are taken as they are, although something in them is large, unknown or meant to do harm. */
final class BadContents extends BadInputs {
    private static final String SCRIPT = "<img src=x onerror='x=1'><script>x=1</script>[a](javascript:x=1)";

    @Override
    void addAll() {
        String one = conversation("c1");
        sound("30 without what later backups have", "{\"version\":1,\"conversations\":[" + one + "]}")
                .importing("conversations.id", "c1");
        sound("64 -0", around("-0")).importing("conversations.metadata", "{\"value\":0}");
        sound("65 texts of all kinds", around("\"\\ud83d\\u202e\\u0000\""))
                .importing("conversations.metadata", "{\"value\":\"\\ud83d\u202e\\u0000\"}");
        String long10 = "y".repeat(10_000_000);
        sound(
                        "66 message of 10 MB",
                        file(
                                conversations(one),
                                interactions(interaction("i1", "c1", "\"response\":\"" + long10 + "\""))))
                .importing("interactions.response.length", "10000000");
        sound(
                        "67 unknown status",
                        file(conversations(one), interactions(interaction("i1", "c1", "\"status\":\"LATER\""))))
                .importing("interactions.status", "LATER");
        sound("67 unknown role", file(conversations(one), interactions(interaction("i1", "c1", "\"role\":\"root\""))))
                .importing("interactions.role", "root");
        sound("72 script", file(section("tags", row("\"id\":\"t1\"," + Backups.DATES, "\"name\":\"" + SCRIPT + "\""))))
                .importing("tags.name", SCRIPT);
        waiting(
                "73 server of somebody else",
                "providerConfigs",
                "baseURL",
                "https://evil.example/v1",
                "\"type\":\"openai\",\"isEnabled\":true");
        waiting(
                "73 server that is a script",
                "providerConfigs",
                "baseURL",
                "javascript:x=1",
                "\"type\":\"openai\",\"isEnabled\":true");
        waiting("74 mod", "mods", "scriptContent", "window.x = 1", "\"enabled\":true,\"loadOrder\":0");
        waiting("75 remote", "syncRepos", "remoteUrl", "https://evil.example/r.git", "\"branch\":\"main\"");
        remote("75 remote with a password", "https://me:se%63ret@evil.example/r.git")
                .importing("syncRepos.remoteUrl", "https://evil.example/r.git");
        remote("75 password of a remote", "https://me:se%63ret@evil.example/r.git")
                .importing("syncRepos.password", "secret");
        remote("75 token of a remote", "https://ghp_01234:x-oauth-basic@evil.example/r.git")
                .importing("syncRepos.password", "ghp_01234");
        remote("75 long token of a remote", "https://ghp_0123456789012345678:x@evil.example/r.git")
                .importing("syncRepos.password", "ghp_0123456789012345678");
        remote("75 token that is no name", "https://ghp_01234:@evil.example/r.git")
                .importing("syncRepos.password", "ghp_01234");
        waiting("75 name alone", "syncRepos", "remoteUrl", "https://me@evil.example/r.git", "\"branch\":\"main\"");
        add(
                        "75 server with a password",
                        file(section(
                                "providerConfigs",
                                row(
                                        "\"id\":\"w1\",\"name\":\"W\",\"type\":\"openai\"," + Backups.DATES,
                                        "\"baseURL\":\"https://me:x@evil.example/v1?a=b@c\""))),
                        Reason.CREDENTIALS_MOVED,
                        "$.providerConfigs[0].baseURL")
                .importing("providerConfigs.baseURL", "https://evil.example/v1?a=b@c");
        sound(
                        "76 settings that would open doors",
                        file("\"settings\":{\"allowRemoteImages\":true,\"trustedMods\":[\"m1\"]}"))
                .importing("appState.value", "true|[\"m1\"]");
    }

    private BadInput remote(String name, String address) {
        String known = "\"id\":\"w1\",\"name\":\"W\"," + Backups.DATES + ",\"remoteUrl\":\"" + address + "\"";
        return add(
                name,
                file(section("syncRepos", row(known, "\"branch\":\"main\""))),
                Reason.CREDENTIALS_MOVED,
                "$.syncRepos[0].remoteUrl");
    }

    private BadInput sound(String name, String text) {
        return add(name, text, null, null);
    }

    /** What would run or be contacted comes in, and waits until it is confirmed. */
    private void waiting(String name, String table, String field, String value, String others) {
        String known = "\"id\":\"w1\",\"name\":\"W\"," + Backups.DATES + ",\"" + field + "\":\"" + value + "\"";
        sound(name, file(section(table, row(known, others)))).importing(table + "." + field, value);
        sound(name + " waits", file(section(table, row(known, others))))
                .importing("local.key", "unconfirmed:" + table + "/w1");
    }
}
