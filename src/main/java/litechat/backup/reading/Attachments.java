package litechat.backup.reading;

import java.util.Base64;
import litechat.backup.Digest;
import litechat.backup.json.Place;
import litechat.domain.Attributes;

/** Checks that attached files are what their ids say: each is stored under the SHA-256 of its content. */
final class Attachments {
    private final Digest.Factory digests;
    private final Remarks remarks;

    Attachments(Digest.Factory digests, Remarks remarks) {
        this.digests = digests;
        this.remarks = remarks;
    }

    boolean isSound(Attributes row, Place place) {
        Digest digest = digests.start();
        String base64 = row.key("base64");
        try {
            if (!isOfItsAlphabet(base64)) {
                throw new IllegalArgumentException();
            }
            digest.update(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            remarks.add(new Remark(Reason.TYPE_WRONG, place.field("base64"), "The content is not written in Base64."));
            return false;
        }
        boolean sound = digest.hex().equals(row.key("sha256"));
        if (!sound) {
            remarks.add(
                    new Remark(Reason.CONTENT_CHANGED, place.field("base64"), "The content is not what was stored."));
        }
        return sound;
    }

    /** The decoder in the page passes over what it does not know. */
    private static boolean isOfItsAlphabet(String text) {
        int end = text.length();
        for (int padding = 0; padding < 2 && end > 0 && text.charAt(end - 1) == '='; padding++) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean known =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
