package litechat.browser;

import java.util.List;
import litechat.interop.web.BrowserBytes;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Subject;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/** The memory of bytes that the browser has made. */
final class BrowserBytesCases {
    private BrowserBytesCases() {}

    static List<Case> all() {
        return List.of(
                new Case("bytes: taking them gives their memory back", BrowserBytesCases::whole),
                new Case("bytes: a part of more leaves the rest as it is", BrowserBytesCases::part));
    }

    private static void whole(Subject subject) {
        Int8Array bytes = bytes(0, 3);
        byte[] taken = BrowserBytes.take(bytes);
        Expect.equal(List.of(3, 1, -2, 3), List.of(taken.length, (int) taken[0], (int) taken[1], (int) taken[2]));
        Expect.equal(0, bytes.getLength());
    }

    private static void part(Subject subject) {
        Int8Array bytes = bytes(1, 2);
        byte[] taken = BrowserBytes.take(bytes);
        Expect.equal(List.of(2, -2, 3), List.of(taken.length, (int) taken[0], (int) taken[1]));
        Expect.equal(2, bytes.getLength());
    }

    @JSBody(
            params = {"from", "length"},
            script = "return new Int8Array(Int8Array.of(1, -2, 3).buffer, from, length);")
    private static native Int8Array bytes(int from, int length);
}
