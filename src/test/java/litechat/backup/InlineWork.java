package litechat.backup;

import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.persistence.PersistenceException;

/** Does the work where it is asked for, and waits for it. */
final class InlineWork implements BackupWork {
    private final Exports exports;
    private final ReadBack readBack;

    InlineWork(Exports exports, ReadBack readBack) {
        this.exports = exports;
        this.readBack = readBack;
    }

    @Override
    public Running start(String operation, Attributes request, Progress progress) {
        Operation export = new ExportOperation(
                exports.database, exports.threads, (asked, told) -> exports.sink, JdkDigest::new, readBack);
        return new Running() {
            @Override
            public Attributes result() {
                try {
                    return export.run(request, progress);
                } catch (PersistenceException e) {
                    throw new WorkFailed(e.sentence());
                }
            }

            @Override
            public void cancel() {
                export.cancel();
            }
        };
    }
}
