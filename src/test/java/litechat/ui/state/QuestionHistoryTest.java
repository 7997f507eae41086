package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionHistoryTest {
    private final QuestionHistory history = new QuestionHistory();

    @Test
    void goesBackToTheFirstQuestionAndForwardToTheEmptyField() {
        history.begin(List.of("third", "second", "first"));
        assertEquals("third", history.older());
        assertEquals("second", history.older());
        assertEquals("first", history.older());
        assertNull(history.older());
        assertTrue(history.isShowing("first"));
        assertEquals("second", history.newer());
        assertEquals("third", history.newer());
        assertEquals("", history.newer());
        assertFalse(history.isShowing(""));
    }

    @Test
    void aQuestionThatWasChangedIsNoLongerTheOneThatWasBroughtBack() {
        history.begin(List.of("one"));
        history.older();
        assertFalse(history.isShowing("one more"));
    }

    @Test
    void whereNothingWasAskedThereIsNothingToBringBack() {
        history.begin(List.of());
        assertNull(history.older());
        assertFalse(history.isShowing(""));
    }
}
