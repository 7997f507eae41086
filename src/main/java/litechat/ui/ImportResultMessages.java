package litechat.ui;

import litechat.events.ImportEvent.ImportUndone;

/** What the import section says of an import, or of taking one back, when it is done. */
final class ImportResultMessages {
    private static final String UNDONE = "The import was undone. Everything is as it was before.";

    private ImportResultMessages() {}

    /** Writes numbers as the reader's language does. */
    interface Numbers {
        String of(double number);
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
