package litechat.ui;

import litechat.domain.Inherited;
import litechat.domain.Project;
import org.jspecify.annotations.Nullable;

/** The texts about projects and the archive. */
final class ProjectMessages {
    static final String NEW_PROJECT = "New project";
    static final String NO_PARENT = "None, at the top";
    static final String NO_PROJECT = "No project";
    static final String NAME_MISSING = "Enter a name.";
    static final String INHERITED = "Inherited";
    static final String NOT_SET = "Not set; the model server decides.";
    static final String NO_PROMPT = "None.";
    static final String CHOSEN_IN_CHAT = "Not set; the one that is chosen above the chat.";
    static final String SET_HERE = "Set here. ";
    static final String NONE_INHERITED = "None are inherited.";
    static final String NONE_THERE = "There are none yet. They are made in the settings.";
    static final String CREATE = "Create";
    static final String SAVE = "Save";
    static final String MOVE_OUT = "Move them out of the project";

    private ProjectMessages() {}

    static String settingsOf(String name) {
        return "Project “" + name + "”";
    }

    /** Where an inherited value comes from, and what it is. */
    static String inherited(Inherited<?> inherited, String value) {
        return INHERITED + from(inherited.from()) + ": " + value;
    }

    static String inheritedFrom(Inherited<?> inherited) {
        return INHERITED + from(inherited.from()) + ".";
    }

    private static String from(@Nullable Project project) {
        return project == null ? " from the settings" : " from “" + project.name() + "”";
    }

    static String enter(String range) {
        return "Enter " + range + ".";
    }

    static String move(String title) {
        return "Move “" + (title.isEmpty() ? Messages.UNTITLED : title) + "”";
    }

    static String moved(@Nullable Project place) {
        return place == null
                ? "The conversation is in no project now."
                : "Moved to the project “" + place.name() + "”.";
    }

    static String delete(String name) {
        return "Delete “" + name + "”?";
    }

    /** What a deletion takes along, without the conversations. */
    static String deletes(int projectsInside) {
        return switch (projectsInside) {
            case 0 -> "The project goes to the trash.";
            case 1 -> "It goes to the trash with the project inside it.";
            default -> "It goes to the trash with the " + projectsInside + " projects inside it.";
        };
    }

    static String holds(int conversations) {
        return switch (conversations) {
            case 0 -> "There are no conversations in it.";
            case 1 -> "There is 1 conversation in it.";
            default -> "There are " + conversations + " conversations in it.";
        };
    }

    static String moveTo(String project) {
        return "Move them to “" + project + "”";
    }

    static String unarchive(String title) {
        return "Put “" + title + "” back into the list";
    }

    static String deleteLabel(String title) {
        return "Delete “" + title + "”";
    }

    static String archivedAt(String date) {
        return "Archived " + date;
    }
}
