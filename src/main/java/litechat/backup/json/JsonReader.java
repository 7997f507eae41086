package litechat.backup.json;

/**
 * Reads JSON (RFC 8259) that arrives in pieces, and tells a listener what it holds.
 *
 * <p>It keeps what is between two pieces: the open containers and the beginning of one text, name or number. After an error
 * it is of no more use.
 */
public final class JsonReader {
    private enum State {
        VALUE,
        FIRST,
        NAME,
        COLON,
        BEHIND,
        NAME_TEXT,
        TEXT,
        NUMBER,
        WORD,
        END
    }

    private static final int LONGEST_WORD = 9;

    private final JsonListener listener;
    private final JsonLimits limits;
    private final Cursor cursor = new Cursor();
    private final JsonPath path = cursor.path;
    private final TextScanner texts = new TextScanner(cursor);
    private final StringBuilder token = new StringBuilder();
    private State state = State.VALUE;
    private boolean empty = true;

    public JsonReader(JsonListener listener, JsonLimits limits) {
        this.listener = listener;
        this.limits = limits;
    }

    /** Reads the next piece; it may end anywhere but within a character. */
    public void push(char[] piece, int length) {
        cursor.begin(piece, length);
        while (cursor.at < cursor.end) {
            switch (state) {
                case TEXT, NAME_TEXT -> text();
                case NUMBER -> numberPart();
                case WORD -> wordPart();
                default -> structure(piece[cursor.at]);
            }
        }
        cursor.finish();
    }

    /** Says that nothing more comes. */
    public void end() {
        if (state == State.NUMBER) {
            number();
        } else if (state == State.WORD) {
            word();
        }
        if (state != State.END) {
            String open = path.depth() == 0 ? "." : ", with a bracket still open.";
            boolean inText = state == State.TEXT || state == State.NAME_TEXT;
            throw truncated("The file ends too early" + (inText ? ", in the middle of a text." : open));
        }
    }

    /** Whether nothing but white space has come yet. */
    public boolean isEmpty() {
        return empty;
    }

    /** How many containers are open. */
    public int depth() {
        return path.depth();
    }

    /** Where the value, name or bracket stands that the listener was told of last. */
    public Place place() {
        return cursor.marked(0);
    }

    /** Where a text has come to that cannot be read further for a reason outside of it. */
    public Place here() {
        return cursor.error(JsonProblem.MALFORMED, cursor.at, "").place();
    }

    /** Hands on what follows as it stands in the file, from behind the bracket that was just opened. */
    public void startRaw(RawListener to) {
        cursor.startRaw(to);
    }

    /** Hands on what there is up to the bracket that was just closed, and stops. */
    public void stopRaw() {
        cursor.stopRaw();
    }

    private void structure(char c) {
        if (c == '\n') {
            cursor.newLine();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            cursor.at++;
        } else {
            cursor.mark();
            empty = false;
            switch (state) {
                case VALUE -> value(c);
                case FIRST -> first(c);
                case NAME -> name(c);
                case COLON -> colon(c);
                case BEHIND -> behind(c);
                default ->
                    throw cursor.error(
                            JsonProblem.TRAILING, cursor.at, "Something stands behind the end of the backup.");
            }
        }
    }

    private void first(char c) {
        if (c == (path.inObject() ? '}' : ']')) {
            close(c);
        } else if (path.inObject()) {
            name(c);
        } else {
            value(c);
        }
    }

    private void value(char c) {
        boolean inArray = path.depth() > 0 && !path.inObject();
        if (c == ']' && inArray) {
            throw cursor.malformed("A comma stands before the closing bracket.");
        }
        path.element();
        if (c == '{' || c == '[') {
            open(c == '{');
        } else if (c == '"') {
            cursor.at++;
            texts.start(limits.textLength());
            state = State.TEXT;
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            startToken(State.NUMBER);
        } else if (isLetter(c)) {
            startToken(State.WORD);
        } else {
            throw cursor.expected("A value", c);
        }
    }

    private void name(char c) {
        if (c == '}') {
            throw cursor.malformed("A comma stands before the closing bracket.");
        }
        if (c != '"') {
            throw cursor.expected("A name in double quotes", c);
        }
        cursor.at++;
        texts.start(limits.nameLength());
        state = State.NAME_TEXT;
    }

    private void colon(char c) {
        if (c != ':') {
            throw cursor.expected("A colon", c);
        }
        cursor.at++;
        state = State.VALUE;
    }

    private void behind(char c) {
        if (c == ',') {
            cursor.at++;
            state = path.inObject() ? State.NAME : State.VALUE;
        } else if (c == (path.inObject() ? '}' : ']')) {
            close(c);
        } else {
            throw cursor.expected(path.inObject() ? "A comma or }" : "A comma or ]", c);
        }
    }

    private void open(boolean object) {
        if (path.depth() == limits.depth()) {
            throw cursor.error(JsonProblem.TOO_DEEP, cursor.at, "This is nested too deeply.");
        }
        cursor.at++;
        path.open(object);
        state = State.FIRST;
        if (object) {
            listener.startObject();
        } else {
            listener.startArray();
        }
    }

    private void close(char bracket) {
        cursor.at++;
        path.close();
        ended();
        if (bracket == '}') {
            listener.endObject();
        } else {
            listener.endArray();
        }
    }

    private void ended() {
        state = path.depth() == 0 ? State.END : State.BEHIND;
    }

    private void startToken(State kind) {
        token.setLength(0);
        state = kind;
    }

    private void text() {
        if (!texts.scan()) {
            return;
        }
        if (state == State.TEXT) {
            ended();
            listener.text(texts.take());
            return;
        }
        String name = texts.take();
        if (path.name(name) > limits.members()) {
            throw cursor.error(JsonProblem.TOO_LARGE, cursor.at - 1, "An object has too many members.");
        }
        state = State.COLON;
        listener.name(name);
    }

    private void numberPart() {
        while (cursor.at < cursor.end && NumberGrammar.isPart(cursor.chars[cursor.at])) {
            if (token.length() == JsonLimits.NUMBER_LENGTH) {
                throw cursor.error(JsonProblem.TOO_LARGE, cursor.at, "A number is too long.");
            }
            token.append(cursor.chars[cursor.at]);
            cursor.at++;
        }
        if (cursor.at < cursor.end) {
            number();
        }
    }

    private void number() {
        int fault = NumberGrammar.fault(token);
        if (fault >= 0) {
            boolean cut = fault == token.length() && cursor.at == cursor.end;
            throw cut
                    ? truncated("The file ends too early, in the middle of a number.")
                    : new JsonException(JsonProblem.MALFORMED, cursor.marked(fault), "This is no number of JSON.");
        }
        String digits = token.toString();
        ended();
        listener.number(digits);
    }

    private void wordPart() {
        while (cursor.at < cursor.end && isLetter(cursor.chars[cursor.at]) && token.length() < LONGEST_WORD) {
            token.append(cursor.chars[cursor.at]);
            cursor.at++;
        }
        if (cursor.at < cursor.end) {
            word();
        }
    }

    private void word() {
        String word = token.toString();
        boolean isFlag = word.equals("true") || word.equals("false");
        if (!isFlag && !word.equals("null")) {
            boolean begun = "true".startsWith(word) || "false".startsWith(word) || "null".startsWith(word);
            throw begun && cursor.at == cursor.end
                    ? truncated("The file ends too early.")
                    : new JsonException(JsonProblem.MALFORMED, cursor.marked(0), "“" + word + "” is no value of JSON.");
        }
        ended();
        listener.literal(isFlag ? word.equals("true") : null);
    }

    private JsonException truncated(String sentence) {
        return cursor.error(JsonProblem.TRUNCATED, cursor.at, sentence);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }
}
