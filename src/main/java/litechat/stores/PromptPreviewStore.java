package litechat.stores;

import java.util.List;
import litechat.domain.CompiledPrompt;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.PromptEvent.PreviewPromptRequest;
import litechat.events.PromptEvent.PromptPreviewed;
import litechat.persistence.DraftService;
import litechat.prompt.FileContents;

/** Tells what a question would be sent as, by compiling it in the way in which it is sent. */
public final class PromptPreviewStore implements ActionStore {
    /** Stands where a question that is sent has the id of its turn. */
    private static final String NO_TURN = "preview";

    private final EventBus bus;

    public PromptPreviewStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(new ActionHandler<>(
                PreviewPromptRequest.class,
                "promptPreviewStore",
                request -> bus.emit(new PromptPreviewed(withFiles(Prompts.ask(
                        request.question(),
                        DraftService.enclosures(request.question().conversationId()),
                        NO_TURN))))));
    }

    /** As the module does it that asks the server. */
    private static CompiledPrompt withFiles(CompiledPrompt prompt) {
        return prompt.withMessages(new FileContents(Prompts.contents(prompt)).in(prompt.messages()));
    }
}
