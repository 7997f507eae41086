package litechat.backup.json;

/** Turns bytes that arrive in pieces into characters, strictly: what is not UTF-8 is refused where it stands. */
public final class Utf8Decoder {
    private char[] chars = new char[0];
    private int length;
    private int wanted;
    private int point;
    private int lowest;
    private int highest;
    private double read;

    /** @param skipped how many bytes of the file went before */
    public Utf8Decoder(int skipped) {
        read = skipped;
    }

    /** Something is not UTF-8. */
    public static final class BadByte extends RuntimeException {
        private final double offset;

        BadByte(double offset) {
            this.offset = offset;
        }

        /** How many bytes stand before it. */
        public double offset() {
            return offset;
        }
    }

    /** Decodes the next bytes; a character that is not whole comes with the next piece. */
    public void decode(byte[] bytes, int count) {
        if (chars.length < count + 1) {
            chars = new char[count + 1];
        }
        length = 0;
        for (int i = 0; i < count; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80 && wanted == 0) {
                chars[length++] = (char) b;
            } else if (!(wanted == 0 ? starts(b) : goesOn(b))) {
                throw new BadByte(read + i);
            }
        }
        read += count;
    }

    /** The characters of the last piece; they are overwritten by the next. */
    public char[] chars() {
        return chars;
    }

    /** How many characters the last piece has made, up to a bad byte if there was one. */
    public int length() {
        return length;
    }

    /** Whether the last character is not whole. */
    public boolean isUnfinished() {
        return wanted > 0;
    }

    /** How many bytes have come. */
    public double read() {
        return read;
    }

    private boolean starts(int b) {
        lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80; // no longer form than needed
        highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf; // no half characters, none beyond the last
        if (b >= 0xc2 && b <= 0xdf) {
            wanted = 1;
            point = b & 0x1f;
        } else if (b >= 0xe0 && b <= 0xef) {
            wanted = 2;
            point = b & 0x0f;
        } else if (b >= 0xf0 && b <= 0xf4) {
            wanted = 3;
            point = b & 0x07;
        } else {
            return false;
        }
        return true;
    }

    private boolean goesOn(int b) {
        if (b < lowest || b > highest) {
            return false;
        }
        lowest = 0x80;
        highest = 0xbf;
        point = point << 6 | (b & 0x3f);
        if (--wanted == 0) {
            if (point < 0x10000) {
                chars[length++] = (char) point;
            } else {
                chars[length++] = (char) (0xd800 + ((point - 0x10000) >> 10));
                chars[length++] = (char) (0xdc00 + (point & 0x3ff));
            }
        }
        return true;
    }
}
