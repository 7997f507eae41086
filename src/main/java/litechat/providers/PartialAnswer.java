package litechat.providers;

import java.util.Set;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** What has arrived of an answer; each protocol takes its pieces apart in its own way. */
abstract class PartialAnswer {
    private static final Set<String> REFUSALS = Set.of(
            "content_filter", "refusal", "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE");

    private static final String FAILURE = "error";

    private final AnswerListener listener;
    private @Nullable String reason;
    private @Nullable String refusal;
    private double promptTokens = -1;
    private double completionTokens = -1;
    private double totalTokens = -1;
    private boolean over;
    private boolean understood;

    PartialAnswer(AnswerListener listener) {
        this.listener = listener;
    }

    /** Takes one event or line of the stream, or a whole answer. */
    abstract void take(Attributes piece);

    /** Whether something is the mark behind the last piece, and no piece itself. */
    boolean isMark(String data) {
        return false;
    }

    /** Hands on what was held back, since nothing more will come. */
    void rest() {}

    final void text(@Nullable String piece) {
        if (piece != null && !piece.isEmpty()) {
            listener.text(piece);
        }
    }

    final void reasoning(@Nullable String piece) {
        if (piece != null && !piece.isEmpty()) {
            listener.reasoning(piece);
        }
    }

    /** Takes the server's word for why the answer ends, if it gives one. */
    final void reason(@Nullable String word) {
        reason = word == null || word.isEmpty() ? reason : word;
    }

    /** Takes the server's word for why it does not answer at all. */
    final void refuse(String word) {
        refusal = word;
    }

    /** Takes the number of tokens of what was asked; null leaves it as it is. */
    final void promptTokens(@Nullable Double tokens) {
        promptTokens = tokens == null ? promptTokens : tokens;
    }

    final void completionTokens(@Nullable Double tokens) {
        completionTokens = tokens == null ? completionTokens : tokens;
    }

    /** Takes the sum, where a server says it itself. */
    final void totalTokens(@Nullable Double tokens) {
        totalTokens = tokens == null ? totalTokens : tokens;
    }

    /** Nothing more will come. */
    final void over() {
        over = true;
    }

    final boolean isOver() {
        return over;
    }

    /** Something of it was an answer in this protocol. */
    final void understood() {
        understood = true;
    }

    final boolean isUnderstood() {
        return understood;
    }

    /** Some servers leave the closing mark out; a reason for the end is as good, unless it is that something went wrong. */
    final boolean isWhole() {
        return refusal != null || (reason == null ? over : !reason.equals(FAILURE));
    }

    /** The server's word, if it ended the answer because of what is in it; else null. */
    final @Nullable String refusal() {
        return refusal == null && reason != null && REFUSALS.contains(reason) ? reason : refusal;
    }

    final AnswerEnd end(boolean stopped) {
        Attributes usage = Attributes.NONE;
        if (promptTokens >= 0) {
            usage = usage.with("promptTokens", promptTokens);
        }
        if (completionTokens >= 0) {
            usage = usage.with("completionTokens", completionTokens);
        }
        if (totalTokens < 0 && promptTokens >= 0 && completionTokens >= 0) {
            totalTokens = promptTokens + completionTokens;
        }
        return new AnswerEnd(stopped, reason, totalTokens < 0 ? usage : usage.with("totalTokens", totalTokens));
    }
}
