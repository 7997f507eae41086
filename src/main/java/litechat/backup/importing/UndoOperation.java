package litechat.backup.importing;

import litechat.backup.BackupWork;
import litechat.backup.Digest;
import litechat.backup.Operation;
import litechat.backup.WorkCancelled;
import litechat.backup.merge.Undo;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;

/** The work of taking an import back. */
public final class UndoOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "import.undo";

    private final LiteChatDatabase database;
    private final Digest.Factory digests;
    private boolean cancelled;

    public UndoOperation(LiteChatDatabase database, Digest.Factory digests) {
        this.database = database;
        this.digests = digests;
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        Undo undo = new Undo(database, digests, request.key("importId"));
        Undo.Result result = undo.run(request.isTrue("evenIfChanged"), (done, total) -> {
            if (cancelled) {
                throw new WorkCancelled();
            }
            progress.tell(Attributes.of("moved", done));
        });
        return Attributes.of("undone", result.undone())
                .with("changedSince", (double) result.changedSince())
                .with("renamed", (double) result.renamed())
                .with("unlinked", (double) result.unlinked())
                .with("leftOut", (double) result.leftOut());
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
