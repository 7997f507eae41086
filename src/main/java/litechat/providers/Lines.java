package litechat.providers;

import org.jspecify.annotations.Nullable;

/** The lines of a body whose text comes in pieces that are cut anywhere. */
final class Lines {
    private final Http.Response response;
    private final int patienceMillis;
    private final StringBuilder waiting = new StringBuilder();
    private int searched;
    private boolean afterReturn;
    private boolean ended;

    Lines(Http.Response response, int patienceMillis) {
        this.response = response;
        this.patienceMillis = patienceMillis;
    }

    /** The next line without its end, which is LF, CR or both; null at the end. */
    @Nullable
    String next() {
        while (true) {
            int end = endOfLine();
            if (end >= 0) {
                String line = waiting.substring(0, end);
                afterReturn = waiting.charAt(end) == '\r';
                waiting.delete(0, end + 1);
                searched = 0;
                return line;
            }
            if (ended) {
                return null;
            }
            String piece = response.read(patienceMillis);
            ended = piece == null;
            waiting.append(piece == null ? "" : piece);
        }
    }

    /** What stands behind the last end of a line, once {@link #next} has come to the end. */
    String rest() {
        return waiting.toString();
    }

    private int endOfLine() {
        if (afterReturn && waiting.length() > 0) {
            afterReturn = false;
            if (waiting.charAt(0) == '\n') {
                waiting.deleteCharAt(0);
            }
        }
        for (; searched < waiting.length(); searched++) {
            char c = waiting.charAt(searched);
            if (c == '\n' || c == '\r') {
                return searched;
            }
        }
        return -1;
    }
}
