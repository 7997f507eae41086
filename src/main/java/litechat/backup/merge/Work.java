package litechat.backup.merge;

import java.util.HashSet;
import java.util.Set;
import litechat.backup.Digest;
import litechat.domain.Timestamp;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.staging.Links;
import litechat.persistence.staging.Moves;
import litechat.persistence.staging.StagedRows;

/** What the parts of one import share while its transaction runs. */
final class Work {
    final LiteChatDatabase database;
    final StagedRows staged;
    final RowHash hash;
    final Recorder recorder;
    final Moves moves = new Moves();
    final Links links;
    final Unconfirmed unconfirmed;
    private final Watch watch;
    private double done;

    /** The conversations that were not here before. */
    final Set<String> newConversations = new HashSet<>();

    int written;
    int kept;
    int skipped;
    int leftOut;

    Work(LiteChatDatabase database, StagedRows staged, Digest.Factory digests, Timestamp now, Watch watch) {
        this.database = database;
        this.staged = staged;
        this.watch = watch;
        hash = new RowHash(digests);
        recorder = new Recorder(database, staged.importId(), hash);
        links = new Links(database, moves);
        unconfirmed = new Unconfirmed(recorder, database, now);
    }

    /** So many rows more have been dealt with. */
    void advance(int rows) {
        done += rows;
        watch.done(done, staged.total());
    }
}
