package litechat.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a turn, as its metadata record them: under {@code attachedFiles} an object each, with {@code id},
 * {@code source} ({@code direct}), {@code name}, {@code type}, {@code size} in bytes, and the {@code sha256} that the content
 * stands under in the table of attachments.
 *
 * <p>Text that was taken from a file stands there too; its {@code sha256} and {@code size} are in the object {@code text}.
 */
public final class AttachedFiles {
    public static final String FIELD = "attachedFiles";

    /** The field of a row that an index finds it by: what it has of the table of attachments. */
    public static final String HASHES = "fileHashes";

    private AttachedFiles() {}

    /** Those that metadata record. */
    public static List<Attributes> of(Attributes metadata) {
        List<Attributes> files = new ArrayList<>();
        for (Object file : metadata.get(FIELD) instanceof List<?> list ? list : List.of()) {
            if (file instanceof Attributes attributes) {
                files.add(attributes);
            }
        }
        return files;
    }

    /** Whether a file of this type is a picture that all protocols take. */
    public static boolean isPicture(String type) {
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/webp" -> true;
            default -> false;
        };
    }

    /** What files have in the table of attachments, each once. */
    public static List<String> hashes(List<Attributes> files) {
        List<String> hashes = new ArrayList<>();
        for (Attributes file : files) {
            add(hashes, file.text("sha256"));
            add(hashes, file.attributes("text").text("sha256"));
        }
        return hashes;
    }

    /** What of files goes to a model: the text that was taken from one, or else the file itself. */
    public static List<String> sent(List<Attributes> files) {
        List<String> hashes = new ArrayList<>();
        for (Attributes file : files) {
            String text = file.attributes("text").text("sha256");
            add(hashes, text == null ? file.text("sha256") : text);
        }
        return hashes;
    }

    /** What a turn has in the table of attachments: the files of the question, and those of the answer. */
    public static List<String> hashes(Attributes questionMetadata, Attributes answerMetadata) {
        List<Attributes> files = of(questionMetadata);
        files.addAll(of(answerMetadata));
        return hashes(files);
    }

    /** A stored turn with the field that the index finds it by. */
    public static Attributes indexed(Attributes row) {
        List<String> hashes = hashes(row.attributes("prompt").attributes("metadata"), row.attributes("metadata"));
        return hashes.isEmpty() ? row : row.with(HASHES, hashes);
    }

    private static void add(List<String> hashes, @Nullable String hash) {
        if (hash != null && !hashes.contains(hash)) {
            hashes.add(hash);
        }
    }
}
