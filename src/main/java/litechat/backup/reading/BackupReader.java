package litechat.backup.reading;

import java.util.Arrays;
import litechat.backup.json.JsonException;
import litechat.backup.json.JsonLimits;
import litechat.backup.json.JsonReader;
import litechat.backup.json.Place;
import litechat.backup.json.Utf8Decoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a backup as they come, and tells what they hold.
 *
 * <p>It keeps one row at a time. Whatever makes the rest unreadable is thrown as an {@link ImportException}.
 */
public final class BackupReader {
    private final BackupListener listener;
    private final JsonReader json;
    private final byte[] head = new byte[FileKind.HEAD];
    private int headLength;
    private @Nullable Utf8Decoder decoder;

    public BackupReader(BackupListener listener) {
        this(listener, false);
    }

    /**
     * A reader.
     *
     * @param ofParts whether the file is a conversation, a list of those or a project, rather than a full backup
     */
    BackupReader(BackupListener listener, boolean ofParts) {
        this.listener = listener;
        if (ofParts) {
            PartShape shape = new PartShape(listener);
            json = new JsonReader(shape, JsonLimits.BACKUP);
            shape.follow(json);
        } else {
            BackupShape shape = new BackupShape(listener);
            json = new JsonReader(shape, JsonLimits.BACKUP);
            shape.follow(json);
        }
    }

    /** Reads the next bytes. */
    public void push(byte[] bytes, int count) {
        Utf8Decoder decoding = decoder;
        if (decoding != null) {
            decode(decoding, bytes, count);
            return;
        }
        int taken = Math.min(count, head.length - headLength);
        System.arraycopy(bytes, 0, head, headLength, taken);
        headLength += taken;
        if (headLength == head.length) {
            decoding = open();
            decode(decoding, Arrays.copyOfRange(bytes, taken, count), count - taken);
        }
    }

    /** Says that nothing more comes. */
    public void end() {
        Utf8Decoder decoding = decoder == null ? open() : decoder;
        try {
            if (decoding.isUnfinished()) {
                throw new ImportException(
                        Reason.TRUNCATED, json.here(), "The file ends too early, in the middle of a character.");
            }
            if (json.isEmpty()) {
                throw new ImportException(Reason.EMPTY_FILE, Place.START, "The file holds nothing but white space.");
            }
            json.end();
        } catch (JsonException e) {
            throw ImportException.of(e);
        }
    }

    /** How many bytes have been read. */
    public double bytes() {
        Utf8Decoder decoding = decoder;
        return decoding == null ? headLength : decoding.read();
    }

    /** Where reading has come to. */
    public Place here() {
        return json.here();
    }

    private Utf8Decoder open() {
        FileKind kind = FileKind.of(head, headLength);
        refuseOthers(kind);
        int skipped = kind == FileKind.JSON_WITH_MARK ? FileKind.MARK.length : 0;
        if (skipped > 0) {
            listener.remark(new Remark(
                    Reason.BYTE_ORDER_MARK, Place.START, "The file begins with a byte order mark, which is ignored."));
        }
        Utf8Decoder opened = new Utf8Decoder(skipped);
        decoder = opened;
        decode(opened, Arrays.copyOfRange(head, skipped, headLength), headLength - skipped);
        return opened;
    }

    private static void refuseOthers(FileKind kind) {
        switch (kind) {
            case JSON, JSON_WITH_MARK -> {}
            case EMPTY -> refuse(Reason.EMPTY_FILE, "The file is empty.");
            case UTF16 -> refuse(Reason.UTF16, "The file is in UTF-16; save it as UTF-8.");
            case WEB_PAGE -> refuse(Reason.WEB_PAGE, "This is a web page, not a backup.");
            case ZIP -> refuse(Reason.ZIP, "This is a ZIP archive, not a backup.");
            case GZIP -> refuse(Reason.COMPRESSED, "The file is compressed with gzip; it is to be unpacked first.");
            case AGE -> refuse(Reason.ENCRYPTED, "The file is encrypted with age; its passphrase is needed.");
            case BINARY -> refuse(Reason.BINARY, "This is no text, so it cannot be a backup.");
        }
    }

    private static void refuse(Reason reason, String sentence) {
        throw new ImportException(reason, Place.START, sentence);
    }

    private void decode(Utf8Decoder decoding, byte[] bytes, int count) {
        try {
            try {
                decoding.decode(bytes, count);
            } catch (Utf8Decoder.BadByte e) {
                json.push(decoding.chars(), decoding.length());
                throw new ImportException(
                        Reason.NOT_UTF8,
                        json.here(),
                        "The byte at offset " + (long) e.offset() + " is not UTF-8; save the file as UTF-8.");
            }
            json.push(decoding.chars(), decoding.length());
        } catch (JsonException e) {
            throw ImportException.of(e);
        }
    }
}
