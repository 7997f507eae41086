package litechat.backup.formats;

import java.util.List;
import litechat.backup.json.Place;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;
import org.jspecify.annotations.Nullable;

/** An archive whose files are read one by one where they lie; nothing is unpacked that is not asked for. */
final class ZipArchive {
    private static final int HEADER_SIGNATURE = 0x04034b50;
    private static final int HEADER_SIZE = 30;
    private static final int PIECE = 1 << 14;
    private static final int STORED_PIECE = 1 << 18;
    /** What is unpacked up to here is let pass, however small it was packed. */
    private static final double FREE = 64.0 * 1024 * 1024;
    /** Texts are packed to a fifth, the same again and again to a hundredth; a bomb to a thousandth. */
    private static final double MOST_PACKED = 250;

    private final Source source;
    private final Inflation.Factory inflations;
    private final List<ZipEntry> entries;
    private double unpacked;

    /** @throws ImportException if its directory cannot be read */
    ZipArchive(Source source, Inflation.Factory inflations) {
        this.source = source;
        this.inflations = inflations;
        entries = ZipDirectory.read(source);
    }

    List<ZipEntry> entries() {
        return entries;
    }

    /**
     * Hands on a file's content, as far as it is wanted.
     *
     * @throws ImportException if it is damaged, or a bomb
     */
    void read(ZipEntry entry, Bytes to, Pause pause) {
        Unpacking unpacking = new Unpacking(entry, to);
        double at = start(entry);
        double end = at + entry.packedSize();
        Inflation inflation = entry.method() == ZipEntry.DEFLATED ? inflations.start() : null;
        int piece = inflation == null ? STORED_PIECE : PIECE;
        do {
            byte[] packed = source.read(at, (int) Math.min(piece, end - at));
            at += packed.length;
            if (packed.length == 0 && at < end) {
                throw ZipDirectory.damaged();
            }
            if (inflation == null) {
                unpacking.take(packed, packed.length);
            } else {
                inflate(inflation, packed, at >= end, unpacking);
            }
            pause.pause();
        } while (at < end && unpacking.wanted);
        unpacking.finish();
    }

    /** A file's content, or null if it is larger than wanted. */
    byte @Nullable [] whole(ZipEntry entry, int most) {
        if (entry.size() > most) {
            return null;
        }
        byte[] content = new byte[(int) entry.size()];
        int[] length = {0};
        read(
                entry,
                (bytes, count) -> {
                    System.arraycopy(bytes, 0, content, length[0], count);
                    length[0] += count;
                    return true;
                },
                Pause.NONE);
        return content;
    }

    private static void inflate(Inflation inflation, byte[] packed, boolean last, Unpacking to) {
        try {
            inflation.push(packed, last, to);
        } catch (Inflation.Damaged e) {
            throw ZipDirectory.damaged();
        }
    }

    private double start(ZipEntry entry) {
        if (entry.offset() + HEADER_SIZE > source.size()) {
            throw ZipDirectory.damaged();
        }
        LittleEndian header = new LittleEndian(source.read(entry.offset(), HEADER_SIZE));
        if (header.int32(0) != HEADER_SIGNATURE || !entry.isReadable()) {
            throw ZipDirectory.damaged();
        }
        double start = entry.offset() + HEADER_SIZE + header.int16(26) + header.int16(28);
        if (start + entry.packedSize() > source.size()) {
            throw ZipDirectory.damaged();
        }
        return start;
    }

    /** Counts and checks what comes out of a file. */
    private final class Unpacking implements Bytes {
        private final ZipEntry entry;
        private final Bytes to;
        private final Crc32 checksum = new Crc32();
        private double length;
        private boolean wanted = true;

        Unpacking(ZipEntry entry, Bytes to) {
            this.entry = entry;
            this.to = to;
        }

        @Override
        public boolean take(byte[] bytes, int count) {
            length += count;
            unpacked += count;
            if (length > entry.size()) {
                throw ZipDirectory.damaged();
            }
            if (unpacked > FREE && unpacked > source.size() * MOST_PACKED) {
                throw new ImportException(
                        Reason.ARCHIVE_BOMB,
                        Place.START,
                        "The archive is packed far smaller than any export; unpack it first if you trust it.");
            }
            if (wanted) {
                checksum.update(bytes, count);
                wanted = to.take(bytes, count);
            }
            return wanted;
        }

        void finish() {
            if (wanted && (length != entry.size() || checksum.value() != entry.checksum())) {
                throw new ImportException(
                        Reason.ARCHIVE_DAMAGED,
                        Place.START,
                        "The file “" + entry.baseName() + "” in the archive is damaged.");
            }
        }
    }
}
