package litechat.backup.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.backup.merge.RowPair;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewFormTest {
    private static List<Attributes> fields(DataSection section, Attributes mine, Attributes theirs) {
        return PreviewForm.fields(section, new RowPair(RowPair.Kind.CHANGED, "x", mine, theirs));
    }

    private static Attributes field(String name, String mine, String theirs) {
        return Attributes.of("name", name).with("mine", mine).with("theirs", theirs);
    }

    private static Attributes setting(String name, Object value) {
        return Attributes.of("key", "settings:" + name).with("value", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitGlobalPat", "githubToken"})
    void aSettingThatIsASecretIsNotShown(String name) {
        assertEquals(List.of(), fields(DataSection.SETTINGS, setting(name, "mine"), setting(name, "theirs")));
    }

    @Test
    void whatIsNoSecretIsShownOnBothSides() {
        assertEquals(
                List.of(field("value", "dark", "light")),
                fields(DataSection.SETTINGS, setting("theme", "dark"), setting("theme", "light")));
    }

    @Test
    void secretsWithinFieldsAreNotShown() {
        Attributes mine = Attributes.of("remoteUrl", "https://me:one@git.example/r")
                .with("password", "one")
                .with("branch", "a");
        Attributes theirs = Attributes.of("remoteUrl", "https://me:two@git.example/s")
                .with("password", "two")
                .with("branch", "a");
        assertEquals(
                List.of(field("remoteUrl", "https://git.example/r", "https://git.example/s")),
                fields(DataSection.SYNC_REPOS, mine, theirs));
        assertEquals(
                List.of(field("value", "{\"size\":1}", "{\"size\":2}")),
                fields(
                        DataSection.SETTINGS,
                        setting("proxy", Attributes.of("apiKey", "one").with("size", 1.0)),
                        setting("proxy", Attributes.of("apiKey", "two").with("size", 2.0))));
    }
}
