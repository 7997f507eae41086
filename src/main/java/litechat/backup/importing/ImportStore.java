package litechat.backup.importing;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.BackupWork;
import litechat.backup.WorkCancelled;
import litechat.backup.WorkFailed;
import litechat.backup.merge.RestorePoint;
import litechat.backup.merge.RestorePoints;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.events.ActionHandler;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.ImportEvent.CancelImportRequest;
import litechat.events.ImportEvent.ConfirmRequest;
import litechat.events.ImportEvent.DiscardImportRequest;
import litechat.events.ImportEvent.FileRead;
import litechat.events.ImportEvent.ImportFailed;
import litechat.events.ImportEvent.ImportProgressed;
import litechat.events.ImportEvent.ImportRequest;
import litechat.events.ImportEvent.ImportUndone;
import litechat.events.ImportEvent.Imported;
import litechat.events.ImportEvent.ImportsLoaded;
import litechat.events.ImportEvent.LoadImportsRequest;
import litechat.events.ImportEvent.PassphraseWanted;
import litechat.events.ImportEvent.PastImport;
import litechat.events.ImportEvent.ReadFileRequest;
import litechat.events.ImportEvent.UnconfirmedLoaded;
import litechat.events.ImportEvent.UndoImportRequest;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.UnconfirmedRows;
import litechat.persistence.staging.StagedRows;
import litechat.stores.ActionStore;
import org.jspecify.annotations.Nullable;

/** Has files read and imported, one at a time, and imports taken back. */
public final class ImportStore implements ActionStore {
    private static final String ID = "importStore";

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final LiteChatDatabase database;
    private final BackupWork work;
    private BackupWork.@Nullable Running running;
    private @Nullable String importId;
    private String fileName = "";
    private double fileSize;
    private double changedSince;

    public ImportStore(EventBus bus, Ids ids, Clock clock, LiteChatDatabase database, BackupWork work) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.database = database;
        this.work = work;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(ReadFileRequest.class, ID, this::read),
                new ActionHandler<>(ImportRequest.class, ID, this::merge),
                new ActionHandler<>(DiscardImportRequest.class, ID, request -> discard()),
                new ActionHandler<>(UndoImportRequest.class, ID, this::undo),
                new ActionHandler<>(LoadImportsRequest.class, ID, request -> load()),
                new ActionHandler<>(ConfirmRequest.class, ID, this::confirm),
                new ActionHandler<>(CancelImportRequest.class, "importCancel", request -> cancel()));
    }

    private void read(ReadFileRequest request) {
        discard();
        fileName = request.fileName();
        fileSize = request.size();
        Attributes asked = Attributes.of("file", request.file());
        asked = request.passphrase() == null
                ? asked
                : asked.with("passphrase", request.passphrase().reveal());
        String id = request.verifyOnly() ? null : ids.next();
        asked = id == null ? asked : asked.with("importId", id).with("now", clock.now());
        Attributes result = done(ReadOperation.NAME, asked, () -> null);
        String wanted = result == null ? null : result.text("passphrase");
        if (wanted != null) {
            bus.emit(new PassphraseWanted(wanted));
        } else if (result != null) {
            importId = result.isTrue("damaged") ? null : id;
            bus.emit(new FileRead(Previews.of(fileName, result, importId != null)));
        } else if (id != null) {
            drop(id);
        }
    }

    private void merge(ImportRequest request) {
        String id = importId;
        if (id == null) {
            bus.emit(new ImportFailed("This file is not waiting to be imported any more. Read it again."));
            return;
        }
        Attributes choices = Attributes.NONE;
        for (var choice : request.choices().entrySet()) {
            choices = choices.with(choice.getKey(), choice.getValue());
        }
        Attributes result = done(
                MergeOperation.NAME,
                Attributes.of("importId", id)
                        .with("choices", choices)
                        .with("title", fileName)
                        .with("now", clock.now()),
                () -> new RestorePoints(database).result(id));
        if (result != null) {
            importId = null;
            tell(new Imported(
                    id,
                    Previews.number(result, "written"),
                    Previews.number(result, "removed"),
                    Previews.number(result, "kept"),
                    Previews.number(result, "skipped"),
                    Previews.number(result, "leftOut"),
                    Previews.number(result, "unlinked")));
        }
    }

    private void undo(UndoImportRequest request) {
        String id = request.importId();
        double known = request.evenIfChanged() ? changedSince : 0;
        boolean wasThere = new RestorePoints(database).result(id) != null;
        Attributes result = done(
                UndoOperation.NAME,
                Attributes.of("importId", id).with("evenIfChanged", request.evenIfChanged()),
                () -> wasThere && new RestorePoints(database).result(id) == null
                        ? Attributes.of("undone", true).with("changedSince", known)
                        : null);
        if (result != null) {
            changedSince = Previews.number(result, "changedSince");
            tell(new ImportUndone(
                    id,
                    result.isTrue("undone"),
                    changedSince,
                    Previews.number(result, "renamed"),
                    Previews.number(result, "unlinked"),
                    Previews.number(result, "leftOut")));
        }
    }

    /** What was done is told even if nothing can be read after it. */
    private void tell(Event outcome) {
        try {
            load();
        } finally {
            bus.emit(outcome);
        }
    }

    /** Looks up in the database what work came to that ended before it could answer; null if it was not done. */
    private interface Traces {
        @Nullable
        Attributes find();
    }

    /** What the work came to, or null if that was told already. */
    private @Nullable Attributes done(String operation, Attributes request, Traces traces) {
        String reason = null;
        try {
            BackupWork.Running started = work.start(operation, request, this::progressed);
            running = started;
            return started.result();
        } catch (WorkCancelled e) {
            // It may have been too late for that.
        } catch (WorkFailed e) {
            reason = e.sentence();
        } finally {
            running = null;
        }
        Attributes found = traces.find();
        if (found == null) {
            bus.emit(new ImportFailed(reason));
        }
        return found;
    }

    private void progressed(Attributes progress) {
        boolean isFile = progress.number("bytes") != null;
        double done =
                Previews.number(progress, isFile ? "bytes" : progress.number("moved") != null ? "moved" : "compared");
        bus.emit(new ImportProgressed(isFile, done, isFile ? fileSize : Previews.number(progress, "total")));
    }

    private void load() {
        List<PastImport> imports = new ArrayList<>();
        for (RestorePoint each : new RestorePoints(database).load()) {
            imports.add(new PastImport(each.id(), each.title(), each.createdAt(), each.written(), each.removed()));
        }
        bus.emit(new ImportsLoaded(imports));
        bus.emit(new UnconfirmedLoaded(UnconfirmedList.of(database)));
    }

    private void confirm(ConfirmRequest request) {
        UnconfirmedRows.confirm(database, request.table(), request.id());
        load();
    }

    private void discard() {
        String id = importId;
        importId = null;
        if (id != null) {
            drop(id);
        }
    }

    /** The worker may have been ended before it could do it itself. */
    private void drop(String id) {
        new StagedRows(database, id).discard();
    }

    private void cancel() {
        BackupWork.Running started = running;
        if (started != null) {
            started.cancel();
        }
    }
}
