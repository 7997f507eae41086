package litechat.backup.formats;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.backup.json.JsonException;
import litechat.backup.json.JsonValue;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** The files beside the conversations in an archive of ChatGPT, found by the ids that messages name. */
final class Assets {
    private static final String NAMES = "conversation_asset_file_names.json";
    private static final int LARGEST_NAMES = 16 * 1024 * 1024;
    /** {@code file-} or {@code file_} */
    private static final int PREFIX = 5;

    private final @Nullable ZipArchive archive;
    private final AttachedFiles files;
    private final Pause pause;
    private final Map<String, ZipEntry> byId = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private Attributes names = Attributes.NONE;

    Assets(@Nullable ZipArchive archive, AttachedFiles files, Pause pause) {
        this.archive = archive;
        this.files = files;
        this.pause = pause;
        for (ZipEntry entry : archive == null ? List.<ZipEntry>of() : archive.entries()) {
            String id = idIn(entry.baseName());
            if (isNames(entry)) {
                names = names(entry);
            } else if (!id.isEmpty() && entry.isReadable()) {
                byId.putIfAbsent(id, entry);
            }
        }
    }

    /** A file that a message names. */
    Attributes file(String pointer, @Nullable String said, @Nullable String type, @Nullable Double size, Place place) {
        String id = idIn(pointer.substring(pointer.lastIndexOf('/') + 1));
        ZipEntry entry = byId.get(id);
        if (entry == null || archive == null) {
            return files.missing(id, said == null ? pointer : said, type, size, place);
        }
        used.add(id);
        String name = said == null ? name(entry) : said;
        byte[] content = archive.whole(entry, AttachedFiles.LARGEST);
        Attributes kept = content == null ? files.tooLarge(id, name, type, place) : files.keep(name, type, content);
        pause.pause();
        return kept;
    }

    /** Whether it is the text that says how the files are called. */
    static boolean isNames(ZipEntry entry) {
        return entry.baseName().equals(NAMES);
    }

    /** How many files there are that no message named. */
    int unused() {
        return byId.size() - used.size();
    }

    /** The id that a name begins with, or that a pointer is: up to the second dash or the first dot. */
    static String idIn(String name) {
        if (!name.startsWith("file-") && !name.startsWith("file_")) {
            return "";
        }
        int end = PREFIX;
        while (end < name.length() && isOfId(name.charAt(end))) {
            end++;
        }
        return end > PREFIX ? name.substring(0, end) : "";
    }

    private static boolean isOfId(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private String name(ZipEntry entry) {
        String known = names.text(entry.baseName());
        return known == null ? entry.baseName() : known.substring(known.lastIndexOf('/') + 1);
    }

    private Attributes names(ZipEntry entry) {
        byte[] content = archive == null || !entry.isReadable() ? null : archive.whole(entry, LARGEST_NAMES);
        try {
            Object value = content == null ? null : JsonValue.of(new String(content, StandardCharsets.UTF_8));
            return value instanceof Attributes given ? given : Attributes.NONE;
        } catch (JsonException e) {
            return Attributes.NONE; // the files keep the names that they have in the archive
        }
    }
}
