package litechat.page;

import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.interop.composer.Composer;

/**
 * Tells the module with what the message field can do beyond text which conversation is shown, and which model
 * answers next.
 */
public final class ComposerModule {
    private ComposerModule() {}

    /** Has it loaded when the browser has nothing else to do, and tells it from now on. */
    public static void start(EventBus bus, DatabaseConnection connection) {
        Composer.show(null, null, connection.identity());
        bus.on(
                SelectedItemChanged.class,
                event -> Composer.show(event.conversationId(), event.projectId(), connection.identity()));
        bus.on(SelectedModelChanged.class, event -> Composer.chooseModel(event.modelId()));
    }
}
