package litechat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import litechat.LongRun;
import litechat.e2e.Browsers;
import litechat.persistence.contract.Case;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs all cases in real browsers and reports each as a test of its own. */
class BrowserContractTest {
    private static final int MUTANTS = LongRun.times("litechat.mutants.browser", 100);

    /** In all browsers at the same time: each waits for its disk more than it works. */
    @TestFactory
    Stream<DynamicNode> theCases() {
        Map<Browsers, BrowserTestPage> pages = new EnumMap<>(Browsers.class);
        try {
            for (Browsers browser : Browsers.values()) {
                pages.put(browser, new BrowserTestPage(browser, MUTANTS));
            }
            List<DynamicNode> all = new ArrayList<>();
            pages.forEach((browser, page) ->
                    all.add(dynamicContainer(browser.name(), testsIn(browser, page.failures()).stream())));
            return all.stream();
        } finally {
            pages.values().forEach(BrowserTestPage::close);
        }
    }

    private static List<DynamicNode> testsIn(Browsers browser, Map<String, String> failures) {
        report(browser, failures);
        List<String> names = BrowserCases.all(MUTANTS).stream().map(Case::name).toList();
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest(
                "all " + names.size() + " cases ran", () -> assertEquals(names, List.copyOf(failures.keySet()))));
        for (String name : names) {
            tests.add(dynamicTest(name, () -> assertEquals("", failures.get(name))));
        }
        return tests;
    }

    private static void report(Browsers browser, Map<String, String> failures) {
        try (LongRun run = new LongRun("mutated backups, compiled, in " + browser, 0)) {
            for (int i = 0; i < MUTANTS; i++) {
                run.next();
            }
            boolean held = true;
            for (Map.Entry<String, String> each : failures.entrySet()) {
                held &= !each.getKey().startsWith("import: mutants")
                        || each.getValue().isEmpty();
            }
            if (held) {
                run.held();
            }
        }
    }
}
