package litechat.backup;

import java.util.List;
import litechat.domain.Attributes;
import litechat.events.ActionHandler;
import litechat.events.DocumentEvent;
import litechat.events.EventBus;
import litechat.stores.ActionStore;

/** Has single conversations and projects written, one at a time. */
public final class DocumentStore implements ActionStore {
    private final EventBus bus;
    private final BackupWork work;
    private final ExportStore.Files files;

    public DocumentStore(EventBus bus, BackupWork work, ExportStore.Files files) {
        this.bus = bus;
        this.work = work;
        this.files = files;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(new ActionHandler<>(DocumentEvent.WriteDocumentRequest.class, "document", this::write));
    }

    private void write(DocumentEvent.WriteDocumentRequest wanted) {
        try {
            Attributes request = DocumentOperation.request(
                    wanted.isProject(), wanted.id(), wanted.format(), wanted.withAlternatives());
            Attributes result =
                    work.start(DocumentOperation.NAME, request, progress -> {}).result();
            Object file = result.get("file");
            if (file != null) {
                files.download(file, result.key("name"));
            }
            bus.emit(new DocumentEvent.DocumentWritten(result.key("name"), result.text("text")));
        } catch (WorkCancelled e) {
            bus.emit(new DocumentEvent.DocumentFailed(null));
        } catch (WorkFailed e) {
            bus.emit(new DocumentEvent.DocumentFailed(e.sentence()));
        }
    }
}
