package litechat.backup.json;

import org.jspecify.annotations.Nullable;

/** The piece of text that is being read, how far, and where that is in the whole. */
final class Cursor {
    final JsonPath path = new JsonPath();
    char[] chars = new char[0];
    int at;
    int end;
    private long before;
    private long line = 1;
    private long lineStart;
    private long markedColumn = 1;
    private @Nullable RawListener raw;
    private int rawFrom;

    void begin(char[] piece, int length) {
        chars = piece;
        at = 0;
        end = length;
        rawFrom = 0;
    }

    void finish() {
        flushRaw(end);
        before += end;
        at = 0;
        end = 0;
    }

    void newLine() {
        at++;
        line++;
        lineStart = before + at;
    }

    /** Remembers that something begins here. */
    void mark() {
        markedColumn = column(at);
    }

    Place marked(int later) {
        return new Place(line, markedColumn + later, path.text(path.depth()));
    }

    void startRaw(RawListener to) {
        raw = to;
        rawFrom = at;
    }

    /** Ends before the character that was read last. */
    void stopRaw() {
        flushRaw(at - 1);
        raw = null;
    }

    private void flushRaw(int to) {
        RawListener listening = raw;
        if (listening != null && to > rawFrom) {
            listening.piece(chars, rawFrom, to);
        }
        rawFrom = to;
    }

    private long column(int position) {
        return before + position - lineStart + 1;
    }

    JsonException malformed(String sentence) {
        return error(JsonProblem.MALFORMED, at, sentence);
    }

    JsonException error(JsonProblem problem, int position, String sentence) {
        return new JsonException(problem, new Place(line, column(position), path.text(path.depth())), sentence);
    }

    /** Something else was expected where this character stands. */
    JsonException expected(String what, char instead) {
        String hint =
                switch (instead) {
                    case '/', '#' -> "; JSON has no comments.";
                    case '\'' -> "; texts stand in double quotes.";
                    default -> ".";
                };
        return malformed(what + " should stand here, not " + shown(instead) + hint);
    }

    static String shown(char c) {
        return c > ' ' && c <= '~' ? "“" + c + "”" : "the character number " + (int) c;
    }
}
