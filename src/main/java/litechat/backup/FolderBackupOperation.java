package litechat.backup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litechat.domain.Attributes;

/** The work of adding a backup to a folder, and of removing the oldest ones when the new one has proved good. */
public final class FolderBackupOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "folderBackup";

    /** What the names of its files begin with; no other file is ever removed. */
    static final String PREFIX = "litechat_backup_";

    private static final String SUFFIX = ".json";

    private final ExportOperation export;
    private final BackupFolder.Factory folders;

    public FolderBackupOperation(ExportOperation export, BackupFolder.Factory folders) {
        this.export = export;
        this.folders = folders;
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        BackupFolder folder = folders.open(request.get("folder"));
        String name = freeName(folder, PREFIX + request.key("moment"));
        boolean isGood = false;
        try {
            Attributes result = export.run(request.with("handle", folder.create(name)), progress);
            isGood = result.isTrue("good");
            if (!isGood) {
                throw new WorkFailed(
                        "The backup could not be written completely, or was not what had been written when it was"
                                + " read again. It was removed; older backups are kept.");
            }
            if (ExportForm.texts(result.get("refused")).isEmpty()) {
                Double keep = request.number("keep");
                rotate(folder, keep == null ? 1 : Math.max(1, keep.intValue()));
            }
            return result.with("name", name);
        } finally {
            if (!isGood) {
                folder.remove(name);
            }
        }
    }

    @Override
    public void cancel() {
        export.cancel();
    }

    private static String freeName(BackupFolder folder, String stem) {
        List<String> taken = folder.names();
        String name = stem + SUFFIX;
        for (int another = 2; taken.contains(name); another++) {
            name = stem + "_" + another + SUFFIX;
        }
        return name;
    }

    /** The names carry the time, so their order is that of the backups. */
    private static void rotate(BackupFolder folder, int keep) {
        List<String> backups = new ArrayList<>();
        for (String name : folder.names()) {
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                backups.add(name);
            }
        }
        Collections.sort(backups);
        for (int i = 0; i < backups.size() - keep; i++) {
            folder.remove(backups.get(i));
        }
    }
}
