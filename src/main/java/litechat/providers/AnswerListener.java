package litechat.providers;

/** Receives an answer as it arrives. */
@FunctionalInterface
public interface AnswerListener {
    void text(String piece);
}
