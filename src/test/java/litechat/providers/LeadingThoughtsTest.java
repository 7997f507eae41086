package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadingThoughtsTest {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final AnswerListener listener = new AnswerListener() {
        @Override
        public void text(String piece) {
            text.append(piece);
        }

        @Override
        public void reasoning(String piece) {
            reasoning.append(piece);
        }
    };

    private String split(List<String> pieces) {
        text.setLength(0);
        reasoning.setLength(0);
        LeadingThoughts thoughts = new LeadingThoughts(listener);
        for (String piece : pieces) {
            thoughts.take(piece);
        }
        thoughts.end();
        return reasoning + "|" + text;
    }

    /** Two cuts anywhere, and a cut everywhere. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "~<think>Hm. 漢</think>Yes.~;~Hm. 漢|Yes.~",
                "~ \n<think>\nHm.\n</think>\n\n Yes.~;~Hm.\n|Yes.~",
                "~<think>\n\n</think>\n\nYes.~;~|Yes.~",
                "~<think></think>Yes.~;~|Yes.~",
                "~<think>a < b </thin</think>Yes </think>.~;~a < b </thin|Yes </think>.~",
                "~<think>a <</think>~;~a <|~",
                "~<think>Not closed </thin~;~Not closed </thin|~",
                "~<think>a</think><think>b</think>c~;~a|<think>b</think>c~",
                "~Yes: <think>Hm</think> is a mark.~;~|Yes: <think>Hm</think> is a mark.~",
                "~<thinking>Hm</thinking>~;~|<thinking>Hm</thinking>~",
                "~  <thin~;~|  <thin~",
                "~ \n ~;~| \n ~",
                "~  code\n~;~|  code\n~",
                "~~;~|~"
            })
    void aBlockAtTheVeryStartIsReasoningAndNothingElse(String answer, String expected) {
        for (int first = 0; first <= answer.length(); first++) {
            for (int second = first; second <= answer.length(); second++) {
                assertEquals(
                        expected,
                        split(List.of(
                                answer.substring(0, first),
                                answer.substring(first, second),
                                answer.substring(second))));
            }
        }
        assertEquals(expected, split(List.of(answer.split(""))));
    }
}
