package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** A conversation as Markdown: what is shown of it, in its order. */
public final class ConversationMarkdown {
    private static final int LONGEST_SLUG = 60;
    private static final int ID_IN_NAME = 6;
    private static final String RULE = "\n---\n\n";

    private final StringBuilder text = new StringBuilder();
    private final boolean isForPaper;

    private ConversationMarkdown(boolean isForPaper) {
        this.isForPaper = isForPaper;
    }

    /** The text, from rows as they are stored or as they stand in a file, in any order. */
    public static String of(Attributes conversation, List<Attributes> interactions) {
        return of(conversation, interactions, false);
    }

    /**
     * The same, on request with the answers that were not chosen, each behind the one that is shown, and under its own question
     * where that is another one.
     */
    static String of(Attributes conversation, List<Attributes> interactions, boolean alternatives) {
        return new ConversationMarkdown(false).written(conversation, interactions, alternatives);
    }

    /** The same as a reader wants it on paper: without what only a program needs. */
    static String forPaper(Attributes conversation, List<Attributes> interactions) {
        return new ConversationMarkdown(true).written(conversation, interactions, false);
    }

    private String written(Attributes conversation, List<Attributes> interactions, boolean alternatives) {
        head(conversation);
        for (Attributes turn : shown(interactions)) {
            turn(turn);
            Attributes above = asked(turn);
            for (Attributes other : interactions) {
                if (alternatives && turn.key("id").equals(other.get("parentId"))) {
                    if (!asked(other).equals(above)) {
                        question("## Alternative question", "## Alternative question", other);
                        above = asked(other);
                    }
                    answer("## Alternative", other);
                }
            }
        }
        return text.toString();
    }

    /** {@code litechat_conversation_<title>_<first characters of the id>.md}, safe on every file system. */
    public static String fileName(Attributes conversation) {
        String id = slug(conversation.key("id"));
        String title = slug(conversation.key("title"));
        String shortId = id.substring(0, Math.min(ID_IN_NAME, id.length()));
        return "litechat_conversation_" + (title.isEmpty() ? "conversation" : title) + "_" + shortId + ".md";
    }

    static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST_SLUG; i++) {
            char c = text.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            boolean plain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
            slug.append(plain ? lower : '_');
        }
        return slug.toString();
    }

    /** The turns on the spine, by their index; alternatives and technical rows stay out. */
    private static List<Attributes> shown(List<Attributes> interactions) {
        List<Attributes> shown = new ArrayList<>();
        for (Attributes turn : interactions) {
            Double index = turn.number("index");
            if (turn.get("parentId") == null && index != null && index >= 0) {
                int at = shown.size();
                while (at > 0 && index(shown.get(at - 1)) > index) {
                    at--;
                }
                shown.add(at, turn);
            }
        }
        return shown;
    }

    private static double index(Attributes turn) {
        Double index = turn.number("index");
        return index == null ? 0 : index;
    }

    private void head(Attributes conversation) {
        text.append("# ").append(escaped(conversation.key("title"))).append("\n\n");
        fact("Id", isForPaper ? "" : conversation.key("id"));
        fact("Created", moment(conversation.get("createdAt")));
        fact("Updated", moment(conversation.get("updatedAt")));
        fact("Project", isForPaper ? "" : conversation.key("projectId"));
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            text.append('*').append(name).append(": ").append(escaped(value)).append("*  \n");
        }
    }

    private void turn(Attributes turn) {
        question("## User", "## You", turn);
        answer("## Assistant", turn);
    }

    private void question(String title, String onPaper, Attributes turn) {
        Attributes prompt = turn.attributes("prompt");
        if (turn.get("prompt") instanceof Attributes) {
            heading(title, onPaper, turn.key("index"));
            files(prompt.attributes("metadata").get("attachedFiles"));
            block(prompt.key("content"));
        }
    }

    /** What is written of a question; its parameters differ between answers to the same one. */
    private static Attributes asked(Attributes turn) {
        Attributes prompt = turn.attributes("prompt");
        return Attributes.of("content", prompt.get("content"))
                .with("files", prompt.attributes("metadata").get("attachedFiles"));
    }

    private void heading(String title, String onPaper, String index) {
        text.append(RULE)
                .append(isForPaper ? onPaper : title + " (Index: " + index + ")")
                .append("\n\n");
    }

    private void answer(String title, Attributes turn) {
        heading(title, title, turn.key("index"));
        Attributes metadata = turn.attributes("metadata");
        fact("Model", metadata.key("modelId"));
        String status = turn.key("status");
        fact("Status", status.equals("COMPLETED") ? "" : status);
        text.append('\n');
        response(turn.get("response"));
        fact("Tokens", isForPaper ? "" : tokens(metadata));
    }

    private void files(@Nullable Object attached) {
        boolean any = false;
        for (Object each : attached instanceof List<?> list ? list : List.of()) {
            if (each instanceof Attributes file) {
                String path = file.key("path");
                text.append("- ").append(escaped(file.key("name"))).append(" (").append(escaped(file.key("type")));
                text.append(", ").append(file.key("size")).append(" bytes, ");
                text.append(path.isEmpty() ? "direct upload" : escaped(path)).append(")\n");
                any = true;
            }
        }
        text.append(any ? "\n" : "");
    }

    private void response(@Nullable Object response) {
        if (response instanceof String answer) {
            block(answer);
        } else if (response != null) {
            block("```json\n" + JsonText.of(response) + "\n```");
        }
    }

    private void block(String markdown) {
        text.append(markdown).append(markdown.endsWith("\n") ? "" : "\n");
    }

    private static String tokens(Attributes metadata) {
        String prompt = metadata.key("promptTokens");
        String completion = metadata.key("completionTokens");
        return prompt.isEmpty() && completion.isEmpty() ? "" : prompt + " in, " + completion + " out";
    }

    /** {@code 2025-06-11 09:30:00 UTC}. */
    private static String moment(@Nullable Object value) {
        String iso = value instanceof Timestamp moment ? moment.toString() : value instanceof String given ? given : "";
        int dot = iso.indexOf('.');
        return dot < 0 ? iso : iso.substring(0, dot).replace('T', ' ') + " UTC";
    }

    /** On one line, and without a meaning in Markdown. */
    private static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ("\\`*_[]<>#|".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c < ' ' ? ' ' : c);
        }
        return escaped.toString();
    }
}
