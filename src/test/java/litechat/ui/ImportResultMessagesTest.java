package litechat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.events.ImportEvent.ImportUndone;
import litechat.events.ImportEvent.Imported;
import org.junit.jupiter.api.Test;

/** What is said of an import when it is done. */
class ImportResultMessagesTest {
    private static String number(double number) {
        return String.valueOf((int) number);
    }

    private static String imported(
            double written, double removed, double kept, double skipped, double leftOut, double unlinked) {
        return ImportResultMessages.imported(
                new Imported("i", written, removed, kept, skipped, leftOut, unlinked),
                ImportResultMessagesTest::number);
    }

    @Test
    void onlyIfAllIsHereAlreadyThatIsSaid() {
        assertEquals("Everything in the file is here already. There is nothing to import.", imported(0, 0, 0, 0, 0, 0));
        assertEquals("Nothing was changed: 1 kept as it is here.", imported(0, 0, 1, 0, 0, 0));
        assertEquals("Nothing was changed: 2 in sections that you left out.", imported(0, 0, 0, 2, 0, 0));
        assertEquals(
                "Nothing was changed: 1 left out because what it belongs to is missing.", imported(0, 0, 0, 0, 1, 0));
        assertEquals(
                "Nothing was changed: 3 kept as they are here, 2 left out because what they belong to is missing,"
                        + " 4 in sections that you left out.",
                imported(0, 0, 3, 4, 2, 0));
    }

    @Test
    void whatAnImportDidIsCountedWithWhatItDidNot() {
        String rest = ". This can be undone for 7 days."
                + " Model servers, mods and repositories that came along wait to be confirmed.";
        assertEquals("1 row was imported" + rest, imported(1, 0, 0, 0, 0, 0));
        assertEquals(
                "2 rows were imported, 3 removed, 4 kept as they are here, 5 in sections that you left out,"
                        + " 6 lost a link to something that is missing" + rest,
                imported(2, 3, 4, 5, 0, 6));
    }

    @Test
    void keepingBothIsOfferedWhereItCanBeDone() {
        assertEquals(
                List.of("KEEP_NEWER", "KEEP_MINE", "KEEP_BOTH", "REPLACE", "SKIP"), ImportSectionRow.choices("tags"));
        for (String once : List.of("settings", "attachments")) {
            assertEquals(List.of("KEEP_NEWER", "KEEP_MINE", "REPLACE", "SKIP"), ImportSectionRow.choices(once));
        }
    }

    private static String undone(double changedSince, double renamed, double unlinked, double leftOut) {
        return ImportResultMessages.undone(
                new ImportUndone("i", true, changedSince, renamed, unlinked, leftOut),
                ImportResultMessagesTest::number);
    }

    @Test
    void onlyIfAllIsAsItWasThatIsSaid() {
        assertEquals("The import was undone. Everything is as it was before.", undone(0, 0, 0, 0));
        assertEquals(
                "The import was undone, except for 1 row that was changed since, or needed by such.",
                undone(1, 0, 0, 0));
        assertEquals(
                "The import was undone. 1 row has a number behind the name now, because another one took that name since.",
                undone(0, 1, 0, 0));
    }

    @Test
    void whatCameBackOtherwiseIsCounted() {
        assertEquals(
                "The import was undone, except for 2 rows that were changed since, or needed by such."
                        + " 3 rows have a number behind the name now, because another one took that name since."
                        + " 4 rows came back without a link to something that was deleted since;"
                        + " what lay in such a project is at the top."
                        + " 5 rows did not come back, because what held them was deleted since.",
                undone(2, 3, 4, 5));
    }
}
