package litechat.backup.formats;

import litechat.backup.Digest;

/** Ids of rows that follow from the ids in another program, so that the same file always gives the same rows. */
final class RowIds {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final int LENGTH = 21;

    private final Format format;
    private final Digest.Factory digests;

    RowIds(Format format, Digest.Factory digests) {
        this.format = format;
        this.digests = digests;
    }

    /** 21 characters, as all ids here have, from a hash over what is given. */
    String of(String... parts) {
        Digest digest = digests.start();
        digest.update(format.word());
        for (String part : parts) {
            digest.update("\n" + part.length() + " ");
            digest.update(part);
        }
        return shortened(digest.hex());
    }

    private static String shortened(String hex) {
        StringBuilder id = new StringBuilder();
        for (int at = 0; id.length() < LENGTH; at += 3) {
            int twelveBits = Integer.parseInt(hex.substring(at, at + 3), 16);
            id.append(ALPHABET.charAt(twelveBits >> 6));
            if (id.length() < LENGTH) {
                id.append(ALPHABET.charAt(twelveBits & 63));
            }
        }
        return id.toString();
    }
}
