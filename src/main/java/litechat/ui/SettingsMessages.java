package litechat.ui;

/** The texts of the settings' lists and forms. */
final class SettingsMessages {
    static final String FIRST_LINE = "The first line of the question";
    static final String NOT_SAVED_YET = "Not saved yet";
    static final String NAME_MISSING = "enter a name.";

    static final ItemEditor.Words RULES = new ItemEditor.Words("Rules", "No rules yet.", "Add a rule", "New rule");
    static final ItemEditor.Words TAGS = new ItemEditor.Words("Tags", "No tags yet.", "Add a tag", "New tag");
    static final ItemEditor.Words KEYS = new ItemEditor.Words("Keys", "No keys yet.", "Add a key", "New key");
    static final ItemEditor.Words MODS = new ItemEditor.Words("Mods", "No mods yet.", "Add a mod", "New mod");
    static final ItemEditor.Words REPOSITORIES =
            new ItemEditor.Words("Repositories", "No repositories yet.", "Add a repository", "New repository");

    static final String ALWAYS_ON = "always on";
    static final String KEY_MISSING = "enter the key.";
    static final String KEY_UNUSED = "Not used by any server";
    static final String SCRIPT_MISSING = "enter the address of the script, or the script itself.";
    static final String SCRIPT_TWICE = "enter either the address of the script or the script itself, not both.";
    static final String ENABLED = "Enabled";
    static final String DISABLED = "Not enabled";
    static final String WITH_SCRIPT = "script kept here";
    static final String ADDRESS_MISSING = "enter the address of the repository.";
    static final String ADDRESS_WITH_PASSWORD = "the address contains a password; enter it in its own field.";
    static final String DELETE_MOD = "It cannot be brought back.";
    static final String DELETE_REPOSITORY =
            "Its address and saved password are removed from this browser. Conversations stay. It cannot be brought back.";

    private SettingsMessages() {}

    static String moveUp(String title) {
        return "Move " + title + " up";
    }

    static String moveDown(String title) {
        return "Move " + title + " down";
    }

    static String ruleType(String type) {
        return switch (type) {
            case "system" -> "With the system prompt";
            case "before" -> "Before the message";
            case "after" -> "After the message";
            case "prompt" -> "Saved prompt";
            case "control" -> "Set by a control";
            default -> type;
        };
    }

    static String and(String first, String second) {
        return first + ", " + second;
    }

    /** How many rules a tag has. */
    static String rules(int count) {
        return count == 0 ? "No rules" : count == 1 ? "1 rule" : count + " rules";
    }

    static String usedBy(String servers) {
        return "Used by " + servers;
    }

    static String deleteHeading(String name) {
        return "Delete “" + name + "”?";
    }

    /** What the deletion of a key means for the servers that use it, if any. */
    static String deleteKey(String servers) {
        String end = "The key cannot be brought back.";
        return servers.isEmpty()
                ? "No server uses this key. " + end
                : "Used by " + servers + ", which will be asked without a key from then on. " + end;
    }

    /** What stands before the detail of an item that was changed. */
    static String unsavedMark(String detail) {
        return detail.isEmpty() ? "Not saved" : "Not saved · ";
    }
}
