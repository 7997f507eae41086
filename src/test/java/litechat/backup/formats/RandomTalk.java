package litechat.backup.formats;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;

/** Conversations whose messages hang on one another by chance, a few of them in circles. */
final class RandomTalk {
    private static final int MOST = 30;

    private RandomTalk() {}

    static ChatGptFiles of(int seed) {
        Random random = new Random(seed);
        ChatGptFiles talk = new ChatGptFiles();
        int size = 1 + random.nextInt(MOST);
        for (int i = 0; i < size; i++) {
            int parent = random.nextInt(8) == 0 ? random.nextInt(size) : random.nextInt(i + 1) - 1;
            String role = random.nextBoolean() ? "user" : "assistant";
            talk.text("m" + i, parent < 0 ? "" : "m" + parent, role, "text" + i, "{}");
        }
        return talk.current("m" + random.nextInt(size + 1));
    }

    /** What its messages say. */
    static Set<String> texts(int seed) {
        int size = 1 + new Random(seed).nextInt(MOST);
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            texts.add("text" + i);
        }
        return texts;
    }

    /** What the turns say that became of them. */
    static Set<String> textsOf(Imported imported) {
        Set<String> texts = new TreeSet<>();
        for (Attributes row : imported.of(DataSection.INTERACTIONS)) {
            for (String said :
                    (row.attributes("prompt").key("content") + "\n\n" + row.key("response")).split("\n\n", -1)) {
                if (!said.isEmpty()) {
                    texts.add(said);
                }
            }
        }
        return texts;
    }
}
