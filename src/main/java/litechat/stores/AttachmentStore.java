package litechat.stores;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.CatalogueModel;
import litechat.domain.Enclosures;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import litechat.events.ActionHandler;
import litechat.events.DraftEvent.EnclosuresLoaded;
import litechat.events.EventBus;
import litechat.events.FileEvent.AttachFilesRequest;
import litechat.events.FileEvent.AttachKeptFileRequest;
import litechat.events.FileEvent.CollectContentsRequest;
import litechat.events.FileEvent.ContentLoaded;
import litechat.events.FileEvent.DetachFileRequest;
import litechat.events.FileEvent.FileRefused;
import litechat.events.FileEvent.FilesSettled;
import litechat.events.FileEvent.LoadContentRequest;
import litechat.events.FileEvent.LoadSightRequest;
import litechat.events.FileEvent.LoadTurnFilesRequest;
import litechat.events.FileEvent.SightLoaded;
import litechat.events.FileEvent.TurnFilesLoaded;
import litechat.events.FileProblem;
import litechat.events.PickedFile;
import litechat.persistence.AttachmentService;
import litechat.persistence.DraftService;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.prompt.TokenEstimate;
import org.jspecify.annotations.Nullable;

/** The files that go along with questions: attaches them to drafts, and looks after their contents. */
public final class AttachmentStore implements ActionStore {
    /** In bytes. */
    public static final double LARGEST = 20 * 1024 * 1024;

    private static final String ID = "attachmentStore";

    private final EventBus bus;
    private final Ids ids;

    public AttachmentStore(EventBus bus, Ids ids) {
        this.bus = bus;
        this.ids = ids;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(AttachFilesRequest.class, ID, this::attach),
                new ActionHandler<>(
                        AttachKeptFileRequest.class,
                        ID,
                        request -> attachKept(request.conversationId(), request.file())),
                new ActionHandler<>(
                        DetachFileRequest.class, ID, request -> detach(request.conversationId(), request.fileId())),
                new ActionHandler<>(LoadContentRequest.class, "contents", request -> load(request.sha256())),
                new ActionHandler<>(
                        LoadSightRequest.class,
                        "contents",
                        request -> bus.emit(new SightLoaded(request.modelId(), seesNothing(request.modelId())))),
                new ActionHandler<>(LoadTurnFilesRequest.class, "contents", request -> loadOfTurn(request.turnId())),
                // In a queue of its own: it may take long, and looks again in its transaction at what is referred to.
                new ActionHandler<>(
                        CollectContentsRequest.class, "contentCollection", request -> AttachmentService.collect()));
    }

    private void attach(AttachFilesRequest request) {
        try {
            for (PickedFile file : request.files()) {
                attach(request.conversationId(), file);
            }
        } finally {
            bus.emit(new FilesSettled(request.conversationId()));
        }
    }

    private void attach(@Nullable String conversationId, PickedFile file) {
        PickedFile.Content content =
                file.size() > LARGEST ? PickedFile.Content.refused(FileProblem.TOO_LARGE) : file.read();
        FileProblem problem = content.problem();
        try {
            if (problem == null && isThere(conversationId, content.sha256())) {
                problem = FileProblem.ALREADY_THERE;
            }
            if (problem == null) {
                tell(conversationId, AttachmentService.attach(conversationId, entry(file, content), content.rows()));
            } else {
                bus.emit(new FileRefused(conversationId, file.name(), problem, null));
            }
        } catch (PersistenceException e) {
            bus.emit(new FileRefused(conversationId, file.name(), FileProblem.NOT_SAVED, e.sentence()));
        }
    }

    private void attachKept(@Nullable String conversationId, Attributes file) {
        try {
            if (!isThere(conversationId, file.key("sha256"))) {
                tell(conversationId, AttachmentService.attach(conversationId, file.with("id", ids.next()), List.of()));
            }
        } finally {
            bus.emit(new FilesSettled(conversationId));
        }
    }

    private void detach(@Nullable String conversationId, String fileId) {
        try {
            tell(conversationId, AttachmentService.detach(conversationId, fileId));
        } finally {
            bus.emit(new FilesSettled(conversationId));
        }
    }

    private static boolean isThere(@Nullable String conversationId, String sha256) {
        for (Attributes file : DraftService.enclosures(conversationId).files()) {
            if (sha256.equals(file.text("sha256"))) {
                return true;
            }
        }
        return false;
    }

    /** What a turn records of the file. */
    private Attributes entry(PickedFile file, PickedFile.Content content) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("id", ids.next());
        entry.put("source", "direct");
        entry.put("name", file.name());
        entry.put("type", content.type());
        entry.put("size", file.size());
        entry.put("sha256", content.sha256());
        if (content.textSha256() != null) {
            entry.put("text", Attributes.of("sha256", content.textSha256()).with("size", content.textSize()));
        }
        entry.put("tokens", content.text() == null ? TokenEstimate.OF_A_FILE : TokenEstimate.of(content.text()));
        return Attributes.of(entry);
    }

    private void load(String sha256) {
        List<Attributes> found = AttachmentService.contents(List.of(sha256));
        bus.emit(new ContentLoaded(sha256, found.isEmpty() ? null : found.get(0)));
    }

    private static boolean seesNothing(String modelId) {
        ModelId id = ModelId.parse(modelId);
        for (ProviderConfig server : PersistenceService.loadProviderConfigs()) {
            List<@Nullable Object> models = server.fetchedModels();
            if (id != null && models != null && server.id().equals(id.providerConfigId())) {
                for (Object model : models) {
                    if (model instanceof Attributes entry && id.model().equals(entry.text("id"))) {
                        return CatalogueModel.seesNothing(entry);
                    }
                }
            }
        }
        return false;
    }

    private void loadOfTurn(String turnId) {
        Interaction turn = PersistenceService.loadInteraction(turnId);
        if (turn != null && turn.prompt() != null) {
            bus.emit(new TurnFilesLoaded(turnId, AttachedFiles.of(turn.prompt().metadata())));
        }
    }

    private void tell(@Nullable String conversationId, Enclosures enclosures) {
        bus.emit(new EnclosuresLoaded(conversationId, enclosures));
    }
}
