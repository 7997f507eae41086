package litechat.stores;

import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.TrashEntry;
import litechat.providers.ChatRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an action came to.
 *
 * @param created the conversation that it began, or null
 * @param begun the turns whose answers have to be fetched now
 * @param entry what it moved to the trash, or null
 */
public record Outcome(@Nullable Conversation created, List<Begun> begun, @Nullable TrashEntry entry) {
    static final Outcome DONE = new Outcome(null, List.of(), null);

    /** A turn as it was saved, and what its model is to be asked. */
    public record Begun(Interaction turn, ChatRequest request) {}

    static Outcome of(TrashEntry entry) {
        return new Outcome(null, List.of(), entry);
    }
}
