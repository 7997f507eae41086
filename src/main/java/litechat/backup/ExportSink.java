package litechat.backup;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Where the parts of a file are put aside until it is whole. */
public interface ExportSink {
    /** The lines of rows as they stand in a file. */
    default String joined(List<String> lines) {
        return String.join(",\n", lines);
    }

    /** Puts a text aside, outside the program's own memory if it can. */
    Part part(String text);

    /** Puts a text aside, and adds it to a digest. */
    default Part part(String text, Digest digest) {
        digest.update(text);
        return part(text);
    }

    /** The text of a part, read back; outside of transactions, since it may have to be waited for. */
    String text(Part part);

    /** Writes the parts as one file. @throws WorkFailed and what was there before is unchanged @throws WorkCancelled likewise */
    Saved save(List<Part> parts);

    /** Gives up a {@link #save} that is under way. */
    void cancel();

    /** A text that was put aside. */
    interface Part {}

    /**
     * What was written.
     *
     * @param file the file itself, where it was not written to a place that the user chose
     */
    record Saved(double bytes, @Nullable Object file) {}

    /** Makes the sink for a request. */
    @FunctionalInterface
    interface Factory {
        ExportSink open(Attributes request, BackupWork.Progress progress);
    }
}
