package litechat.prompt;

import java.util.List;
import litechat.domain.ChatMessage;
import litechat.domain.ChatMessage.Role;
import org.jspecify.annotations.Nullable;

/** What a model is asked for a conversation's title, and what is taken of what it says. */
public final class TitlePrompt {
    /** So much of the question, and of the answer, tells what they are about. */
    private static final int LONGEST = 768;

    private static final String INSTRUCTIONS =
            "Give the conversation below a title of two to six words, in its own language. Reply with the title alone,"
                    + " without quotation marks.";

    private static final String THOUGHTS_END = "</think>";
    private static final String AROUND = "\"'“”„«»‘’`*#_ \t";

    private TitlePrompt() {}

    /** The messages of a request for a title. */
    public static List<ChatMessage> messages(String question, String answer) {
        return List.of(
                new ChatMessage(Role.SYSTEM, INSTRUCTIONS),
                new ChatMessage(Role.USER, "Question:\n" + start(question) + "\n\nAnswer:\n" + start(answer)));
    }

    /** The title that an answer gives; null if it says none. */
    public static @Nullable String title(String answer) {
        int end = answer.indexOf(THOUGHTS_END); // some servers write the opening mark into the question
        String title = Titles.of(end < 0 ? answer : answer.substring(end + THOUGHTS_END.length()));
        int first = 0;
        int last = title.length();
        while (first < last && AROUND.indexOf(title.charAt(first)) >= 0) {
            first++;
        }
        while (last > first && (AROUND + ".").indexOf(title.charAt(last - 1)) >= 0) {
            last--;
        }
        return first == last ? null : title.substring(first, last);
    }

    private static String start(String text) {
        int end = Math.min(text.length(), LONGEST);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
