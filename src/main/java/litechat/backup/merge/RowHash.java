package litechat.backup.merge;

import litechat.backup.Digest;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;

/** Short names for contents: by them it is seen whether a row was changed, and a copy gets the same id every time. */
final class RowHash {
    private static final int ID_LENGTH = 24;

    private final Digest.Factory digests;

    RowHash(Digest.Factory digests) {
        this.digests = digests;
    }

    /** The hash of a row's content, whatever the order of its fields. */
    String of(Attributes row) {
        Digest digest = digests.start();
        // What is derived from the content is none: rows had none of it when they were first noted.
        digest.updateRow(row.get(AttachedFiles.HASHES) == null ? row : row.without(AttachedFiles.HASHES));
        return digest.hex();
    }

    /** The id of the copy of a row: the same for the same reason. */
    String derivedId(String id, String reason) {
        Digest digest = digests.start();
        digest.update(id + "\n" + reason);
        return digest.hex().substring(0, ID_LENGTH);
    }
}
