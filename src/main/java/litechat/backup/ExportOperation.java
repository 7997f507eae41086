package litechat.backup;

import java.util.ArrayList;
import litechat.backup.reading.Report;
import litechat.backup.reading.SectionSummary;
import litechat.backup.reading.Verification;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.events.Threads;
import litechat.persistence.LiteChatDatabase;
import org.jspecify.annotations.Nullable;

/** The work of writing a backup. */
public final class ExportOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "export";

    private static final double STEP_BYTES = 1_000_000;

    private final LiteChatDatabase database;
    private final Threads threads;
    private final ExportSink.Factory sinks;
    private final Digest.Factory digests;
    private final ReadBack readBack;
    private @Nullable FullExport running;
    private boolean cancelled;

    public ExportOperation(
            LiteChatDatabase database,
            Threads threads,
            ExportSink.Factory sinks,
            Digest.Factory digests,
            ReadBack readBack) {
        this.database = database;
        this.threads = threads;
        this.sinks = sinks;
        this.digests = digests;
        this.readBack = readBack;
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        if (cancelled || !(request.get("now") instanceof Timestamp now)) {
            throw new WorkCancelled();
        }
        FullExport export =
                new FullExport(database, threads, sinks.open(request, progress), digests, ExportForm.choice(request));
        running = export;
        FullExport.Result result = export.write(
                now, (rows, total) -> progress.tell(Attributes.of("rows", rows).with("total", total)));
        return Attributes.of("bytes", result.saved().bytes())
                .with("file", result.saved().file())
                .with("rows", result.rows())
                .with(
                        "good",
                        result.missing().isEmpty()
                                && isGood(request, result.saved().bytes(), progress))
                .with("missing", new ArrayList<>(result.missing()))
                .with("refused", new ArrayList<>(result.refused()));
    }

    /** Whether what was written can be read, and is what was to be written; nobody knows that of a download. */
    private boolean isGood(Attributes request, double size, BackupWork.Progress progress) {
        Object handle = request.get("handle");
        if (handle == null || request.text("passphrase") != null) {
            return false;
        }
        Verification verification = new Verification(digests);
        ReadBack.Pieces pieces = readBack.open(handle, request.isTrue("gzip"));
        double read = 0;
        double told = 0;
        for (byte[] piece = pieces.next(); piece.length > 0; piece = pieces.next()) {
            if (cancelled) {
                throw new WorkCancelled();
            }
            if (!verification.push(piece, piece.length)) {
                break;
            }
            read += piece.length;
            if (read - told >= STEP_BYTES) {
                told = read;
                progress.tell(Attributes.of("proved", read).with("size", size));
            }
        }
        Report report = verification.end();
        boolean holds = report.complete() && report.proved();
        for (SectionSummary section : report.sections()) {
            holds &= section.proof() == SectionSummary.Proof.HOLDS;
        }
        return holds;
    }

    @Override
    public void cancel() {
        cancelled = true;
        FullExport export = running;
        if (export != null) {
            export.cancel();
        }
    }
}
