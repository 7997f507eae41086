package litechat.backup.importing;

import java.util.List;
import litechat.backup.BackupWork;
import litechat.backup.Digest;
import litechat.backup.Operation;
import litechat.backup.WorkCancelled;
import litechat.backup.merge.ImportSession;
import litechat.backup.merge.SectionComparison;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.LiteChatDatabase;

/** The work of reading a file: to verify it, which touches nothing, or to put its rows aside and tell what an import would do. */
public final class ReadOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "import.read";

    private static final double STEP = 500_000;

    private final LiteChatDatabase database;
    private final ByteSource.Factory sources;
    private final Digest.Factory digests;
    private boolean cancelled;

    public ReadOperation(LiteChatDatabase database, ByteSource.Factory sources, Digest.Factory digests) {
        this.database = database;
        this.sources = sources;
        this.digests = digests;
    }

    /** Takes the bytes of a file. */
    private interface Taker {
        boolean push(byte[] bytes);
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        try {
            return request.get("now") instanceof Timestamp now && request.text("importId") != null
                    ? staged(request, now, progress)
                    : verified(request, progress);
        } catch (ByteSource.PassphraseWanted e) {
            return Attributes.of("passphrase", e.sentence());
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private Attributes verified(Attributes request, BackupWork.Progress progress) {
        Verification verification = new Verification(digests);
        try {
            feed(sources.open(request), progress, bytes -> verification.push(bytes, bytes.length));
        } catch (ByteSource.Damaged e) {
            verification.fail(e.reason(), e.sentence());
        }
        return PreviewForm.of(verification.end(), List.of());
    }

    private Attributes staged(Attributes request, Timestamp now, BackupWork.Progress progress) {
        ByteSource source = sources.open(request);
        ImportSession session = new ImportSession(database, digests, request.key("importId"));
        session.begin(now);
        boolean kept = false;
        try {
            read(session, source, progress);
            Report report = session.end();
            List<SectionComparison> sections = List.of();
            if (!report.isDamaged()) {
                sections = session.compare((done, total) -> {
                    refuseIfCancelled();
                    progress.tell(Attributes.of("compared", done).with("total", total));
                });
                kept = true;
            }
            return PreviewForm.of(report, sections);
        } finally {
            if (!kept) {
                session.discard();
            }
        }
    }

    private void read(ImportSession session, ByteSource source, BackupWork.Progress progress) {
        try {
            feed(source, progress, bytes -> session.push(bytes, bytes.length));
        } catch (ByteSource.Damaged e) {
            session.fail(e.reason(), e.sentence());
        }
    }

    private void feed(ByteSource source, BackupWork.Progress progress, Taker taker) {
        double told = 0;
        try {
            byte[] bytes = source.next();
            while (bytes != null) {
                refuseIfCancelled();
                if (!taker.push(bytes)) {
                    return;
                }
                if (source.taken() - told >= STEP) {
                    told = source.taken();
                    progress.tell(Attributes.of("bytes", told));
                }
                bytes = source.next();
            }
        } finally {
            source.close();
        }
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new WorkCancelled();
        }
    }
}
