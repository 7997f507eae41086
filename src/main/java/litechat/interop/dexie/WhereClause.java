package litechat.interop.dexie;

import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;

/** The condition of a query. */
public interface WhereClause extends JSObject {
    @JSMethod("equals")
    Collection isEqualTo(JSObject key);

    Collection anyOf(JSObject keys);

    Collection above(JSObject key);

    Collection below(JSObject key);

    Collection between(JSObject lower, JSObject upper, boolean includeLower, boolean includeUpper);
}
