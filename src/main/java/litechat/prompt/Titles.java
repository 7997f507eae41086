package litechat.prompt;

import java.util.List;
import litechat.domain.Attributes;

/** Makes a conversation's first title from its first question. */
public final class Titles {
    private static final int LONGEST = 60;

    private Titles() {}

    /** The first line that says something, cut at a word if it is long. */
    public static String of(String question) {
        String line = firstLine(question.strip());
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST - 1);
        int end = space > LONGEST / 2 ? space : LONGEST - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }

    /** That of a question: from what it says, or else the name of its first file. */
    public static String of(String question, List<Attributes> files) {
        return of(question.isBlank() && !files.isEmpty() ? files.get(0).key("name") : question);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
