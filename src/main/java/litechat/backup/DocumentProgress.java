package litechat.backup;

import litechat.domain.Attributes;
import litechat.events.DocumentPart;

/** How far the writing of a document has come; told at each hundredth, so that nobody is kept busy with hearing it. */
final class DocumentProgress {
    private static final int STEPS = 100;

    private final BackupWork.Progress listener;
    private DocumentPart part = DocumentPart.CONVERSATIONS;
    private double total;
    private double told;

    DocumentProgress(BackupWork.Progress listener) {
        this.listener = listener;
    }

    /** Begins a part, or begins it again. */
    void begin(DocumentPart newPart, double newTotal) {
        part = newPart;
        total = newTotal;
        tell(0);
    }

    /** So many of it are done. */
    void reach(double done) {
        if (done >= total || (done - told) * STEPS >= total) {
            tell(done);
        }
    }

    private void tell(double done) {
        told = done;
        listener.tell(Attributes.of("part", part.name()).with("done", done).with("total", total));
    }
}
