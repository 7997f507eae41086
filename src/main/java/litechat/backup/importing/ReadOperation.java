package litechat.backup.importing;

import java.util.List;
import litechat.backup.BackupWork;
import litechat.backup.Digest;
import litechat.backup.Operation;
import litechat.backup.WorkCancelled;
import litechat.backup.formats.ForeignFile;
import litechat.backup.formats.ForeignFiles;
import litechat.backup.formats.Pause;
import litechat.backup.merge.ImportSession;
import litechat.backup.merge.SectionComparison;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;
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
    private final ForeignFiles exports;
    private final Digest.Factory digests;
    private boolean cancelled;

    /** @param exports finds those of other programs */
    public ReadOperation(
            LiteChatDatabase database, ByteSource.Factory sources, ForeignFiles exports, Digest.Factory digests) {
        this.database = database;
        this.sources = sources;
        this.exports = exports;
        this.digests = digests;
    }

    /** Takes the bytes of a file. */
    private interface Taker {
        boolean push(byte[] bytes);
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        try {
            ForeignFile export = exports.open(request);
            if (request.get("now") instanceof Timestamp now && request.text("importId") != null) {
                return export == null ? staged(request, now, progress) : staged(request, export, now, progress);
            }
            return export == null ? verified(request, progress) : verified(export, progress);
        } catch (ImportException e) {
            return PreviewForm.of(ForeignFile.refused(e), List.of());
        } catch (ByteSource.PassphraseWanted e) {
            return Attributes.of("passphrase", e.sentence());
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private Attributes verified(Attributes request, BackupWork.Progress progress) {
        Report report = verified(new Verification(digests), request, progress);
        if (isOtherFormat(report)) {
            Report ofParts = verified(Verification.ofParts(digests, (section, row) -> {}), request, progress);
            report = ofParts.rows() > 0 ? ofParts : report;
        }
        return PreviewForm.of(report, List.of());
    }

    private Report verified(Verification verification, Attributes request, BackupWork.Progress progress) {
        try {
            feed(sources.open(request), progress, bytes -> verification.push(bytes, bytes.length));
        } catch (ByteSource.Damaged e) {
            verification.fail(e.reason(), e.sentence());
        }
        return verification.end();
    }

    private Attributes staged(Attributes request, Timestamp now, BackupWork.Progress progress) {
        ImportSession session = new ImportSession(database, digests, request.key("importId"));
        try {
            ByteSource source = sources.open(request);
            session.begin(now);
            Report report = read(session, source, progress);
            if (isOtherFormat(report)) {
                session = new ImportSession(database, digests, request.key("importId"));
                session.beginWithParts(now);
                Report ofParts = read(session, sources.open(request), progress);
                report = ofParts.rows() > 0 ? ofParts : report;
            }
            if (report.isDamaged()) {
                session.discard();
            }
            List<SectionComparison> sections = report.isDamaged() ? List.of() : compared(session, progress);
            return PreviewForm.of(report, sections);
        } catch (RuntimeException e) {
            session.discard();
            throw e;
        }
    }

    /** A part of a database has not the form of a backup; only reading it as one tells whether it is. */
    private static boolean isOtherFormat(Report report) {
        return report.remarks().count(Reason.OTHER_FORMAT) > 0;
    }

    private Report read(ImportSession session, ByteSource source, BackupWork.Progress progress) {
        try {
            feed(source, progress, bytes -> session.push(bytes, bytes.length));
        } catch (ByteSource.Damaged e) {
            session.fail(e.reason(), e.sentence());
        }
        return session.end();
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

    private Attributes verified(ForeignFile export, BackupWork.Progress progress) {
        Report report = export.read(digests, (section, row) -> {}, telling(export, progress));
        return named(export, PreviewForm.of(report, List.of()));
    }

    private Attributes staged(Attributes request, ForeignFile export, Timestamp now, BackupWork.Progress progress) {
        ImportSession session = new ImportSession(database, digests, request.key("importId"));
        try {
            session.begin(now);
            Pause telling = telling(export, progress);
            Report report = session.end(export.read(digests, session.rows(), () -> {
                session.flushIfFull();
                telling.pause();
            }));
            List<SectionComparison> sections = report.isDamaged() ? List.of() : compared(session, progress);
            return named(export, PreviewForm.of(report, sections));
        } catch (RuntimeException e) {
            session.discard(); // a damaged file has dropped its rows itself
            throw e;
        }
    }

    private static Attributes named(ForeignFile export, Attributes preview) {
        return preview.with("program", export.format().title());
    }

    private Pause telling(ForeignFile export, BackupWork.Progress progress) {
        double[] told = {0};
        return () -> {
            refuseIfCancelled();
            if (export.taken() - told[0] >= STEP) {
                told[0] = export.taken();
                progress.tell(Attributes.of("bytes", told[0]));
            }
        };
    }

    private List<SectionComparison> compared(ImportSession session, BackupWork.Progress progress) {
        return session.compare((done, total) -> {
            refuseIfCancelled();
            progress.tell(Attributes.of("compared", done).with("total", total));
        });
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new WorkCancelled();
        }
    }
}
