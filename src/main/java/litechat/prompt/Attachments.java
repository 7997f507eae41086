package litechat.prompt;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.PromptTurn;

/** The files that came with a question, as far as a model is told of them: their names. */
final class Attachments {
    private Attachments() {}

    /** The question with a line for each of its files. */
    static String named(PromptTurn prompt) {
        StringBuilder text = new StringBuilder(prompt.content());
        if (prompt.metadata().get("attachedFiles") instanceof List<?> files) {
            for (Object file : files) {
                String name = file instanceof Attributes attributes ? attributes.key("name") : "";
                if (!name.isEmpty()) {
                    text.append(text.length() == 0 ? "" : "\n")
                            .append("[Attached file: ")
                            .append(name)
                            .append(']');
                }
            }
        }
        return text.toString();
    }
}
