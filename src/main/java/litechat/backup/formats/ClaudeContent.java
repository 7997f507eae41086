package litechat.backup.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads one message of Claude. */
final class ClaudeContent {
    private final Message message;
    private final Attributes given;
    private final AttachedFiles files;
    private final Rows rows;
    private final Place place;
    private final StringBuilder run = new StringBuilder();

    ClaudeContent(Message message, Attributes given, AttachedFiles files, Rows rows, Place place) {
        this.message = message;
        this.given = given;
        this.files = files;
        this.rows = rows;
        this.place = place;
    }

    void read() {
        boolean any = false;
        for (Object each : Values.list(given.get("content"))) {
            if (each instanceof Attributes block) {
                any = true;
                read(block);
            }
        }
        endRun();
        if (!any) {
            message.say(given.key("text"));
        }
        readFiles();
    }

    /** Texts that follow one another are one text, cut where a source is named. */
    private void read(Attributes block) {
        String kind = block.key("type");
        if (kind.equals("text")) {
            run.append(block.key("text"));
            return;
        }
        endRun();
        switch (kind) {
            case "thinking" -> message.think(block.key("thinking"));
            case "token_budget" -> {}
            case "tool_use" -> readCall(block);
            case "tool_result" ->
                message.result(block.text("tool_use_id"), block.text("name"), result(block.get("content")));
            case "voice_note" -> message.say(block.key("text"));
            default -> {
                message.hidden.add(JsonText.of(block));
                rows.remark(
                        Reason.KEPT_HIDDEN,
                        place.field("content"),
                        "A part of the kind “" + kind + "” is kept as it is, and not shown.");
            }
        }
    }

    private void endRun() {
        message.say(run.toString());
        run.setLength(0);
    }

    /** A tool that was used; a document that the model wrote beside the talk is shown in it. */
    private void readCall(Attributes block) {
        Attributes input = block.attributes("input");
        message.call(block.text("id"), block.key("name"), block.get("input"));
        if (block.key("name").equals("artifacts") && !input.key("content").isEmpty()) {
            boolean isText = input.key("type").equals("text/markdown");
            String content = input.key("content");
            message.say("**" + input.key("title") + "**");
            message.say(isText ? content : Message.fenced(input.text("language"), content));
        }
    }

    /** The texts of a result if it is nothing else, else all of it. */
    private static @Nullable Object result(@Nullable Object content) {
        StringBuilder text = new StringBuilder();
        for (Object each : Values.list(content)) {
            if (!(each instanceof Attributes block) || !block.key("type").equals("text")) {
                return content;
            }
            Message.append(text, block.key("text"));
        }
        return content instanceof List ? text.toString() : content;
    }

    private void readFiles() {
        Set<String> seen = new HashSet<>();
        for (Object each : Values.list(given.get("attachments"))) {
            if (each instanceof Attributes file) {
                String name = name(file);
                if (file.get("extracted_content") instanceof String text && !text.isEmpty()) {
                    message.files.add(files.keepText(name, text, place));
                } else {
                    message.files.add(files.missing(
                            file.key("id"), name, file.text("file_type"), file.number("file_size"), place));
                }
                seen.add(name);
            }
        }
        for (String field : new String[] {"files", "files_v2"}) {
            for (Object each : Values.list(given.get(field))) {
                if (each instanceof Attributes file && seen.add(name(file))) {
                    message.files.add(files.missing(file.key("file_uuid"), name(file), null, null, place));
                }
            }
        }
    }

    private static String name(Attributes file) {
        String name = file.key("file_name");
        return name.isEmpty() ? "pasted text" : name;
    }
}
