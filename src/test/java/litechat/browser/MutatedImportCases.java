package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.merge.Imports;
import litechat.backup.merge.MutatedImport;
import litechat.page.BrowserDigest;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import org.teavm.jso.JSBody;

/** Damaged backups change nothing: neither the database in part, nor what all objects of the page inherit. */
final class MutatedImportCases {
    private static final int IN_ONE = 50;

    private MutatedImportCases() {}

    static List<Case> of(int mutants) {
        List<Case> cases = new ArrayList<>();
        for (int first = 0; first < mutants; first += IN_ONE) {
            int from = first;
            int to = Math.min(mutants, first + IN_ONE);
            cases.add(new Case("import: mutants of seeds " + from + " to " + (to - 1), subject -> {
                MutatedImport mutated =
                        MutatedImport.ofSmallBackup(new Imports(subject.database(), BrowserDigest::new));
                String inherited = inherited();
                for (int seed = from; seed < to; seed++) {
                    mutated.accepted(seed);
                    Expect.equal(inherited, inherited());
                }
            }));
        }
        return cases;
    }

    /** All that a mutant could have put where every object, array, text or function finds it. */
    @JSBody(
            script = "return [Object, Array, String, Function, Date, Map].map(function(type) {"
                    + "return Reflect.ownKeys(type.prototype).map(function(key) {"
                    + "var property = Object.getOwnPropertyDescriptor(type.prototype, key);"
                    + "return String(key) + typeof property.value + typeof property.get; }).join(); }).join('\\n')"
                    + " + Object.getOwnPropertyNames(Object.getPrototypeOf({})).join()"
                    + " + Object.getPrototypeOf(Object.prototype);")
    private static native String inherited();
}
