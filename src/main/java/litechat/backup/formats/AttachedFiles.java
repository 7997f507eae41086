package litechat.backup.formats;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import litechat.backup.Digest;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** Keeps the files that belong to messages, each content once, under its SHA-256. */
final class AttachedFiles {
    /** As much as one file may have here. */
    static final int LARGEST = 20 * 1024 * 1024;

    private static final String DATA = "data:";
    private static final String BASE64 = ";base64,";

    private final Rows rows;
    private final Digest.Factory digests;
    private final Set<String> kept = new HashSet<>();

    AttachedFiles(Rows rows, Digest.Factory digests) {
        this.rows = rows;
        this.digests = digests;
    }

    /** Keeps a content. @return what a message says of it */
    Attributes keep(String name, @Nullable String type, byte[] content) {
        Digest digest = digests.start();
        digest.update(content);
        String sha256 = digest.hex();
        String mediaType = MediaType.of(type, name, content);
        if (kept.add(sha256)) {
            rows.row(
                    DataSection.ATTACHMENTS,
                    Attributes.of("sha256", sha256)
                            .with("name", name)
                            .with("type", mediaType)
                            .with("size", (double) content.length)
                            .with("base64", Base64.getEncoder().encodeToString(content)));
        }
        return entry(sha256, name, mediaType, (double) content.length).with("sha256", sha256);
    }

    /** Keeps a text that was taken from a file. */
    Attributes keepText(String name, String text, Place place) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return content.length > LARGEST ? tooLarge("", name, null, place) : keep(name, "text/plain", content);
    }

    /** Keeps what stands in a {@code data:} address, or notes that the file stays where its address leads. */
    Attributes keepAddress(String name, @Nullable String type, String address, Place place) {
        int data = address.indexOf(BASE64);
        if (!address.startsWith(DATA) || data < 0) {
            return missing(address.startsWith(DATA) ? "" : address, name, type, null, place);
        }
        String said = address.substring(DATA.length(), data);
        if (address.length() - data > LARGEST / 3 * 4) {
            return tooLarge("", name, said, place);
        }
        try {
            return keep(name, said, Base64.getDecoder().decode(address.substring(data + BASE64.length())));
        } catch (IllegalArgumentException e) {
            rows.remark(Reason.FILE_MISSING, place, "The content of “" + name + "” is not written in Base64.");
            return entry("", name, said, null);
        }
    }

    /** What a message says of a file that is not there. */
    Attributes missing(String id, String name, @Nullable String type, @Nullable Double size, Place place) {
        rows.remark(Reason.FILE_MISSING, place, "The file “" + name + "” is not in the export; its name is kept.");
        return entry(id, name, type == null ? MediaType.UNKNOWN : type, size);
    }

    Attributes tooLarge(String id, String name, @Nullable String type, Place place) {
        rows.remark(
                Reason.FILE_TOO_LARGE,
                place,
                "The file “" + name + "” is larger than 20 MB; its name is kept, its content is not.");
        return entry(id, name, type == null ? MediaType.UNKNOWN : type, null);
    }

    private static Attributes entry(String id, String name, String type, @Nullable Double size) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("source", "direct");
        entry.put("name", name);
        entry.put("type", type);
        entry.put("size", size);
        return Attributes.of(entry);
    }
}
