package litechat.providers;

import org.jspecify.annotations.Nullable;

/** The pieces of a streamed answer: the data of server-sent events, or lines of JSON. */
final class StreamPieces {
    private static final String DATA = "data:";

    private final Lines lines;
    private final boolean areLines;
    private boolean ended;

    StreamPieces(Http.Response response, int patienceMillis, boolean areLines) {
        lines = new Lines(response, patienceMillis);
        this.areLines = areLines;
    }

    /** The next piece, or null at the end. */
    @Nullable
    String next() {
        return areLines ? nextLine() : nextEvent();
    }

    /** The last line may lack its end. */
    private @Nullable String nextLine() {
        while (!ended) {
            String line = lines.next();
            ended = line == null;
            String piece = line == null ? lines.rest() : line;
            if (!piece.trim().isEmpty()) {
                return piece;
            }
        }
        return null;
    }

    /** By the rules of the HTML standard, as far as data goes: an event that was not finished is none. */
    private @Nullable String nextEvent() {
        StringBuilder data = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty()) {
                if (data != null) {
                    return data.toString();
                }
            } else if (line.startsWith(DATA) || line.equals("data")) {
                data = data == null ? new StringBuilder() : data.append('\n');
                data.append(valueOf(line));
            }
        }
        return null;
    }

    private static String valueOf(String line) {
        int start = Math.min(DATA.length(), line.length());
        return line.substring(line.startsWith(" ", start) ? start + 1 : start);
    }
}
