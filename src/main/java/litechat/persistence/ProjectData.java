package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.Project;

/**
 * A project with everything in it.
 *
 * @param projects the projects below it, parents before their children
 * @param interactions those of all the conversations, ordered within each by their index
 */
public record ProjectData(
        Project project, List<Project> projects, List<Conversation> conversations, List<Interaction> interactions) {

    static ProjectData read(LiteChatDatabase database, String id) {
        List<Table<?>> tables = List.of(database.projects(), database.conversations(), database.interactions());
        return database.transaction(Mode.READ_ONLY, tables, () -> {
            List<Project> subtree = ProjectRecords.subtree(database, id);
            List<Conversation> conversations = new ArrayList<>();
            List<Interaction> interactions = new ArrayList<>();
            for (Project project : subtree) {
                for (Conversation conversation : database.conversations()
                        .where("projectId")
                        .equalTo(project.id())
                        .toList()) {
                    conversations.add(conversation);
                    interactions.addAll(InteractionRecords.load(database, conversation.id()));
                }
            }
            return new ProjectData(subtree.get(0), subtree.subList(1, subtree.size()), conversations, interactions);
        });
    }
}
