package litechat.backup;

import java.util.List;
import litechat.domain.Attributes;
import litechat.events.ActionHandler;
import litechat.events.DocumentEvent;
import litechat.events.DocumentPart;
import litechat.events.EventBus;
import litechat.stores.ActionStore;
import org.jspecify.annotations.Nullable;

/** Has single conversations and projects written, one after the other. */
public final class DocumentStore implements ActionStore {
    private final EventBus bus;
    private final BackupWork work;
    private final ExportStore.Files files;
    private BackupWork.@Nullable Running running;
    private boolean isCancelled;

    public DocumentStore(EventBus bus, BackupWork work, ExportStore.Files files) {
        this.bus = bus;
        this.work = work;
        this.files = files;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(DocumentEvent.WriteDocumentRequest.class, "document", this::write),
                new ActionHandler<>(DocumentEvent.CancelDocumentRequest.class, "documentCancel", request -> cancel()));
    }

    private void write(DocumentEvent.WriteDocumentRequest wanted) {
        isCancelled = false;
        try {
            Attributes request = DocumentOperation.request(
                    wanted.isProject(), wanted.id(), wanted.format(), wanted.withAlternatives());
            BackupWork.Running started = work.start(DocumentOperation.NAME, request, this::progressed);
            running = started;
            handOver(started.result());
        } catch (WorkCancelled e) {
            bus.emit(new DocumentEvent.DocumentFailed(null));
        } catch (WorkFailed e) {
            bus.emit(new DocumentEvent.DocumentFailed(e.sentence()));
        } finally {
            running = null;
        }
    }

    /** Who has given it up gets nothing, even if it was ready before that was heard of. */
    private void handOver(Attributes result) {
        if (isCancelled) {
            throw new WorkCancelled();
        }
        Object file = result.get("file");
        if (file != null) {
            files.download(file, result.key("name"));
        }
        bus.emit(new DocumentEvent.DocumentWritten(result.key("name"), result.text("text")));
    }

    private void progressed(Attributes progress) {
        Double done = progress.number("done");
        Double total = progress.number("total");
        if (done != null && total != null) {
            bus.emit(new DocumentEvent.DocumentProgressed(DocumentPart.named(progress.key("part")), done, total));
        }
    }

    private void cancel() {
        BackupWork.Running started = running;
        if (started != null) {
            isCancelled = true;
            started.cancel();
        }
    }
}
