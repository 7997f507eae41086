package litechat.backup.formats;

import litechat.backup.json.Place;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;

/** A file that was packed with gzip, unpacked from its start as often as is needed. */
final class GzipFile {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    /** A header is longer only if it holds a name or a comment that nobody wrote. */
    private static final int LONGEST_HEADER = 1 << 17;

    private static final int WITH_HEADER_CHECKSUM = 2;
    private static final int WITH_EXTRA = 4;
    private static final int WITH_NAME = 8;
    private static final int WITH_COMMENT = 16;
    private static final int PIECE = 1 << 14;
    private static final double FREE = 64.0 * 1024 * 1024;
    private static final double MOST_PACKED = 250;

    private final Source source;
    private final Inflation.Factory inflations;

    GzipFile(Source source, Inflation.Factory inflations) {
        this.source = source;
        this.inflations = inflations;
    }

    /**
     * Hands on what was packed, as far as it is wanted.
     *
     * @throws ImportException if it is damaged, or a bomb
     */
    void read(Bytes to, Pause pause) {
        Unpacking unpacking = new Unpacking(to);
        Inflation inflation = inflations.start();
        double end = source.size() - TRAILER;
        double at = start();
        while (at < end && unpacking.wanted) {
            byte[] packed = source.read(at, (int) Math.min(PIECE, end - at));
            if (packed.length == 0) {
                throw damaged();
            }
            at += packed.length;
            try {
                inflation.push(packed, at >= end, unpacking);
            } catch (Inflation.Damaged e) {
                throw damaged();
            }
            pause.pause();
        }
        unpacking.finish(new LittleEndian(source.read(end, TRAILER)));
    }

    private double start() {
        byte[] head = source.read(0, LONGEST_HEADER);
        if (head.length < HEADER + TRAILER) {
            throw damaged();
        }
        int flags = head[3];
        int at = HEADER;
        if ((flags & WITH_EXTRA) != 0) {
            at += 2 + new LittleEndian(head).int16(at);
        }
        for (int text : new int[] {WITH_NAME, WITH_COMMENT}) {
            if ((flags & text) != 0) {
                while (at < head.length && head[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        return at + ((flags & WITH_HEADER_CHECKSUM) == 0 ? 0 : 2);
    }

    private static ImportException damaged() {
        return new ImportException(Reason.GZIP_DAMAGED, Place.START, "The file is compressed, and damaged or cut off.");
    }

    /** Counts and checks what comes out. */
    private final class Unpacking implements Bytes {
        private final Bytes to;
        private final Crc32 checksum = new Crc32();
        private double length;
        private boolean wanted = true;

        Unpacking(Bytes to) {
            this.to = to;
        }

        @Override
        public boolean take(byte[] bytes, int count) {
            length += count;
            if (length > FREE && length > source.size() * MOST_PACKED) {
                throw new ImportException(
                        Reason.GZIP_BOMB,
                        Place.START,
                        "The file is packed far smaller than any export; unpack it first if you trust it.");
            }
            if (wanted) {
                checksum.update(bytes, count);
                wanted = to.take(bytes, count);
            }
            return wanted;
        }

        /** The length is written without what is above its 32 bits. */
        void finish(LittleEndian trailer) {
            if (wanted && (checksum.value() != trailer.int32(0) || length % 4_294_967_296.0 != trailer.unsigned32(4))) {
                throw damaged();
            }
        }
    }
}
