package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;

/** The work of adding a backup to a folder, and of removing the oldest ones when the new one has proved good. */
public final class FolderBackupOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "folderBackup";

    private final ExportOperation export;
    private final BackupFolder.Factory folders;

    public FolderBackupOperation(ExportOperation export, BackupFolder.Factory folders) {
        this.export = export;
        this.folders = folders;
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        BackupFolder folder = folders.open(request.get("folder"));
        try {
            FolderBackups backups = new FolderBackups(folder);
            String name = backups.freeName(request.key("moment"));
            Attributes result = write(folder, name, request, progress).with("name", name);
            progress.tell(Attributes.of("written", true));
            try {
                tidy(backups, name, request, result);
            } catch (WorkFailed e) {
                return result.with("untidy", e.sentence()); // it is written nevertheless
            } catch (WorkCancelled e) {
                return result.with("untidy", "That was stopped.");
            }
            return result;
        } finally {
            folder.close();
        }
    }

    @Override
    public void cancel() {
        export.cancel();
    }

    private Attributes write(BackupFolder folder, String name, Attributes request, BackupWork.Progress progress) {
        boolean isWhole = false;
        try {
            Attributes result = export.run(request.with("handle", folder.create(name)), progress);
            isWhole = result.isTrue("good");
            if (!isWhole) {
                throw new WorkFailed(
                        "The backup could not be written completely, or was not what had been written when it was"
                                + " read again. It was removed; older backups are kept.");
            }
            return result;
        } finally {
            if (!isWhole) {
                folder.remove(name);
            }
        }
    }

    private static void tidy(FolderBackups backups, String name, Attributes request, Attributes result) {
        List<String> refused = new ArrayList<>(ExportForm.texts(request.get("refused")));
        if (!ExportForm.texts(result.get("refused")).isEmpty()) {
            refused.add(name);
        }
        Double keep = request.number("keep");
        if (request.get("now") instanceof Timestamp now) {
            backups.tidy(name, refused, keep == null ? 1 : Math.max(1, keep.intValue()), now);
        }
    }
}
