package litechat.backup.merge;

import java.util.List;
import litechat.backup.Digest;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;

/** A setting that stands, and whose name is longer than one that can be saved, in a backup. */
public final class SettingNameCases {
    private static final String NAME = "n".repeat(70_000);
    private static final Attributes SETTING =
            Attributes.of("key", "settings:" + NAME).with("value", Attributes.of(NAME, 1.0));

    private SettingNameCases() {}

    public static List<Case> all(Digest.Factory digests) {
        return List.of(new Case("a setting with a very long name comes back from a backup", subject -> {
            Imports imports = new Imports(subject.database(), digests);
            String file = Imports.file("\"settings\":{\"" + NAME + "\":" + JsonText.of(SETTING.get("value")) + "}");
            imports.merge(file, Choice.KEEP_NEWER);
            Expect.equal(SETTING, imports.row("appState", SETTING.key("key")));
            Expect.equal(0, imports.merge(file, Choice.REPLACE).written());
            Expect.isTrue("it is taken back", imports.undo(false).undone());
            Expect.equal(0, subject.rows("appState").count());
        }));
    }
}
