package litechat;

import litechat.backup.DocumentOperation;
import litechat.backup.ExportOperation;
import litechat.backup.FolderBackupOperation;
import litechat.backup.Operation;
import litechat.backup.importing.MergeOperation;
import litechat.backup.importing.ReadOperation;
import litechat.backup.importing.UndoOperation;
import litechat.backup.json.JsonNumber;
import litechat.events.Threads;
import litechat.page.BrowserDecimals;
import litechat.page.BrowserDigest;
import litechat.page.BrowserThreads;
import litechat.worker.BlobSink;
import litechat.worker.FileBlocks;
import litechat.worker.FileSource;
import litechat.worker.HandleFolder;
import litechat.worker.WorkerDatabase;
import litechat.worker.WorkerPort;
import litechat.worker.ZipArchive;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of the worker that writes and reads backup files.
 *
 * <p>To the page it is what another tab is: it has a connection of its own, and when it is ended, what it had not
 * committed was never done.
 */
public final class BackupMain {
    private final Threads threads = new BrowserThreads();
    private final WorkerDatabase connection = new WorkerDatabase();

    private BackupMain() {}

    /** Waits for the page's request. */
    public static void main(String[] args) {
        JsonNumber.use(new BrowserDecimals());
        BackupMain worker = new BackupMain();
        new WorkerPort(worker.connection, worker::operation).open();
    }

    private @Nullable Operation operation(String name) {
        return switch (name) {
            case ExportOperation.NAME -> export();
            case FolderBackupOperation.NAME -> new FolderBackupOperation(export(), HandleFolder::locked);
            case DocumentOperation.NAME -> new DocumentOperation(connection.database(), BlobSink::new, ZipArchive::new);
            case ReadOperation.NAME ->
                new ReadOperation(connection.database(), FileSource::open, FileBlocks::foreign, BrowserDigest::new);
            case MergeOperation.NAME -> new MergeOperation(connection.database(), BrowserDigest::new);
            case UndoOperation.NAME -> new UndoOperation(connection.database(), BrowserDigest::new);
            default -> null;
        };
    }

    private ExportOperation export() {
        return new ExportOperation(
                connection.database(), threads, BlobSink::new, BrowserDigest::new, HandleFolder::open);
    }
}
