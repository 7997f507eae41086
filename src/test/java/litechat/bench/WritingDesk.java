package litechat.bench;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.Project;
import litechat.domain.Timestamp;
import litechat.persistence.LiteChatDatabase;

/**
 * What is written and deleted: a project, its conversations, and their interactions.
 *
 * @param beside a conversation that is not deleted
 * @param saved its interactions
 */
record WritingDesk(
        String projectId, List<Conversation> conversations, Conversation beside, Batch inserted, Batch saved) {
    static WritingDesk of(Scale scale, Rows rows) {
        String projectId = rows.id();
        List<Conversation> conversations = rows.conversations(scale.deleted(), projectId);
        Conversation beside = rows.conversations(1, null).get(0);
        List<Interaction> inserted = new ArrayList<>();
        for (Conversation conversation : conversations) {
            rows.addInteractions(inserted, conversation.id(), scale.inserted() / scale.deleted());
        }
        List<Interaction> saved = new ArrayList<>();
        rows.addInteractions(saved, beside.id(), scale.saved());
        return new WritingDesk(projectId, conversations, beside, Batch.of(inserted), Batch.of(saved));
    }

    /** Puts the project and its conversations into a database. */
    void lay(LiteChatDatabase database) {
        database.write(List.of(database.projects(), database.conversations()), () -> {
            database.projects().add(Project.create(projectId, "Project", null, new Timestamp(0)));
            database.conversations().bulkPut(conversations);
            database.conversations().put(beside);
        });
    }
}
