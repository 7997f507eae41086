package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.PromptEvent.PreviewPromptRequest;
import litechat.events.PromptEvent.PromptPreviewed;

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
                request -> bus.emit(new PromptPreviewed(Prompts.ask(request.question(), NO_TURN)))));
    }
}
