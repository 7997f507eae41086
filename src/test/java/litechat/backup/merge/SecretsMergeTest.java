package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.domain.Attributes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets within fields, which an export leaves out, in a merge of what it gives. */
class SecretsMergeTest {
    private static final String ADDRESS = "https://%sgit.example/r.git?%sdepth=1";

    private final Imports imports = new Imports();

    private static String repository(String user, String token) {
        String address = ADDRESS.formatted(user, token);
        return section("syncRepos", named("r", "R", EARLY, "\"remoteUrl\":\"" + address + "\","));
    }

    private Object setting(String name) {
        return String.valueOf(imports.row("appState", "settings:" + name).get("value"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"REPLACE", "KEEP_NEWER", "KEEP_BOTH"})
    void whatAFileLeavesOutStays(Choice choice) {
        String settings = "\"settings\":{\"githubToken\":\"t\",\"proxy\":{\"apiKey\":\"k\",\"size\":1}}";
        imports.merge(file(repository("me@", "private_token=x&"), settings), Choice.REPLACE);
        Attributes proxy = imports.row("appState", "settings:proxy");
        imports.merge(file(repository("", ""), "\"settings\":{\"proxy\":{\"size\":1}}"), choice);
        assertEquals(
                ADDRESS.formatted("me@", "private_token=x&"),
                imports.row("syncRepos", "r").get("remoteUrl"));
        assertEquals(1, imports.keys("syncRepos").size());
        assertEquals("t", setting("githubToken"));
        assertEquals(proxy, imports.row("appState", "settings:proxy"));

        imports.merge(file(repository("you@", ""), "\"settings\":{\"proxy\":{\"size\":2}}"), Choice.REPLACE);
        assertEquals(
                ADDRESS.formatted("you@", ""), imports.row("syncRepos", "r").get("remoteUrl"));
        assertEquals(
                2.0,
                imports.row("appState", "settings:proxy").attributes("value").get("size"));
    }
}
