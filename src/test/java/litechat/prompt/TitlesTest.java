package litechat.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
    @Test
    void aShortQuestionIsItsOwnTitle() {
        assertEquals("Why is the sky blue?", Titles.of("Why is the sky blue?"));
    }

    @Test
    void onlyTheFirstLineThatSaysSomethingCounts() {
        assertEquals("First", Titles.of("\n  \r\n\tFirst \r\nSecond\nThird"));
    }

    @Test
    void sixtyCharactersFitAndSixtyOneDoNot() {
        assertEquals("x".repeat(60), Titles.of("x".repeat(60)));
        assertEquals("x".repeat(59) + "…", Titles.of("x".repeat(61)));
    }

    @Test
    void aLongLineIsCutAtAWord() {
        String line = "Please explain the difference between a monad and a burrito to me";
        assertEquals("Please explain the difference between a monad and a burrito…", Titles.of(line));
    }

    @Test
    void aWordThatBeginsEarlyAndNeverEndsIsCutWhereItHasToBe() {
        assertEquals("a " + "x".repeat(57) + "…", Titles.of("a " + "x".repeat(80)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noCharacterIsCutInHalf(int shift) {
        String title = Titles.of("x".repeat(shift) + "🌱".repeat(40));
        assertTrue(title.length() <= 60, title);
        assertTrue(title.endsWith("🌱…"), title);
    }

    @Test
    void noTitleIsLongerThanSixtyCharactersWhereverTheSpacesAre() {
        for (int space = 0; space < 70; space++) {
            String title = Titles.of("x".repeat(space) + " " + "y".repeat(70));
            assertTrue(title.length() <= 60, title);
            assertFalse(title.contains(" …"), title);
        }
    }

    @Test
    void aQuestionOfNothingButSpaceHasNoTitle() {
        assertEquals("", Titles.of(" \n "));
    }
}
