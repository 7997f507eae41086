package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.merge.NumericKeyCases;
import litechat.backup.merge.SettingNameCases;
import litechat.page.BrowserDigest;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Contract;
import litechat.persistence.model.ModelCases;

/** The contract of every engine, and what is true of browsers only. */
final class BrowserCases {
    private BrowserCases() {}

    /** All of them, with so many damaged backups. */
    static List<Case> all(int mutants) {
        List<Case> cases = new ArrayList<>(Contract.cases());
        cases.addAll(ModelCases.all());
        cases.addAll(DiskCases.all());
        cases.addAll(BrowserBytesCases.all());
        cases.addAll(NativeJsonCases.all());
        cases.addAll(LargeChangeCases.all());
        cases.addAll(GuardCases.all());
        cases.addAll(PromiseCases.all());
        cases.addAll(GreenThreadCases.all());
        cases.addAll(LiveQueryCases.all());
        cases.addAll(MutationCases.all());
        cases.addAll(UpgradeCases.all());
        cases.addAll(ServiceQueryCases.all());
        cases.addAll(NewerVersionCases.all());
        cases.addAll(ConnectionCases.all());
        cases.addAll(ErrorCases.all());
        cases.addAll(KeyedListCases.all());
        cases.addAll(RowDigestCases.all());
        cases.addAll(InterruptedImportCases.all());
        cases.addAll(NumericKeyCases.all(BrowserDigest::new));
        cases.addAll(SettingNameCases.all(BrowserDigest::new));
        cases.addAll(MutatedImportCases.of(mutants));
        return cases;
    }
}
