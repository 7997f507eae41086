package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.Project;
import litechat.persistence.ConversationData;
import litechat.persistence.ProjectData;

/** What the services return, as lists of ids; the rows themselves are compared on the disk. */
final class Words {
    private Words() {}

    static List<String> conversations(List<Conversation> conversations) {
        List<String> ids = new ArrayList<>();
        for (Conversation conversation : conversations) {
            ids.add(conversation.id());
        }
        return ids;
    }

    static List<String> interactions(List<Interaction> interactions) {
        List<String> ids = new ArrayList<>();
        for (Interaction interaction : interactions) {
            ids.add(interaction.id());
        }
        return ids;
    }

    static List<String> projects(List<Project> projects) {
        List<String> ids = new ArrayList<>();
        for (Project project : projects) {
            ids.add(project.id());
        }
        return ids;
    }

    static List<Object> of(ConversationData data) {
        return List.of(data.conversation().id(), interactions(data.interactions()));
    }

    static List<Object> of(ProjectData data) {
        return List.of(
                data.project().id(),
                projects(data.projects()),
                conversations(data.conversations()),
                interactions(data.interactions()));
    }
}
