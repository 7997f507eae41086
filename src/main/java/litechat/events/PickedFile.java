package litechat.events;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** A file that the user wants to attach, and that has not been read yet. */
public interface PickedFile {
    String name();

    /** In bytes. */
    double size();

    /** Reads it; this may wait. */
    Content read();

    /**
     * What is in a file.
     *
     * @param problem why it cannot be taken; then nothing else is known
     * @param type its media type, by its content
     * @param text the text of a text file or a PDF
     * @param textSha256 what the text of a PDF is kept under
     * @param textSize the bytes of that text
     * @param rows its rows for the table of attachments
     */
    record Content(
            @Nullable FileProblem problem,
            String type,
            String sha256,
            @Nullable String text,
            @Nullable String textSha256,
            double textSize,
            List<Attributes> rows) {
        /** A file that cannot be taken. */
        public static Content refused(FileProblem problem) {
            return new Content(problem, "", "", null, null, 0, List.of());
        }
    }
}
