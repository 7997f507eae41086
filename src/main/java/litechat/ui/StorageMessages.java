package litechat.ui;

import litechat.domain.Finding;

/** What the storage section says. */
final class StorageMessages {
    static final String PERSISTED = "Yes. It will not delete anything by itself.";
    static final String NOT_PERSISTED =
            "Not promised. Short of room, it may delete everything that this page has stored.";
    static final String PERSIST_REFUSED =
            "The browser did not promise it. It usually does so for pages that are installed or often used.";
    static final String NEVER = "Never.";
    static final String CHECKING = "Checking…";
    static final String CHECK_STOPPED = "Stopped before the end.";
    static final String SOUND = "Everything is as it should be.";
    static final String REPAIRED = "Repaired.";
    static final String EVERYTHING = "everything";
    static final String CLEAR_ALL = "Clear everything?";

    private StorageMessages() {}

    /** What a table holds, in the words of the page. */
    static String table(String table) {
        return switch (table) {
            case "conversations" -> "conversations";
            case "interactions" -> "messages";
            case "projects" -> "projects";
            case "rules" -> "rules";
            case "tags" -> "tags";
            case "tagRuleLinks" -> "links of tags to rules";
            case "providerConfigs" -> "model servers";
            case "apiKeys" -> "keys";
            case "mods" -> "mods";
            case "syncRepos" -> "repositories";
            case "appState" -> "settings";
            case "attachments" -> "attachments";
            case "trash" -> "trash";
            case "restorePoints" -> "restore points";
            default -> "notes of this browser";
        };
    }

    static String backup(double days, String number, String moment) {
        String age = days < 1 ? "Today" : days < 2 ? "1 day ago" : number + " days ago";
        return age + " (" + moment + ").";
    }

    static String progress(String rows, String total) {
        return rows + " of " + total + " rows";
    }

    static String usage(double rows, String number, String size) {
        return (rows == 1 ? "1 row" : number + " rows") + " · " + size;
    }

    static String conversationUsage(double turns, String number, String size) {
        return (turns == 1 ? "1 message" : number + " messages") + " · " + size;
    }

    static String clear(String what) {
        return "Clear: " + what;
    }

    static String clearHeading(String what) {
        return "Clear all " + what + "?";
    }

    static String clearText(String what) {
        return "This deletes " + what + " from this browser for good. Nothing of it goes to the trash.";
    }

    static String typeToConfirm(String word) {
        return "Type “" + word + "” to confirm";
    }

    static String found(int count, String number) {
        return count == 1 ? "1 thing is not as it should be." : number + " things are not as they should be.";
    }

    static String moreFindings(String number) {
        return number + " more are not listed; “Repair all” repairs them as well.";
    }

    static String repair(String detail) {
        return "Repair: " + detail;
    }

    static String finding(Finding finding) {
        String thing = thing(finding.table());
        return switch (finding.problem()) {
            case ORPHAN -> thing + " belongs to something that is gone. It would go to the trash.";
            case DANGLING -> thing + " names something that is gone. The field would be emptied.";
            case DUPLICATE_ORDER -> thing + " has the place of another one. They would be numbered again.";
            case SAME_NAME -> thing + " has the name of another one beside it. A number would be added to it.";
            case INVALID_DATE -> thing + " has a date that is none. It would get the nearest known one.";
            case UNREADABLE -> thing + " cannot be read. It would go to the trash.";
            case CYCLE -> thing + " lies in itself. It would move to the top level.";
        };
    }

    static String detail(Finding finding) {
        String field = finding.field().isEmpty() ? "" : " · " + finding.field();
        String value = finding.value() == null || finding.value().isEmpty() ? "" : ": " + finding.value();
        return finding.table() + " · " + finding.key() + field + value;
    }

    private static String thing(String table) {
        return switch (table) {
            case "conversations" -> "A conversation";
            case "interactions" -> "A message";
            case "projects" -> "A project";
            case "rules" -> "A rule";
            case "tags" -> "A tag";
            case "tagRuleLinks" -> "A link of a tag to a rule";
            case "providerConfigs" -> "A model server";
            case "apiKeys" -> "A key";
            case "mods" -> "A mod";
            case "syncRepos" -> "A repository";
            default -> "A setting";
        };
    }
}
