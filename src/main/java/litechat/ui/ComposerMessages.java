package litechat.ui;

/** What the page says about what is suggested while a question is written. */
final class ComposerMessages {
    static final String RULE = "rule";
    static final String TAG = "tag";
    static final String FILE = "file";
    static final String ATTACH = "Attach files…";
    static final String EDIT_PROMPTS = "Edit saved prompts…";

    private static final int LONGEST = 60;

    private ComposerMessages() {}

    static String suggestions(int count) {
        return count == 1 ? "1 suggestion" : count + " suggestions";
    }

    /** The beginning of a saved prompt. */
    static String firstLine(String content) {
        String text = content.strip();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end) + "…";
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
