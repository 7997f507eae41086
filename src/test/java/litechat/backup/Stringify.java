package litechat.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The real {@code JSON.stringify}, asked of Node, which the build needs anyway. */
final class Stringify {
    // Values come as JSON that holds only ASCII, so that nothing can be lost on the way; results go back the same way.
    private static final String SCRIPT = "const values = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
            + "for (const [kind, value] of values) {"
            + "  const given = kind === 'units' ? String.fromCharCode(...value) : Number(value);"
            + "  console.log(JSON.stringify(given).replace(/[^ -~]/g, c => '<' + c.charCodeAt(0).toString(16) + '>'));"
            + "}";

    private Stringify() {}

    /** A text as its units, so that halves of characters survive. */
    static String units(String text) {
        StringBuilder units = new StringBuilder("[\"units\",[");
        for (int i = 0; i < text.length(); i++) {
            units.append(i == 0 ? "" : ",").append((int) text.charAt(i));
        }
        return units.append("]]").toString();
    }

    static String number(String decimal) {
        return "[\"number\",\"" + decimal + "\"]";
    }

    /** What it says to each, with all that is not ASCII as the number of its unit in angle brackets. */
    static List<String> of(List<String> values) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "-e", SCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        node.getOutputStream().write(("[" + String.join(",", values) + "]").getBytes(StandardCharsets.US_ASCII));
        node.getOutputStream().close();
        String answers = new String(node.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (node.waitFor() != 0) {
            throw new AssertionError("node failed");
        }
        return answers.lines().toList();
    }

    /** The same form of what we write. */
    static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            ascii.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "<" + Integer.toHexString(c) + ">");
        }
        return ascii.toString();
    }
}
