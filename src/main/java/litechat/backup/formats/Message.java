package litechat.backup.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** A message of another program's conversation, while it is being read. */
final class Message {
    /** Who speaks. */
    enum Role {
        USER,
        /** The model, or a tool that it used. */
        ASSISTANT,
        /** What stands before a question and is not part of the talk. */
        SYSTEM
    }

    final String id;
    final Role role;

    @Nullable
    String parent;

    /** The messages that follow, in their order, if the program says so. */
    List<String> children = List.of();

    @Nullable
    Timestamp time;

    @Nullable
    Timestamp ended;

    @Nullable
    String model;

    @Nullable
    Double rating;

    boolean stopped;
    boolean failed;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    final List<String> toolCalls = new ArrayList<>();
    final List<String> toolResults = new ArrayList<>();
    final List<Attributes> files = new ArrayList<>();

    /** What the program does not show, or what this one cannot. */
    final List<String> hidden = new ArrayList<>();

    /** What else is kept with the answer. */
    final Map<String, @Nullable Object> more = new LinkedHashMap<>();

    Message(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    /** Adds to what is shown, as a paragraph of its own. */
    void say(String paragraph) {
        append(text, paragraph);
    }

    void think(String paragraph) {
        append(reasoning, paragraph);
    }

    void call(@Nullable String callId, String tool, @Nullable Object arguments) {
        toolCalls.add(JsonText.of(
                Attributes.of("toolCallId", callId).with("toolName", tool).with("args", arguments)));
    }

    void result(@Nullable String callId, @Nullable String tool, @Nullable Object result) {
        toolResults.add(JsonText.of(
                Attributes.of("toolCallId", callId).with("toolName", tool).with("result", result)));
    }

    /** What is shown; where a message is nothing but files, their names. */
    String text() {
        if (text.length() == 0 && role == Role.ASSISTANT) {
            StringBuilder names = new StringBuilder();
            for (Attributes file : files) {
                append(names, "[" + file.key("name") + "]");
            }
            return names.toString();
        }
        return text.toString();
    }

    String reasoning() {
        return reasoning.toString();
    }

    /** Adds a paragraph unless it is empty. */
    static void append(StringBuilder to, String paragraph) {
        if (!paragraph.isEmpty()) {
            to.append(to.length() == 0 ? "" : "\n\n").append(paragraph);
        }
    }

    /** A block of code in Markdown, with a fence that is longer than any in it. */
    static String fenced(@Nullable String language, String code) {
        StringBuilder fence = new StringBuilder("```");
        while (code.contains(fence)) {
            fence.append('`');
        }
        String known = language == null || language.equals("unknown") ? "" : language;
        return fence + known + "\n" + code + (code.endsWith("\n") ? "" : "\n") + fence;
    }
}
