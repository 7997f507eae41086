package litechat.backup.importing;

import java.util.EnumMap;
import java.util.Map;
import litechat.backup.BackupWork;
import litechat.backup.Digest;
import litechat.backup.Operation;
import litechat.backup.WorkCancelled;
import litechat.backup.WorkFailed;
import litechat.backup.merge.Choice;
import litechat.backup.merge.ImportSession;
import litechat.backup.merge.MergeResult;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.UniqueConflict;
import org.jspecify.annotations.Nullable;

/** The work of moving what was put aside to where it belongs. */
public final class MergeOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "import.merge";

    private final LiteChatDatabase database;
    private final Digest.Factory digests;
    private boolean cancelled;

    public MergeOperation(LiteChatDatabase database, Digest.Factory digests) {
        this.database = database;
        this.digests = digests;
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        ImportSession session = ImportSession.resume(database, digests, request.key("importId"));
        if (session == null || !(request.get("now") instanceof Timestamp now)) {
            throw new WorkFailed("What was read of the file is not there any more. Choose the file again."
                    + " Nothing was changed.");
        }
        MergeResult result = merged(session, request, now, progress);
        return Attributes.of("written", (double) result.written())
                .with("removed", (double) result.removed())
                .with("kept", (double) result.kept())
                .with("skipped", (double) result.skipped())
                .with("leftOut", (double) result.leftOut())
                .with("unlinked", (double) result.unlinked());
    }

    private MergeResult merged(ImportSession session, Attributes request, Timestamp now, BackupWork.Progress progress) {
        try {
            return session.merge(choices(request.attributes("choices")), request.key("title"), now, (done, total) -> {
                if (cancelled) {
                    throw new WorkCancelled();
                }
                progress.tell(Attributes.of("moved", done).with("total", total));
            });
        } catch (UniqueConflict e) {
            throw new WorkFailed(
                    "Something in the file has a name or an identifier that is taken here. Nothing was changed.");
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private static Map<DataSection, Choice> choices(Attributes given) {
        Map<DataSection, Choice> choices = new EnumMap<>(DataSection.class);
        for (DataSection section : DataSection.values()) {
            Choice choice = choice(given.text(section.title()));
            if (choice != null) {
                choices.put(section, choice);
            }
        }
        return choices;
    }

    private static @Nullable Choice choice(@Nullable String name) {
        for (Choice choice : Choice.values()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return null;
    }
}
