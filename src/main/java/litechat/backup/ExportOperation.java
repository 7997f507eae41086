package litechat.backup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
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
        Report report =
                result.missing().isEmpty() ? readAgain(request, result.saved().bytes(), progress) : null;
        boolean isGood = report != null && isWhatWasWritten(report);
        Set<String> refused = new LinkedHashSet<>(result.refused());
        if (report != null && isGood) {
            refused.addAll(
                    report.refusedSections()); // what an import finds only when it sees rows together, or contents
        }
        return Attributes.of("bytes", result.saved().bytes())
                .with("file", result.saved().file())
                .with("rows", result.rows())
                .with("good", isGood)
                .with("differs", report != null && !isGood)
                .with("missing", new ArrayList<>(result.missing()))
                .with("refused", new ArrayList<>(refused));
    }

    /** What a verification finds in the file that was written; null for a download and what is encrypted, which nobody can read. */
    private @Nullable Report readAgain(Attributes request, double size, BackupWork.Progress progress) {
        Object handle = request.get("handle");
        if (handle == null || request.text("passphrase") != null) {
            return null;
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
        return verification.end();
    }

    private static boolean isWhatWasWritten(Report report) {
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
