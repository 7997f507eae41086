package litechat.events;

/** The names of settings as events spell them. */
public final class SettingNames {
    private SettingNames() {}

    /** {@code customFontSize} as {@code custom.font.size}; a run of capitals is one word. */
    public static String dotted(String key) {
        StringBuilder dotted = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean afterSmall = i > 0 && !(key.charAt(i - 1) >= 'A' && key.charAt(i - 1) <= 'Z');
            if (capital && afterSmall) {
                dotted.append('.');
            }
            dotted.append(capital ? (char) (c + 32) : c);
        }
        return dotted.toString();
    }
}
