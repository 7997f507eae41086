package litechat.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.ChatMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlePromptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Trees in winter|Trees in winter",
                "\"Trees in winter.\"|Trees in winter",
                "„Bäume im Winter“|Bäume im Winter",
                "# **Trees in winter**|Trees in winter",
                "~  \n\nTrees in winter\nand more~|Trees in winter",
                "~They ask\nabout trees.</think>\n\nTrees in winter~|Trees in winter",
                "What's C++?|What's C++?",
            })
    void theTitleIsTheFirstLineWithoutWhatModelsPutAroundIt(String answer, String title) {
        assertEquals(title, TitlePrompt.title(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\"\"", "***"})
    void anAnswerThatSaysNothingGivesNoTitle(String answer) {
        assertNull(TitlePrompt.title(answer));
    }

    @Test
    void aLongTitleIsCutAtAWord() {
        String title = TitlePrompt.title("winter ".repeat(30));
        assertTrue(title != null && title.length() <= 60 && title.endsWith("winter…"), String.valueOf(title));
    }

    @Test
    void theStartOfQuestionAndAnswerIsSentAndNoCharacterIsHalved() {
        List<ChatMessage> messages = TitlePrompt.messages("a".repeat(767) + "🌱 and more", "b".repeat(2_000));
        assertEquals(
                "Question:\n" + "a".repeat(767) + "\n\nAnswer:\n" + "b".repeat(768),
                messages.get(1).content());
    }
}
