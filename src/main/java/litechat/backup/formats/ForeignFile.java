package litechat.backup.formats;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.Digest;
import litechat.backup.json.Place;
import litechat.backup.reading.FileKind;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Remarks;
import litechat.backup.reading.Report;
import litechat.persistence.staging.RowSink;
import org.jspecify.annotations.Nullable;

/** An export of another program: JSON, packed with gzip or not, or an archive that holds it. */
public final class ForeignFile {
    private static final int PIECE = 1 << 18;

    private final Counted source;
    private final Format format;
    private final List<Part> parts;
    private final @Nullable ZipArchive archive;
    private final @Nullable GzipFile gzip;

    private ForeignFile(
            Counted source, Format format, List<Part> parts, @Nullable ZipArchive archive, @Nullable GzipFile gzip) {
        this.source = source;
        this.format = format;
        this.parts = parts;
        this.archive = archive;
        this.gzip = gzip;
    }

    /**
     * A JSON text of the export.
     *
     * @param entry where it lies in the archive, or null if it is the file itself
     */
    record Part(@Nullable ZipEntry entry, String path) {}

    /**
     * Looks at a file, as far as it takes.
     *
     * @return null if it is no export that is read here
     * @throws ImportException if it is a damaged archive
     */
    public static @Nullable ForeignFile open(Source source, Inflation.Factory inflations) {
        Counted counted = new Counted(source);
        byte[] head = source.read(0, FileKind.HEAD);
        return switch (FileKind.of(head, head.length)) {
            case JSON, JSON_WITH_MARK -> ofJson(counted, null);
            case GZIP -> ofJson(counted, new GzipFile(counted, inflations));
            case ZIP -> ofArchive(counted, new ZipArchive(counted, inflations));
            default -> null;
        };
    }

    /** What there is to report of a file that could not be opened. */
    public static Report refused(ImportException refusal) {
        Remarks remarks = new Remarks();
        remarks.add(refusal.remark());
        return new Report(null, 0, false, false, 0, List.of(), remarks);
    }

    /** The program that wrote it. */
    public Format format() {
        return format;
    }

    /**
     * Makes rows of it. What it reports is no proof, since these files hold none.
     *
     * @param sink takes the rows; it does not wait
     * @param pause comes often, and may do with the rows what takes its time
     */
    public Report read(Digest.Factory digests, RowSink sink, Pause pause) {
        Rows rows = new Rows(format, digests, sink);
        return new Reading(this, rows, digests, pause).read();
    }

    /** How many bytes were read so far, each time that they were. */
    public double taken() {
        return source.taken;
    }

    double size() {
        return source.size();
    }

    List<Part> parts() {
        return parts;
    }

    @Nullable
    ZipArchive archive() {
        return archive;
    }

    /** Hands on the bytes of a part. */
    void feed(Part part, Bytes to, Pause pause) {
        ZipArchive from = archive;
        ZipEntry entry = part.entry();
        if (from != null && entry != null) {
            from.read(entry, to, pause);
        } else {
            feed(source, gzip, to, pause);
        }
    }

    private static void feed(Source source, @Nullable GzipFile gzip, Bytes to, Pause pause) {
        if (gzip != null) {
            gzip.read(to, pause);
            return;
        }
        double size = source.size();
        boolean wanted = true;
        for (double at = 0; at < size && wanted; ) {
            byte[] piece = source.read(at, PIECE);
            wanted = piece.length > 0 && to.take(piece, piece.length);
            at += piece.length;
            pause.pause();
        }
    }

    private static @Nullable ForeignFile ofJson(Counted source, @Nullable GzipFile gzip) {
        Glance glance = new Glance();
        try {
            feed(source, gzip, glance, Pause.NONE);
        } catch (ImportException e) {
            return null; // what is wrong with it is said by who reads it as a backup
        }
        Detection.Detected detected = glance.detected();
        return detected == null
                ? null
                : new ForeignFile(source, detected.format(), List.of(new Part(null, detected.path())), null, gzip);
    }

    /** An archive is the export of the program that wrote the first of its texts that is read here. */
    private static @Nullable ForeignFile ofArchive(Counted source, ZipArchive archive) {
        Detection.Detected first = null;
        List<Part> parts = new ArrayList<>();
        for (ZipEntry entry : archive.entries()) {
            Detection.Detected detected = isText(entry) ? glance(archive, entry) : null;
            if (detected != null && (first == null || first.equals(detected))) {
                first = detected;
                parts.add(new Part(entry, detected.path()));
            }
        }
        parts.sort((one, other) -> name(one).compareTo(name(other)));
        return first == null ? null : new ForeignFile(source, first.format(), parts, archive, null);
    }

    private static Detection.@Nullable Detected glance(ZipArchive archive, ZipEntry entry) {
        Glance glance = new Glance();
        try {
            archive.read(entry, glance, Pause.NONE);
        } catch (ImportException e) {
            return null;
        }
        return glance.detected();
    }

    private static boolean isText(ZipEntry entry) {
        return entry.isReadable() && !entry.isFolder() && entry.baseName().endsWith(".json");
    }

    private static String name(Part part) {
        ZipEntry entry = part.entry();
        return entry == null ? "" : entry.name();
    }

    /** Counts what is read. */
    private static final class Counted implements Source {
        private final Source source;
        private double taken;

        Counted(Source source) {
            this.source = source;
        }

        @Override
        public double size() {
            return source.size();
        }

        @Override
        public byte[] read(double from, int count) {
            byte[] bytes = source.read(from, count);
            taken += bytes.length;
            return bytes;
        }
    }

    /** Reads until it is clear which program wrote a text. */
    private static final class Glance implements Bytes {
        private final Detection detection = new Detection();
        private final JsonFeed feed = new JsonFeed(detection);

        @Override
        public boolean take(byte[] bytes, int count) {
            feed.take(bytes, count);
            return !detection.isDecided();
        }

        Detection.@Nullable Detected detected() {
            return detection.detected();
        }
    }

    /** Where a text of an archive stands, for those that are not read. */
    static Place place(ZipEntry entry) {
        return new Place(1, 1, entry.name());
    }
}
