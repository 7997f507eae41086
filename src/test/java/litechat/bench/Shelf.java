package litechat.bench;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;

/** The database that is only read: one for all, so that all read the same bytes in the same places. */
final class Shelf {
    static final String NAME = "bench-read";
    private static final int AT_ONCE = 2_000;

    private final List<Conversation> conversations;
    private final int filled;

    private Shelf(List<Conversation> conversations, int filled) {
        this.conversations = conversations;
        this.filled = filled;
    }

    /** Fills it: the first conversation is the long one, the last ones have no interaction. */
    static Shelf fill(Scale scale, Rows rows) {
        Program program = Program.open(NAME);
        LiteChatDatabase database = program.database();
        program.prepare();
        Shelf shelf = new Shelf(
                rows.conversations(scale.conversations(), null),
                (scale.read() - scale.longConversation()) / Scale.SHORT);
        database.write(List.of(database.conversations()), () -> database.conversations()
                .bulkPut(shelf.conversations));
        List<Interaction> batch = new ArrayList<>();
        rows.addInteractions(batch, shelf.longConversation(), scale.longConversation());
        int count = batch.size();
        for (int i = 1; count < scale.read(); i++) {
            rows.addInteractions(batch, shelf.conversations.get(i).id(), Scale.SHORT);
            count += Scale.SHORT;
            if (batch.size() >= AT_ONCE || count >= scale.read()) {
                PersistenceService.saveInteractions(batch);
                batch = new ArrayList<>();
            }
        }
        database.close();
        return shelf;
    }

    String longConversation() {
        return conversations.get(0).id();
    }

    /** One of the many, for each number another one, as long as there are. */
    String shortConversation(int number) {
        return conversations.get(1 + number * 7 % filled).id();
    }
}
