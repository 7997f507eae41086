package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import org.jspecify.annotations.Nullable;

/** The rows of one conversation or of one project, as they are stored. */
final class DocumentRows {
    private final LiteChatDatabase database;

    DocumentRows(LiteChatDatabase database) {
        this.database = database;
    }

    Attributes conversation(String id) {
        Attributes found = database.raw("conversations").get(id);
        if (found == null) {
            throw new WorkFailed("The conversation was deleted in the meantime.");
        }
        return found;
    }

    /** The content of a file, or null. */
    @Nullable
    Attributes content(String hash) {
        return database.raw("attachments").get(hash);
    }

    /** How many conversations lie in the projects. */
    int countIn(List<Attributes> projects) {
        int count = 0;
        for (Attributes project : projects) {
            count += database.raw("conversations")
                    .where("projectId")
                    .equalTo(project.key("id"))
                    .count();
        }
        return count;
    }

    /** The conversations that lie in a project itself, the first that was made first. */
    List<Attributes> conversationsIn(String projectId) {
        return database.raw("conversations")
                .where("projectId")
                .equalTo(projectId)
                .toList();
    }

    /** A project and all inside it, each before those in it. */
    List<Attributes> subtree(String id) {
        Attributes top = database.raw("projects").get(id);
        if (top == null) {
            throw new WorkFailed("The project was deleted in the meantime.");
        }
        List<Attributes> all = database.raw("projects").toQuery().toList();
        List<Attributes> found = new ArrayList<>(List.of(top));
        for (int i = 0; i < found.size(); i++) {
            for (Attributes project : all) {
                if (project.key("parentId").equals(found.get(i).key("id"))
                        && !project.key("id").equals(id)) {
                    found.add(project);
                }
            }
        }
        return found;
    }

    /** The folders from the first of the projects down to one of them, with a slash at the end. */
    static String folder(Attributes project, List<Attributes> projects) {
        String path = ConversationMarkdown.slug(project.key("name")) + "/";
        for (Attributes parent : projects) {
            if (parent.key("id").equals(project.key("parentId"))
                    && !projects.get(0).equals(project)) {
                return folder(parent, projects) + path;
            }
        }
        return path;
    }
}
