package litechat.backup.merge;

import java.util.List;
import java.util.Map;
import litechat.backup.Digest;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.staging.RowSink;
import litechat.persistence.staging.StagedRows;
import org.jspecify.annotations.Nullable;

/** One import from its first byte to its end: read and staged, compared, and moved or given up. */
public final class ImportSession {
    private final LiteChatDatabase database;
    private final Digest.Factory digests;
    private final StagedRows staged;
    private Verification verification;
    private @Nullable Report report;

    public ImportSession(LiteChatDatabase database, Digest.Factory digests, String importId) {
        this(database, digests, new StagedRows(database, importId));
    }

    private ImportSession(LiteChatDatabase database, Digest.Factory digests, StagedRows staged) {
        this.database = database;
        this.digests = digests;
        this.staged = staged;
        verification = new Verification(digests, staged);
    }

    /** An import whose file was read earlier, or null if nothing of it is there. */
    public static @Nullable ImportSession resume(LiteChatDatabase database, Digest.Factory digests, String importId) {
        StagedRows staged = StagedRows.resume(database, importId);
        return staged == null ? null : new ImportSession(database, digests, staged);
    }

    /** Reads the file as a part of a database: a conversation, a list of those, or a project. */
    public void beginWithParts(Timestamp now) {
        verification = Verification.ofParts(digests, staged);
        begin(now);
    }

    /** Begins; a file may be read after that, or rows may come from elsewhere. */
    public void begin(Timestamp now) {
        staged.begin(now);
    }

    /** Where rows go that another program's file was made into; {@link #flushIfFull} has to follow. */
    public RowSink rows() {
        return staged;
    }

    /** Reads the next bytes of a backup. @return whether more are wanted */
    public boolean push(byte[] bytes, int count) {
        boolean more = verification.push(bytes, count);
        flushIfFull();
        return more;
    }

    /** Writes what has come if it is much. */
    public void flushIfFull() {
        if (staged.isFull()) {
            staged.flush();
        }
    }

    /** Something outside of the content makes the file unreadable. */
    public void fail(Reason reason, String sentence) {
        verification.fail(reason, sentence);
    }

    /** Says that nothing more comes. What is refused is dropped at once. */
    public Report end() {
        return end(verification.end());
    }

    /** Says that no more rows come from elsewhere. What is refused is dropped at once. */
    public Report end(Report ended) {
        report = ended;
        if (ended.isDamaged()) {
            staged.discard();
        } else {
            staged.complete(verification.disordered());
        }
        return ended;
    }

    /** How far the file has been read, in bytes, and what is known of it. */
    public @Nullable Report report() {
        return report;
    }

    /** How each section stands to what is here. */
    public List<SectionComparison> compare(Watch watch) {
        return new Comparison(database, staged, digests).run(watch);
    }

    /** Moves what was chosen, in one transaction. */
    public MergeResult merge(Map<DataSection, Choice> choices, String title, Timestamp now, Watch watch) {
        return new Merge(database, staged, digests, choices, staged.disordered()).run(title, now, watch);
    }

    /** Gives the import up; nothing of it stays. */
    public void discard() {
        staged.discard();
    }
}
