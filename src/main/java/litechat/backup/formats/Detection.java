package litechat.backup.formats;

import java.util.HashSet;
import java.util.Set;
import litechat.backup.json.JsonListener;
import org.jspecify.annotations.Nullable;

/** Tells by the names in a JSON text which program wrote it, as soon as they say so. */
final class Detection implements JsonListener {
    private static final int DEEPEST = 3;
    /** A list whose first elements do not tell is none that is read. */
    private static final int MOST_ELEMENTS = 3;

    private final Set<String> seen = new HashSet<>();
    private final String[] steps = new String[DEEPEST + 1];
    private final boolean[] lists = new boolean[DEEPEST + 1];
    private int depth;
    private int elements;
    private boolean decided;
    private @Nullable Detected detected;

    /**
     * What a text is.
     *
     * @param path where its conversations lie
     */
    record Detected(Format format, String path) {}

    /** Whether reading on would tell nothing more. */
    boolean isDecided() {
        return decided;
    }

    /** The program that wrote it, or null if it is none that is read here. */
    @Nullable
    Detected detected() {
        return detected;
    }

    @Override
    public void startObject() {
        open(false);
    }

    @Override
    public void startArray() {
        open(true);
    }

    @Override
    public void endObject() {
        close();
    }

    @Override
    public void endArray() {
        close();
    }

    @Override
    public void name(String name) {
        if (depth > DEEPEST || decided) {
            return;
        }
        steps[depth] = name;
        if (depth == 1) {
            seen.add(name);
        }
        StringBuilder path = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            path.append(i > 1 ? "/" : "").append(lists[i] ? "[]" : steps[i]);
        }
        judge(path.toString());
    }

    @Override
    public void text(String value) {}

    @Override
    public void number(String digits) {}

    @Override
    public void literal(@Nullable Boolean value) {}

    private void open(boolean list) {
        if (depth == 1 && lists[1]) {
            elements++;
            decided |= elements > MOST_ELEMENTS;
        }
        depth++;
        if (depth <= DEEPEST) {
            lists[depth] = list;
            steps[depth] = "";
        }
    }

    private void close() {
        depth--;
    }

    private void judge(String path) {
        switch (path) {
            case "[]/mapping" -> decide(Format.CHAT_GPT, "[]");
            case "mapping" -> decide(Format.CHAT_GPT, "");
            case "conversations/[]/mapping" -> decide(Format.CHAT_GPT, "conversations/[]");
            case "[]/chat_messages" -> decide(Format.CLAUDE, "[]");
            case "chat_messages" -> decide(Format.CLAUDE, "");
            case "[]/chat/history", "[]/chat/messages", "[]/history/messages" -> decide(Format.OPEN_WEBUI, "[]");
            case "chat/history", "history/messages" -> decide(Format.OPEN_WEBUI, "");
            case "chat-next-web-store" -> decide(Format.NEXT_CHAT, "");
            case "storage/indexedDB", "storage/localStorage" -> decideIf("schemaVersion", Format.BIG_AGI, "storage");
            case "conversations/[]/messages" -> decide(Format.BIG_AGI, "conversations/[]");
            case "systemPurposeId" -> decideIf("messages", Format.BIG_AGI, "");
            case "[]/conv/id" -> decide(Format.LLAMA_CPP, "[]");
            case "conv/id" -> decide(Format.LLAMA_CPP, "");
            case "state/sessions", "state/messages", "state/topics" ->
                decideIf("exportType", Format.LOBE_CHAT, "state");
            case "data/sessions", "data/messages", "data/topics", "data/agents" -> decide(Format.LOBE_CHAT, "data");
            case "exportedAt",
                    "integrity",
                    "interactions",
                    "conversation",
                    "project",
                    "providerConfigs",
                    "apiKeys",
                    "formatName" -> decided = true;
            default -> {}
        }
    }

    private void decideIf(String earlier, Format format, String path) {
        if (seen.contains(earlier)) {
            decide(format, path);
        }
    }

    private void decide(Format format, String path) {
        decided = true;
        detected = new Detected(format, path);
    }
}
