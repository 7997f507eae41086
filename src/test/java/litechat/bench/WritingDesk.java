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
 * @param checked its interactions that are saved by all with the same checks, in parts
 * @param saved those that the others save without
 */
record WritingDesk(
        String projectId,
        List<Conversation> conversations,
        Conversation beside,
        Batch inserted,
        List<Batch> checked,
        List<Batch> saved) {
    private static final int PARTS = 20;

    static WritingDesk of(Scale scale, Rows rows) {
        String projectId = rows.id();
        List<Conversation> conversations = rows.conversations(scale.deleted(), projectId);
        Conversation beside = rows.conversations(1, null).get(0);
        List<Interaction> inserted = new ArrayList<>();
        for (Conversation conversation : conversations) {
            rows.addInteractions(inserted, conversation.id(), scale.inserted() / scale.deleted());
        }
        List<Interaction> saved = new ArrayList<>();
        rows.addInteractions(saved, beside.id(), 2 * scale.saved());
        List<Batch> parts = new ArrayList<>();
        int size = scale.saved() / PARTS;
        for (int from = 0; from < saved.size(); from += size) {
            parts.add(Batch.of(saved.subList(from, from + size)));
        }
        return new WritingDesk(
                projectId,
                conversations,
                beside,
                Batch.of(inserted),
                parts.subList(0, PARTS),
                parts.subList(PARTS, 2 * PARTS));
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
