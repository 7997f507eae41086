package litechat.browser;

import java.util.Arrays;
import java.util.List;
import litechat.backup.Digest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.page.BrowserDigest;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Subject;

/** The hash of a row is the same wherever it is made: of what Java holds, of what the database gave back, and on the JVM. */
final class RowDigestCases {
    private static final Attributes ODD = Attributes.of("key", "odd")
            .with("10", "names that are numbers come first")
            .with("9", List.of())
            .with("__proto__", Attributes.of("toJSON", "x"))
            .with("text", "\u0000\u001f\"\\/\b\f\n\r\t\u2028 é 漢字 🦜 \ud83d")
            .with("long", "é \"🦜\" \ud83d,\n".repeat(2_000))
            .with("numbers", Arrays.asList(-0.0, 0.1, 1e21, 1e-7, 1.5e20, Double.NaN))
            .with("moments", List.of(new Timestamp(0), new Timestamp(-1), new Timestamp(8.64e15)))
            .with(
                    "rest",
                    Arrays.asList(
                            null,
                            true,
                            Attributes.NONE,
                            Attributes.of("b", null).with("a", false)));

    private RowDigestCases() {}

    static List<Case> all() {
        return List.of(new Case("hash of a row: as Java alone makes it", RowDigestCases::likeJava));
    }

    /** Without what JavaScript does for it. */
    private record InJava(Digest digest) implements Digest {
        @Override
        public void update(String text) {
            digest.update(text);
        }

        @Override
        public void update(byte[] bytes) {
            digest.update(bytes);
        }

        @Override
        public double bytes() {
            return digest.bytes();
        }

        @Override
        public String hex() {
            return digest.hex();
        }
    }

    private static void likeJava(Subject subject) {
        subject.write(subject.rows("local"), () -> subject.rows("local").put(ODD));
        Attributes stored = Expect.present(subject.rows("local").get("odd"));
        for (Attributes row : List.of(ODD, stored, stored.with("long", "short"))) {
            Digest java = new InJava(new BrowserDigest());
            Digest ours = new BrowserDigest();
            java.updateRow(row);
            ours.updateRow(row);
            Expect.equal(java.bytes(), ours.bytes());
            Expect.equal(java.hex(), ours.hex());
        }
    }
}
