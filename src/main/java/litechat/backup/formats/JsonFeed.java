package litechat.backup.formats;

import java.util.Arrays;
import litechat.backup.json.JsonException;
import litechat.backup.json.JsonLimits;
import litechat.backup.json.JsonListener;
import litechat.backup.json.JsonReader;
import litechat.backup.json.Place;
import litechat.backup.json.Utf8Decoder;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;

/** Hands the bytes of a JSON text to a reader as they come. */
final class JsonFeed implements Bytes {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final JsonReader json;
    private Utf8Decoder decoder = new Utf8Decoder(0);
    private boolean begun;

    JsonFeed(JsonListener listener) {
        json = new JsonReader(listener, JsonLimits.BACKUP);
    }

    JsonReader reader() {
        return json;
    }

    @Override
    public boolean take(byte[] bytes, int count) {
        int skipped = 0;
        if (!begun && count > 0) {
            begun = true;
            skipped = count >= MARK.length && Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK) ? MARK.length : 0;
            decoder = new Utf8Decoder(skipped);
        }
        decode(skipped == 0 ? bytes : Arrays.copyOfRange(bytes, skipped, count), count - skipped);
        return true;
    }

    /** Takes a text that is decoded already. */
    void takeText(String text) {
        try {
            json.push(text.toCharArray(), text.length());
        } catch (JsonException e) {
            throw ImportException.of(e);
        }
    }

    /** Says that nothing more comes. */
    void end() {
        try {
            if (decoder.isUnfinished()) {
                throw new ImportException(
                        Reason.TRUNCATED, json.here(), "The file ends too early, in the middle of a character.");
            }
            json.end();
        } catch (JsonException e) {
            throw ImportException.of(e);
        }
    }

    Place here() {
        return json.here();
    }

    private void decode(byte[] bytes, int count) {
        try {
            try {
                decoder.decode(bytes, count);
            } catch (Utf8Decoder.BadByte e) {
                json.push(decoder.chars(), decoder.length()); // so that the place is that of the byte
                throw new ImportException(
                        Reason.NOT_UTF8,
                        json.here(),
                        "The byte at offset " + (long) e.offset() + " is not UTF-8; save the file as UTF-8.");
            }
            json.push(decoder.chars(), decoder.length());
        } catch (JsonException e) {
            throw ImportException.of(e);
        }
    }
}
