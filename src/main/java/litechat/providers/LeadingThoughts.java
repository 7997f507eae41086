package litechat.providers;

/** Takes what a model writes in {@code <think>} before its answer out of the answer's text, wherever that is cut. */
final class LeadingThoughts {
    private static final String START = "<think>";
    private static final String END = "</think>";

    private final AnswerListener listener;
    private final StringBuilder waiting = new StringBuilder();
    private State state = State.BEFORE;

    LeadingThoughts(AnswerListener listener) {
        this.listener = listener;
    }

    private enum State {
        BEFORE,
        AT_THOUGHTS,
        THINKING,
        BEHIND,
        ANSWERING
    }

    /** Takes the next piece of the text. */
    void take(String piece) {
        waiting.append(piece);
        if (state == State.BEFORE) {
            int first = firstOfText();
            String begun = waiting.substring(first, Math.min(first + START.length(), waiting.length()));
            if (begun.equals(START)) {
                waiting.delete(0, first + START.length());
                state = State.AT_THOUGHTS;
            } else if (!START.startsWith(begun)) {
                state = State.ANSWERING;
            }
        }
        if (state == State.AT_THOUGHTS && skipSpace()) {
            state = State.THINKING;
        }
        if (state == State.THINKING) {
            think();
        }
        if (state == State.BEHIND && skipSpace()) {
            state = State.ANSWERING;
        }
        if (state == State.ANSWERING && waiting.length() > 0) {
            listener.text(given(waiting.length()));
        }
    }

    /** Nothing more will come: what could have been the beginning of a mark is none. */
    void end() {
        if (waiting.length() > 0 && state == State.BEFORE) {
            listener.text(given(waiting.length()));
        } else if (waiting.length() > 0 && state == State.THINKING) {
            listener.reasoning(given(waiting.length()));
        }
    }

    private void think() {
        int end = waiting.indexOf(END);
        int known = end < 0 ? waiting.length() - startOfMark() : end;
        if (known > 0) {
            listener.reasoning(given(known));
        }
        if (end >= 0) {
            waiting.delete(0, END.length());
            state = State.BEHIND;
        }
    }

    /** How many characters at the end may be the beginning of the closing mark. */
    private int startOfMark() {
        int length = Math.min(END.length() - 1, waiting.length());
        while (length > 0 && !END.startsWith(waiting.substring(waiting.length() - length))) {
            length--;
        }
        return length;
    }

    private String given(int length) {
        String given = waiting.substring(0, length);
        waiting.delete(0, length);
        return given;
    }

    /** @return whether something stands behind the white space */
    private boolean skipSpace() {
        waiting.delete(0, firstOfText());
        return waiting.length() > 0;
    }

    private int firstOfText() {
        int first = 0;
        while (first < waiting.length() && waiting.charAt(first) <= ' ') {
            first++;
        }
        return first;
    }
}
