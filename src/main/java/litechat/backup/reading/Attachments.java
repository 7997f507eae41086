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
        try {
            digest.update(Base64.getDecoder().decode(row.key("base64")));
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
}
