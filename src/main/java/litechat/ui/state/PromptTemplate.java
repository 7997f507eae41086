package litechat.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A saved prompt with places for values: {@code {{name}}}, with spaces inside the braces or without. */
public record PromptTemplate(String text) {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** The names of the values, in the order in which they are first met. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        for (int at = next(0); at >= 0; at = next(end(at))) {
            String name = name(at);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The text with values; the place of one that is missing or empty stays as it is. */
    public String filled(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = next(0); at >= 0; at = next(end(at))) {
            String value = values.getOrDefault(name(at), "");
            filled.append(text, from, at).append(value.isEmpty() ? text.substring(at, end(at)) : value);
            from = end(at);
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** Where the next place with a name begins, or −1. */
    private int next(int from) {
        for (int at = text.indexOf(OPEN, from); at >= 0; at = text.indexOf(OPEN, at + 1)) {
            int close = text.indexOf(CLOSE, at);
            if (close < 0) {
                return -1;
            }
            String inside = text.substring(at + OPEN.length(), close);
            if (!inside.isBlank() && inside.indexOf('{') < 0 && inside.indexOf('\n') < 0) {
                return at;
            }
        }
        return -1;
    }

    private int end(int at) {
        return text.indexOf(CLOSE, at) + CLOSE.length();
    }

    private String name(int at) {
        return text.substring(at + OPEN.length(), text.indexOf(CLOSE, at)).strip();
    }
}
