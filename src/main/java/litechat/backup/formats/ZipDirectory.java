package litechat.backup.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import litechat.backup.json.Place;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;

/** Reads the directory at the end of an archive: the names of its files, and where each lies. */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGE_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LARGE_LOCATOR_SIZE = 20;
    private static final int LARGE_END_SIGNATURE = 0x06064b50;
    private static final int LARGE_END_SIZE = 56;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LARGE_FIELD = 1;
    private static final double SATURATED = 0xffffffffL;
    private static final int LARGEST = 128 * 1024 * 1024;

    private final Source source;

    private ZipDirectory(Source source) {
        this.source = source;
    }

    /** The files of an archive. @throws ImportException if its end is missing or damaged */
    static List<ZipEntry> read(Source source) {
        try {
            return new ZipDirectory(source).read();
        } catch (IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    static ImportException damaged() {
        return new ImportException(Reason.ARCHIVE_DAMAGED, Place.START, "The archive is damaged or cut off.");
    }

    private List<ZipEntry> read() {
        double size = source.size();
        int tail = (int) Math.min(size, END_SIZE + LONGEST_COMMENT + LARGE_LOCATOR_SIZE);
        LittleEndian end = new LittleEndian(source.read(size - tail, tail));
        int at = tail - END_SIZE;
        while (at >= 0 && end.int32(at) != END_SIGNATURE) {
            at--;
        }
        if (at < 0) {
            throw damaged();
        }
        double length = end.unsigned32(at + 12);
        double offset = end.unsigned32(at + 16);
        int locator = at - LARGE_LOCATOR_SIZE;
        if (locator >= 0 && end.int32(locator) == LARGE_LOCATOR_SIGNATURE) {
            double where = end.int64(locator + 8);
            if (where + LARGE_END_SIZE > size) {
                throw damaged();
            }
            LittleEndian large = new LittleEndian(source.read(where, LARGE_END_SIZE));
            if (large.int32(0) != LARGE_END_SIGNATURE) {
                throw damaged();
            }
            length = large.int64(40);
            offset = large.int64(48);
        }
        if (length > LARGEST || offset + length > size) {
            throw damaged();
        }
        return entries(source.read(offset, (int) length));
    }

    private static List<ZipEntry> entries(byte[] directory) {
        LittleEndian in = new LittleEndian(directory);
        List<ZipEntry> entries = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_SIZE <= directory.length && in.int32(at) == ENTRY_SIGNATURE) {
            int nameLength = in.int16(at + 28);
            int extraLength = in.int16(at + 30);
            ZipEntry entry = new ZipEntry(
                    new String(directory, at + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8),
                    in.int16(at + 10),
                    (in.int16(at + 8) & 1) != 0,
                    in.unsigned32(at + 20),
                    in.unsigned32(at + 24),
                    in.unsigned32(at + 42),
                    in.int32(at + 16));
            int extra = at + ENTRY_SIZE + nameLength;
            entries.add(large(entry, in, extra, extra + extraLength));
            at = extra + extraLength + in.int16(at + 32);
        }
        return entries;
    }

    /** Numbers that do not fit into four bytes stand in a field of their own. */
    private static ZipEntry large(ZipEntry entry, LittleEndian in, int from, int to) {
        int at = from;
        while (at + 4 <= to && in.int16(at) != LARGE_FIELD) {
            at += 4 + in.int16(at + 2);
        }
        if (at + 4 > to) {
            return entry;
        }
        double[] numbers = {entry.size(), entry.packedSize(), entry.offset()};
        int next = at + 4;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == SATURATED) {
                numbers[i] = in.int64(next);
                next += 8;
            }
        }
        return new ZipEntry(
                entry.name(), entry.method(), entry.encrypted(), numbers[1], numbers[0], numbers[2], entry.checksum());
    }
}
