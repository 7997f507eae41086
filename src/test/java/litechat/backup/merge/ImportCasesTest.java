package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import litechat.cli.JdkDigest;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.MemorySubject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is imported into every engine, into the one in memory. */
class ImportCasesTest {
    @TestFactory
    Stream<DynamicTest> theEngineInMemory() {
        List<Case> cases = new ArrayList<>(NumericKeyCases.all(JdkDigest::new));
        cases.addAll(SettingNameCases.all(JdkDigest::new));
        return cases.stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.name(), () -> each.body().run(MemorySubject.open())));
    }
}
