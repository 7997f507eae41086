package litechat.prompt;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;

/**
 * About how many tokens a text is, without knowing the model's own way of counting.
 *
 * <p>Four ASCII characters count as one token, any other character as one of its own, and a message as four more for
 * what stands around it. A file counts as what was counted when it was attached. For English and program text that is near what models count; for other scripts it is rather
 * too much than too little.
 */
public final class TokenEstimate {
    private static final int CHARACTERS_OF_A_TOKEN = 4;
    private static final int AROUND_A_MESSAGE = 4;

    /** For a picture; servers differ, by its size in pixels. */
    public static final double OF_A_FILE = 1000;

    private TokenEstimate() {}

    public static double of(String text) {
        int plain = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                plain++;
            } else if (!Character.isLowSurrogate(c)) {
                others++;
            }
        }
        return (plain + CHARACTERS_OF_A_TOKEN - 1) / CHARACTERS_OF_A_TOKEN + others;
    }

    private static double ofFile(Attributes file) {
        Double counted = file.number("tokens");
        Double size = file.number("size");
        if (counted != null) {
            return counted;
        }
        boolean isText = FileContents.isText(file.key("type"));
        return isText && size != null ? size / CHARACTERS_OF_A_TOKEN : OF_A_FILE;
    }

    public static double of(List<ChatMessage> messages) {
        double tokens = 0;
        for (ChatMessage message : messages) {
            tokens += of(message.content()) + AROUND_A_MESSAGE;
            for (Attributes file : message.files()) {
                tokens += ofFile(file);
            }
        }
        return tokens;
    }
}
