package litechat.e2e;

import java.util.Base64;
import litechat.e2e.page.ChatPage;

/** A file that the page would have handed over as a download, taken from the page, which every browser allows. */
final class TakenFile {
    /** A script for before the page. */
    static final String TAKE =
            """
            const createObjectURL = URL.createObjectURL;
            URL.createObjectURL = blob => { window.taken = blob; return createObjectURL(blob); };
            HTMLAnchorElement.prototype.click = function () { window.takenName = this.download; };
            """;

    private TakenFile() {}

    static String name(ChatPage page) {
        return String.valueOf(page.tab().evaluate("() => window.takenName"));
    }

    /** The bytes of the file or Blob that an expression gives. */
    static byte[] bytes(ChatPage page, String expression) {
        Object encoded = page.tab()
                .evaluate(
                        "async () => { const file = " + expression + ";"
                                + "return new Promise(done => { const reader = new FileReader();"
                                + "reader.onload = () => done(reader.result.split(',')[1] ?? ''); reader.readAsDataURL(file); }); }");
        return Base64.getDecoder().decode(String.valueOf(encoded));
    }
}
