package litechat.ui;

import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
import litechat.events.Connection;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.DraftEvent.DraftLoaded;
import litechat.events.DraftEvent.DraftNotSaved;
import litechat.events.DraftEvent.DraftSaved;
import litechat.events.DraftEvent.DraftsChanged;
import litechat.events.DraftEvent.LoadDraftRequest;
import litechat.events.DraftEvent.SaveDraftRequest;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.ModelsChosen;
import litechat.events.InteractionEvent.PrepareActionRequest;
import litechat.events.InteractionEvent.StopInteractionRequest;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import litechat.events.InteractionEvent.TextQuoted;
import litechat.events.PromptEvent.PromptSubmitted;
import litechat.events.PromptEvent.ShowPromptRequest;
import litechat.events.PromptEvent.SubmissionFailed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.web.Elements;
import litechat.interop.web.PageExit;
import litechat.ui.state.Drafts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The field that a question is written in, and the button that sends it or stops the answer. */
final class ComposerView {
    private static final int SAVE_AFTER_MILLIS = 300;
    private static final int SAVE_AGAIN_MILLIS = 5_000;

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.find(".composer");
    private final HTMLTextAreaElement input = (HTMLTextAreaElement) root.ref("input");
    private final Drafts drafts = new Drafts();
    private Map<String, String> streaming = Map.of();
    private @Nullable String conversationId;
    private @Nullable String projectId;
    private @Nullable String modelId;
    private boolean modelKnown;
    private boolean hasProvider;
    private boolean isSaveDue;

    ComposerView(EventBus bus, Action openProviders) {
        this.bus = bus;
        input.addEventListener("input", event -> {
            drafts.type(conversationId, input.getValue());
            saveIn(SAVE_AFTER_MILLIS);
            update();
        });
        Elements.onKeyDown(input, this::onKey);
        root.element().addEventListener("submit", event -> {
            event.preventDefault();
            submit(List.of());
        });
        root.onClick("stop", this::stop);
        root.onClick("connect", openProviders);
        root.onClick("unlock", () -> bus.request(new OpenModalRequest("unlock")));
        root.onClick("several", () -> bus.request(new PrepareActionRequest("several", "", modelId)));
        root.onClick("preview", () -> bus.request(new ShowPromptRequest(question(List.of()))));
        listenToStores();
        update();
    }

    private void listenToStores() {
        bus.on(SelectedItemChanged.class, event -> {
            conversationId = event.conversationId();
            projectId = event.projectId();
            loadDraft();
            update();
        });
        bus.on(ConnectionChanged.class, event -> {
            if (event.connection() == Connection.READY || event.connection() == Connection.READ_ONLY) {
                loadDraft();
            }
        });
        bus.on(DraftsChanged.class, event -> loadDraft());
        bus.on(DraftLoaded.class, event -> {
            drafts.loaded(event.conversationId(), event.text());
            saveIn(SAVE_AFTER_MILLIS);
            update();
        });
        bus.on(DraftSaved.class, event -> {
            drafts.kept(event.conversationId(), event.text(), event.stored());
            saveIn(SAVE_AFTER_MILLIS);
            update();
        });
        bus.on(DraftNotSaved.class, event -> {
            drafts.notKept(event.conversationId(), event.base(), event.error());
            saveIn(SAVE_AGAIN_MILLIS);
            update();
        });
        PageExit.askIf(drafts::isAnyUnkept);
        bus.on(PromptSubmitted.class, this::onSubmitted);
        bus.on(ModelsChosen.class, event -> submit(event.modelIds()));
        bus.on(TextQuoted.class, event -> {
            String text = drafts.text(conversationId);
            begin(text.isEmpty() || text.endsWith("\n") ? text + event.text() : text + "\n\n" + event.text());
        });
        bus.on(SubmissionFailed.class, event -> {
            drafts.failed(event.askedIn(), event.content(), event.error());
            update();
        });
        bus.on(StreamingIdsChanged.class, event -> {
            streaming = event.conversationIds();
            update();
        });
        bus.on(SelectedModelChanged.class, event -> {
            modelId = event.modelId();
            modelKnown = true;
            update();
        });
        bus.on(ProviderConfigsChanged.class, event -> {
            hasProvider = !event.providerConfigs().isEmpty();
            update();
        });
    }

    void update() {
        String text = drafts.text(conversationId);
        if (!text.equals(input.getValue())) {
            input.setValue(text);
        }
        boolean isStreaming = streamingId() != null;
        root.button("send").setDisabled(!canSend());
        root.button("several").setDisabled(!canSend());
        root.ref("send").setHidden(isStreaming);
        root.ref("stop").setHidden(!isStreaming);
        String failure = drafts.failure(conversationId);
        root.ref("not-saved").setHidden(failure == null);
        root.ref("not-saved").setTextContent(failure == null ? "" : Messages.notSaved(failure));
        root.ref("unlock").setHidden(!ApiKey.LOCKED.equals(failure));
        boolean needsModel = modelKnown && modelId == null;
        root.ref("hint").setHidden(needsModel);
        root.ref("setup").setHidden(!needsModel);
        root.ref("setup-text").setTextContent(hasProvider ? Messages.CHOOSE_MODEL_FIRST : Messages.CONNECT_FIRST);
    }

    void focus() {
        input.focus();
    }

    private void loadDraft() {
        bus.request(new LoadDraftRequest(conversationId));
    }

    private void saveIn(int millis) {
        if (!isSaveDue && !drafts.unsaved().isEmpty()) {
            isSaveDue = true;
            Window.setTimeout(this::saveDrafts, millis);
        }
    }

    /** Has all be saved that was typed. */
    void saveDrafts() {
        isSaveDue = false;
        for (@Nullable String id : drafts.unsaved()) {
            String text = drafts.text(id);
            bus.request(new SaveDraftRequest(id, drafts.save(id), text));
        }
    }

    /** Begins a question, which the reader goes on writing. */
    void begin(String text) {
        drafts.type(conversationId, text);
        saveIn(SAVE_AFTER_MILLIS);
        update();
        input.focus();
        input.setSelectionRange(text.length(), text.length());
    }

    /** Stops the answers that are arriving in the conversation shown. */
    void stop() {
        for (Map.Entry<String, String> entry : streaming.entrySet()) {
            if (entry.getValue().equals(conversationId)) {
                bus.request(new StopInteractionRequest(entry.getKey()));
                input.focus();
            }
        }
    }

    private void onKey(KeyboardEvent event) {
        boolean plain = !event.isShiftKey() && !event.isAltKey() && !event.isCtrlKey() && !event.isMetaKey();
        if (event.getKey().equals("Enter") && plain && !Elements.isComposing(event)) {
            event.preventDefault();
            submit(List.of());
        }
    }

    /** @param models those that are to answer, or none for the one that is chosen */
    private void submit(List<String> models) {
        if (canSend()) {
            SubmitPromptRequest question = question(models);
            drafts.ask(conversationId);
            bus.request(question);
            update();
            input.focus();
        }
    }

    private SubmitPromptRequest question(List<String> models) {
        return new SubmitPromptRequest(
                conversationId,
                projectId,
                drafts.text(conversationId),
                models.isEmpty() ? modelId == null ? "" : modelId : models.get(0),
                drafts.stored(conversationId),
                models.isEmpty() ? models : models.subList(1, models.size()));
    }

    private void onSubmitted(PromptSubmitted event) {
        String content =
                event.turn().prompt() == null ? "" : event.turn().prompt().content();
        drafts.saved(event.askedIn(), content, event.turn().conversationId());
        saveIn(SAVE_AFTER_MILLIS);
        update();
    }

    private boolean canSend() {
        boolean isBlank = drafts.text(conversationId).trim().isEmpty() && !hasState("data-files");
        return !isBlank
                && !hasState("data-busy")
                && !hasState("data-ticking")
                && modelId != null
                && streamingId() == null
                && !drafts.isAsking(conversationId);
    }

    /** What the module says that adds files and rules. */
    private boolean hasState(String name) {
        return root.element().hasAttribute(name);
    }

    private @Nullable String streamingId() {
        for (Map.Entry<String, String> entry : streaming.entrySet()) {
            if (entry.getValue().equals(conversationId)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
