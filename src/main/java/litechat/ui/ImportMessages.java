package litechat.ui;

import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import litechat.events.ImportPreview;
import litechat.events.ImportPreview.Section;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** What the import section says. */
final class ImportMessages {
    static final String NO_FILE = "Choose a file first.";
    static final String GIVEN_UP = "Given up. Nothing was changed.";
    static final String READING = "Reading the file…";
    static final String COMPARING = "Comparing it with what is here…";
    static final String MOVING = "Importing…";
    static final String UNDO_HEADING = "Undo the rest of the import?";
    static final String UNDO = "Undo";

    private ImportMessages() {}

    static String progress(boolean isFile, double done, double total, String rows) {
        if (isFile) {
            return Intl.bytes(done) + " of " + Intl.bytes(total);
        }
        return rows + " " + Intl.number(done) + (total > 0 ? " of " + Intl.number(total) : "");
    }

    /** What a file is, in a paragraph. */
    static String summary(ImportPreview file) {
        double rows = 0;
        for (Section section : file.sections()) {
            rows += section.rows();
        }
        String size = file.fileName() + ": " + Intl.number(rows) + (rows == 1 ? " row, " : " rows, ")
                + Intl.bytes(file.bytes());
        return size + made(file.exportedAt()) + ". " + verdict(file);
    }

    private static String made(@Nullable String exportedAt) {
        Timestamp moment = exportedAt == null ? null : IsoDate.parse(exportedAt);
        return moment == null ? "" : ", made " + Intl.dateTime(moment.epochMillis());
    }

    private static String verdict(ImportPreview file) {
        if (file.isDamaged()) {
            return "It is damaged or not a backup, and cannot be imported. Nothing was changed.";
        }
        if (file.program() != null) {
            return "It is an export of " + file.program()
                    + ". The remarks tell what of it cannot be taken over as it is.";
        }
        return file.proved()
                ? "Every count and every hash holds: it is complete, and what was written."
                : "It carries no proof of what was written, but everything in it can be read.";
    }

    static String numbers(Section section, boolean isCompared) {
        if (!isCompared) {
            return Intl.number(section.rows()) + (section.rows() == 1 ? " row" : " rows") + proof(section.proof());
        }
        String text = "";
        text = add(text, section.added(), "new");
        text = add(text, section.changed(), "changed");
        text = add(text, section.conflicting(), "with a name that is taken");
        text = add(text, section.identical(), "identical");
        text = add(text, section.leftOut(), "left out, as what they belong to is missing");
        text = add(text, section.onlyHere(), "only here");
        return text;
    }

    private static String proof(String proof) {
        return switch (proof) {
            case "HOLDS" -> ", proved";
            case "COUNT_DIFFERS" -> ", rows are missing or were added";
            case "CONTENT_DIFFERS" -> ", not what was written";
            default -> "";
        };
    }

    private static String add(String text, double number, String what) {
        return number == 0 ? text : (text.isEmpty() ? "" : text + ", ") + Intl.number(number) + " " + what;
    }

    static String choice(String choice) {
        return switch (choice) {
            case "KEEP_NEWER" -> "Merge, keep the newer";
            case "KEEP_MINE" -> "Merge, keep mine";
            case "KEEP_BOTH" -> "Merge, keep both";
            case "REPLACE" -> "Replace all";
            default -> "Leave out";
        };
    }

    static String section(String name) {
        return switch (name) {
            case "settings" -> "settings";
            default -> StorageMessages.table(name);
        };
    }

    static String choiceFor(String section) {
        return "What becomes of " + section;
    }

    static String kind(String kind) {
        return switch (kind) {
            case "NEW" -> "New";
            case "CHANGED" -> "Changed";
            default -> "Its name is taken";
        };
    }

    static String look(double number) {
        return "Look at " + Intl.number(number) + (number == 1 ? " row" : " rows");
    }

    static String remarks(double shown, double all) {
        return Intl.number(all)
                + (all == 1 ? " remark" : " remarks")
                + (shown < all ? ", of which the first " + Intl.number(shown) + " stand here" : "");
    }

    static String weight(String weight) {
        return switch (weight) {
            case "REFUSED" -> "Refused";
            case "CHANGED" -> "Adapted";
            default -> "Note";
        };
    }

    static String past(String moment, double written, double removed) {
        return moment + ", " + Intl.number(written) + " written"
                + (removed > 0 ? ", " + Intl.number(removed) + " removed" : "");
    }

    static String undo(String fileName) {
        return "Undo the import of " + fileName;
    }

    static String changedSince(double rows) {
        return Intl.number(rows)
                + (rows == 1 ? " row was changed since then, or is" : " rows were changed since then, or are")
                + " needed by something that was. They stay as they are; the rest goes back to what it was.";
    }

    static String failed(@Nullable String reason) {
        return reason == null ? GIVEN_UP : reason;
    }

    static String unconfirmed(String table, String name) {
        return switch (table) {
            case "providerConfigs" -> "Model server: " + name;
            case "mods" -> "Mod: " + name;
            default -> "Repository: " + name;
        };
    }

    static String address(String table, String address) {
        if (!address.isEmpty()) {
            return address;
        }
        return table.equals("mods") ? "Its code came with the import." : "The usual address of its kind.";
    }

    static String confirm(String name) {
        return "Confirm " + name;
    }
}
