package litechat.prompt;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.PromptTurn;

/** The files of a question: those whose contents go along with it, and the names of the others. */
final class SentFiles {
    private SentFiles() {}

    /** Those whose contents are kept. */
    static List<Attributes> of(PromptTurn prompt) {
        List<Attributes> files = new ArrayList<>();
        for (Attributes file : AttachedFiles.of(prompt.metadata())) {
            if (file.text("sha256") != null) {
                files.add(file);
            }
        }
        return files;
    }

    /** The question with a line for each file of which only the name is known. */
    static String named(PromptTurn prompt) {
        StringBuilder text = new StringBuilder(prompt.content());
        for (Attributes file : AttachedFiles.of(prompt.metadata())) {
            String name = file.key("name");
            if (file.text("sha256") == null && !name.isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n").append(line(name));
            }
        }
        return text.toString();
    }

    /** What a model is told of a file that it does not get. */
    static String line(String name) {
        return "[Attached file: " + name + "]";
    }
}
