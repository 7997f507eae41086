package litechat.backup.reading;

/** What the first bytes of a file say that it is. */
public enum FileKind {
    EMPTY,
    JSON,
    JSON_WITH_MARK,
    GZIP,
    ZIP,
    AGE,
    UTF16,
    WEB_PAGE,
    BINARY;

    /** So many bytes are looked at. */
    public static final int HEAD = 512;

    /** Further on a zero is more likely a slip in a text, whose place is worth telling. */
    private static final int BINARY_HEAD = 16;

    private static final int[] GZIP_MAGIC = {0x1f, 0x8b};
    private static final int[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final int[] LITTLE_ENDIAN = {0xff, 0xfe};
    private static final int[] BIG_ENDIAN = {0xfe, 0xff};
    static final int[] MARK = {0xef, 0xbb, 0xbf};

    /** Judges the first bytes, at most {@link #HEAD}. */
    public static FileKind of(byte[] head, int length) {
        if (length == 0) {
            return EMPTY;
        }
        if (begins(head, length, GZIP_MAGIC)) {
            return GZIP;
        }
        if (begins(head, length, ZIP_MAGIC)) {
            return ZIP;
        }
        if (begins(head, length, LITTLE_ENDIAN) || begins(head, length, BIG_ENDIAN)) {
            return UTF16;
        }
        String text = ascii(head, length);
        if (text.startsWith("age-encryption.org/") || text.startsWith("-----BEGIN AGE ENCRYPTED FILE-----")) {
            return AGE;
        }
        int zero = text.indexOf('\0');
        if (zero >= 0 && zero < BINARY_HEAD) {
            return BINARY;
        }
        boolean marked = begins(head, length, MARK);
        if (isWebPage(text.substring(marked ? MARK.length : 0))) {
            return WEB_PAGE;
        }
        return marked ? JSON_WITH_MARK : JSON;
    }

    private static boolean begins(byte[] head, int length, int[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= length || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] head, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length && i < HEAD; i++) {
            text.append((char) (head[i] & 0xff));
        }
        return text.toString();
    }

    private static boolean isWebPage(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '<';
    }
}
