package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.merge.Choice;
import litechat.backup.merge.Imports;
import litechat.backup.merge.InterruptedImport;
import litechat.page.BrowserDigest;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;

/** Whichever write IndexedDB refuses while a backup is imported or taken back, the database is as before. */
final class InterruptedImportCases {
    private InterruptedImportCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Choice choice : InterruptedImport.choices()) {
            cases.add(new Case("import: whichever write fails, nothing changed: " + choice, subject -> {
                NativeFaults faults = new NativeFaults();
                Imports imports = new Imports(subject.database(), BrowserDigest::new);
                try {
                    int writes = new InterruptedImport(imports, faults).everyCall(choice);
                    Expect.isTrue("writes: " + writes, writes > 50);
                } finally {
                    faults.mend();
                }
            }));
        }
        return cases;
    }
}
