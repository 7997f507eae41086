package litechat.ui;

import litechat.domain.TrashEntry;

/** What the trash says. */
final class TrashMessages {
    static final String DELETE_FOR_EVER = "It cannot be put back after this.";
    static final String EMPTY_HEADING = "Empty the trash?";
    static final String EMPTY = "Nothing of it can be put back after this.";

    private TrashMessages() {}

    static String note(String days) {
        return "What you delete is kept here for " + days + " days, and can be put back with all that belonged to it.";
    }

    static String title(TrashEntry entry) {
        if (isRepair(entry)) {
            return "Repair of the database";
        }
        return entry.title().isEmpty() ? Messages.UNTITLED : entry.title();
    }

    static String detail(TrashEntry entry, String rows, String size, String deletedAt, String goneAt) {
        if (isRepair(entry)) {
            return "Repaired " + deletedAt + " · can be undone until " + goneAt;
        }
        String made = entry.rows() == 1 ? "1 row" : rows + " rows";
        return kind(entry.kind()) + " · " + made + ", " + size + " · deleted " + deletedAt + " · gone for good on "
                + goneAt;
    }

    static String kind(String kind) {
        return switch (kind) {
            case "conversation" -> "Conversation";
            case "project" -> "Project";
            case "rule" -> "Rule";
            case "tag" -> "Tag";
            case "provider" -> "Model server";
            case "message" -> "Message";
            default -> kind;
        };
    }

    static String restore(String title) {
        return "Restore “" + title + "”";
    }

    static String purge(String title) {
        return "Delete for ever: “" + title + "”";
    }

    static String purgeHeading(String title) {
        return "Delete “" + title + "” for ever?";
    }

    static String restored(TrashEntry entry) {
        return isRepair(entry) ? "The repair was undone." : "“" + title(entry) + "” is back.";
    }

    static String purged(String size) {
        return "Gone for good: about " + size + " freed.";
    }

    private static boolean isRepair(TrashEntry entry) {
        return entry.kind().equals("repair");
    }
}
