package litechat.backup;

import java.util.ArrayList;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.events.Threads;
import litechat.persistence.LiteChatDatabase;
import org.jspecify.annotations.Nullable;

/** The work of writing a backup. */
public final class ExportOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "export";

    private final LiteChatDatabase database;
    private final Threads threads;
    private final ExportSink.Factory sinks;
    private final Digest.Factory digests;
    private @Nullable FullExport running;
    private boolean cancelled;

    public ExportOperation(
            LiteChatDatabase database, Threads threads, ExportSink.Factory sinks, Digest.Factory digests) {
        this.database = database;
        this.threads = threads;
        this.sinks = sinks;
        this.digests = digests;
    }

    /** What is asked of it; how the file is written is asked in the same request. */
    public static Attributes request(Timestamp now, boolean includeSecrets) {
        return Attributes.of("now", now).with("secrets", includeSecrets);
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        if (cancelled || !(request.get("now") instanceof Timestamp now)) {
            throw new WorkCancelled();
        }
        FullExport export =
                new FullExport(database, threads, sinks.open(request, progress), digests, request.isTrue("secrets"));
        running = export;
        FullExport.Result result = export.write(
                now, (rows, total) -> progress.tell(Attributes.of("rows", rows).with("total", total)));
        return Attributes.of("bytes", result.saved().bytes())
                .with("file", result.saved().file())
                .with("rows", result.rows())
                .with("missing", new ArrayList<>(result.missing()));
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
