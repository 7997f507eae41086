package litechat.backup.formats;

import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;

/** Reads one message of Open WebUI. */
final class OpenWebUiContent {
    private static final String REASONING = "<details type=\"reasoning\"";
    private static final String END = "</details>";
    private static final String SUMMARY_END = "</summary>";

    private final Message message;
    private final Attributes given;
    private final AttachedFiles files;
    private final Rows rows;
    private final Place place;

    OpenWebUiContent(Message message, Attributes given, AttachedFiles files, Rows rows, Place place) {
        this.message = message;
        this.given = given;
        this.files = files;
        this.rows = rows;
        this.place = place;
    }

    void read() {
        message.time = Times.of(given.get("timestamp"));
        readContent();
        for (Object each : Values.list(given.get("files"))) {
            if (each instanceof Attributes file) {
                message.files.add(file(file));
            }
        }
        if (message.role == Message.Role.ASSISTANT) {
            readAnswer();
        }
    }

    private void readContent() {
        if (given.get("content") instanceof String text) {
            say(text);
            return;
        }
        for (Object each : Values.list(given.get("content"))) {
            if (each instanceof Attributes part && part.get("text") instanceof String text) {
                say(text);
            } else if (each instanceof Attributes part && part.get("image_url") instanceof Attributes image) {
                message.files.add(files.keepAddress("image", null, image.key("url"), place));
            } else {
                message.hidden.add(JsonText.of(each));
                rows.remark(Reason.KEPT_HIDDEN, place.field("content"), "A part is kept as it is, and not shown.");
            }
        }
    }

    /** What the model thought stands folded in the text. */
    private void say(String text) {
        int said = 0;
        for (int from = text.indexOf(REASONING); from >= 0; from = text.indexOf(REASONING, said)) {
            int end = text.indexOf(END, from);
            if (end < 0) {
                break;
            }
            int summary = text.indexOf(SUMMARY_END, from);
            int start = summary < 0 || summary > end ? text.indexOf('>', from) + 1 : summary + SUMMARY_END.length();
            message.say(text.substring(said, from).trim());
            message.think(unquoted(text.substring(Math.min(start, end), end)));
            said = end + END.length();
        }
        message.say(text.substring(said).trim());
    }

    private static String unquoted(String quoted) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        String all = quoted.trim();
        while (from < all.length()) {
            int lineEnd = all.indexOf('\n', from);
            int to = lineEnd < 0 ? all.length() : lineEnd;
            String line = all.substring(from, to);
            String mark = line.startsWith("&gt;") ? "&gt;" : ">";
            String plain = line.startsWith(mark) ? line.substring(mark.length()) : line;
            text.append(plain.startsWith(" ") ? plain.substring(1) : plain).append('\n');
            from = to + 1;
        }
        return text.toString().trim();
    }

    private void readAnswer() {
        message.model = given.text("model");
        message.stopped = Boolean.FALSE.equals(given.get("done")) || given.isTrue("stopped");
        message.rating = given.attributes("annotation").number("rating");
        message.think(given.key("reasoning_content"));
        if (given.get("error") instanceof Attributes error) {
            message.more.put("error", error.key("content"));
        } else if (given.get("error") instanceof String error) {
            message.more.put("error", error);
        }
        message.failed = given.isTrue("error");
        Attributes usage = given.attributes(given.get("usage") instanceof Attributes ? "usage" : "info");
        count("promptTokens", usage, "prompt_tokens", "prompt_eval_count");
        count("completionTokens", usage, "completion_tokens", "eval_count");
        count("totalTokens", usage, "total_tokens", "total_tokens");
        Object sources = given.get(given.get("sources") instanceof List ? "sources" : "citations");
        if (sources instanceof List<?> list && !list.isEmpty()) {
            message.more.put("sources", JsonText.of(list));
        }
    }

    private void count(String name, Attributes usage, String field, String otherField) {
        Double count = usage.number(field) == null ? usage.number(otherField) : usage.number(field);
        if (count != null) {
            message.more.put(name, count);
        }
    }

    private Attributes file(Attributes given) {
        Attributes stored = given.attributes("file");
        String name = given.key("name").isEmpty() ? stored.key("filename") : given.key("name");
        String known = name.isEmpty() ? (given.key("type").isEmpty() ? "file" : given.key("type")) : name;
        if (stored.attributes("data").get("content") instanceof String text && !text.isEmpty()) {
            return files.keepText(known, text, place);
        }
        String url = given.key("url");
        return url.startsWith("data:")
                ? files.keepAddress(known, null, url, place)
                : files.missing(
                        url.isEmpty() ? given.key("id") : url,
                        known,
                        stored.attributes("meta").text("content_type"),
                        given.number("size"),
                        place);
    }
}
