package litechat.ui.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way back through what was asked, while nothing else stands in the field. */
public final class QuestionHistory {
    private List<String> questions = List.of();
    private int at = -1;

    /** Begins anew with these questions, the last first. */
    public void begin(List<String> newQuestions) {
        questions = newQuestions;
        at = -1;
    }

    /** Whether a text is the one that was brought back last, so that the arrows go on from it. */
    public boolean isShowing(String text) {
        return at >= 0 && questions.get(at).equals(text);
    }

    /** The question before the one that is shown, or null if there is none. */
    public @Nullable String older() {
        return at + 1 < questions.size() ? questions.get(++at) : null;
    }

    /** The question after the one that is shown; an empty text behind the last one. */
    public String newer() {
        at--;
        return at < 0 ? "" : questions.get(at);
    }
}
