package litechat.browser;

import litechat.backup.json.JsonNumber;
import litechat.interop.GreenThreads;
import litechat.page.BrowserDecimals;
import litechat.persistence.contract.Case;
import org.teavm.jso.JSBody;

/** The page of the browser tests: runs all cases, one after the other, and lists what came of each. */
public final class BrowserTests {
    private BrowserTests() {}

    public static void main(String[] args) {
        JsonNumber.use(new BrowserDecimals());
        GreenThreads.start(() -> {
            ResultList results = new ResultList();
            if (Counting.wanted() > 0) {
                results.add("counting", Counting.run());
                results.end();
                return;
            }
            for (Case each : BrowserCases.all(mutants())) {
                results.add(each.name(), CaseRun.of(each));
            }
            results.end();
        });
    }

    /** How many damaged backups the address asks for. */
    @JSBody(script = "return Number(new URLSearchParams(location.hash.slice(1)).get('mutants'));")
    private static native int mutants();
}
