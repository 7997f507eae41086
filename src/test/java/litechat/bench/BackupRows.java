package litechat.bench;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;

/** Fills the database of the page, which backups are made of. */
final class BackupRows {
    private static final int AT_ONCE = 2_000;

    private BackupRows() {}

    /** Makes the database with so many interactions, which may be none. */
    static void fill(int interactions) {
        Program program = Program.open(LiteChatDatabase.NAME);
        LiteChatDatabase database = program.database();
        program.prepare();
        Rows rows = new Rows();
        List<Conversation> conversations = rows.conversations(interactions / Scale.SHORT, null);
        database.write(List.of(database.conversations()), () -> database.conversations()
                .bulkPut(conversations));
        List<Interaction> batch = new ArrayList<>();
        for (Conversation conversation : conversations) {
            rows.addInteractions(batch, conversation.id(), Scale.SHORT);
            if (batch.size() >= AT_ONCE) {
                PersistenceService.saveInteractions(batch);
                batch = new ArrayList<>();
            }
        }
        PersistenceService.saveInteractions(batch);
        database.close();
    }
}
