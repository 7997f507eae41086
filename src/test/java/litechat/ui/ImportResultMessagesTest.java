package litechat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.events.ImportEvent.ImportUndone;
import org.junit.jupiter.api.Test;

/** What is said of an import when it is done. */
class ImportResultMessagesTest {
    private static String number(double number) {
        return String.valueOf((int) number);
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
