package litechat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import litechat.e2e.Browsers;
import litechat.persistence.contract.Case;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs all cases in real browsers and reports each as a test of its own. */
class BrowserContractTest {
    @TestFactory
    Stream<DynamicNode> theCases() {
        return Stream.of(Browsers.values()).map(browser -> dynamicContainer(browser.name(), testsIn(browser).stream()));
    }

    private static List<DynamicNode> testsIn(Browsers browser) {
        Map<String, String> failures = BrowserTestPage.run(browser);
        List<String> names = BrowserCases.all().stream().map(Case::name).toList();
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest(
                "all " + names.size() + " cases ran", () -> assertEquals(names, List.copyOf(failures.keySet()))));
        for (String name : names) {
            tests.add(dynamicTest(name, () -> assertEquals("", failures.get(name))));
        }
        return tests;
    }
}
