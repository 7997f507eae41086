package litechat.ui;

import litechat.interop.markdown.Markdown;
import litechat.ui.state.Turn;
import litechat.ui.state.TurnStatus;
import org.teavm.jso.dom.html.HTMLElement;

/** An answer and its reasoning in the page; what arrives is added, and what is shown is neither built nor compared again. */
final class AnswerText {
    private final Turn turn;
    private final HTMLElement answer;
    private final HTMLElement reasoning;
    private int revision = -1;
    private int length;
    private int reasoningLength;
    private boolean goesOn;

    AnswerText(Turn turn, HTMLElement answer, HTMLElement reasoning) {
        this.turn = turn;
        this.answer = answer;
        this.reasoning = reasoning;
    }

    /** Shows what has arrived. */
    void update() {
        boolean wentOn = goesOn;
        goesOn = turn.status() == TurnStatus.STREAMING;
        if (turn.revision() != revision || (goesOn && !wentOn)) {
            revision = turn.revision();
            Markdown.show(answer, turn.text(), goesOn);
            reasoning.setTextContent(turn.reasoning());
        } else {
            if (turn.length() > length) {
                Markdown.append(answer, turn.textFrom(length));
            }
            if (wentOn && !goesOn) {
                Markdown.end(answer);
            }
            if (turn.reasoningLength() > reasoningLength) {
                Markdown.appendText(reasoning, turn.reasoningFrom(reasoningLength));
            }
        }
        length = turn.length();
        reasoningLength = turn.reasoningLength();
    }
}
