package litechat.ui;

import litechat.events.ImportEvent.ImportUndone;
import litechat.events.ImportEvent.Imported;

/** What the import section says of an import, or of taking one back, when it is done. */
final class ImportResultMessages {
    private static final String NOTHING_NEW = "Everything in the file is here already. There is nothing to import.";
    private static final String UNDONE = "The import was undone. Everything is as it was before.";

    private ImportResultMessages() {}

    /** Writes numbers as the reader's language does. */
    interface Numbers {
        String of(double number);
    }

    static String imported(Imported event, Numbers numbers) {
        boolean isChanged = event.written() + event.removed() > 0;
        String stayed = stayed(event, numbers);
        if (!isChanged) {
            return stayed.isEmpty() ? NOTHING_NEW : "Nothing was changed: " + stayed + ".";
        }
        return rows(event.written(), numbers, "was", "were") + " imported"
                + counted(", ", event.removed(), numbers, " removed")
                + (stayed.isEmpty() ? "" : ", " + stayed)
                + counted(", ", event.unlinked(), numbers, " lost a link to something that is missing")
                + ". This can be undone for 7 days."
                + " Model servers, mods and repositories that came along wait to be confirmed.";
    }

    /** What of the file did not come in although it is not here as it is there. */
    private static String stayed(Imported event, Numbers numbers) {
        String text =
                counted("", event.kept(), numbers, " kept as " + (event.kept() == 1 ? "it is" : "they are") + " here");
        String missing = event.leftOut() == 1 ? "it belongs to" : "they belong to";
        text += counted(comma(text), event.leftOut(), numbers, " left out because what " + missing + " is missing");
        return text + counted(comma(text), event.skipped(), numbers, " in sections that you left out");
    }

    private static String comma(String before) {
        return before.isEmpty() ? "" : ", ";
    }

    private static String counted(String before, double count, Numbers numbers, String rest) {
        return count == 0 ? "" : before + numbers.of(count) + rest;
    }

    static String undone(ImportUndone event, Numbers numbers) {
        double changed = event.changedSince();
        if (changed + event.renamed() + event.unlinked() + event.leftOut() == 0) {
            return UNDONE;
        }
        return "The import was undone"
                + (changed == 0
                        ? "."
                        : ", except for " + rows(changed, numbers, "that was", "that were")
                                + " changed since, or needed by such.")
                + sentence(
                        event.renamed(),
                        numbers,
                        "has",
                        "have",
                        " a number behind the name now, because another one took that name since.")
                + sentence(
                        event.unlinked(),
                        numbers,
                        "came",
                        "came",
                        " back without a link to something that was deleted since; what lay in such a project is at the top.")
                + sentence(
                        event.leftOut(),
                        numbers,
                        "did",
                        "did",
                        " not come back, because what held " + (event.leftOut() == 1 ? "it" : "them")
                                + " was deleted since.");
    }

    private static String sentence(double count, Numbers numbers, String one, String many, String rest) {
        return count == 0 ? "" : " " + rows(count, numbers, one, many) + rest;
    }

    private static String rows(double count, Numbers numbers, String one, String many) {
        return numbers.of(count) + (count == 1 ? " row " + one : " rows " + many);
    }
}
