package litechat.backup.formats;

import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Makes conversations of what LobeChat's tables hold for each. */
final class LobeTalks {
    private static final String INBOX = "inbox";

    private final Rows rows;
    private final AttachedFiles files;
    private final Projects projects;

    LobeTalks(Rows rows, AttachedFiles files) {
        this.rows = rows;
        this.files = files;
        projects = new Projects(rows);
    }

    /** A message and where it stands. */
    record Given(Attributes message, Place place) {}

    void write(String key, Attributes topic, Attributes session, Attributes agent, List<Given> messages) {
        messages.sort((one, other) -> compare(time(one), time(other)));
        Talk talk = new Talk(key, messages.get(0).place());
        String name = first(session.attributes("meta").key("title"), session.key("title"), agent.key("title"));
        talk.title = first(topic.key("title"), name);
        talk.created = Times.of(topic.get("createdAt"));
        talk.updated = Times.of(topic.get("updatedAt"));
        if (topic.isTrue("favorite")) {
            talk.more.put("favorite", true);
        }
        if (!topic.key("historySummary").isEmpty()) {
            talk.more.put("summary", topic.key("historySummary"));
        }
        boolean isInbox = session.isEmpty()
                || session.key("id").equals(INBOX)
                || session.key("slug").equals(INBOX);
        if (!isInbox) {
            String prompt = first(session.attributes("config").key("systemRole"), agent.key("systemRole"));
            talk.projectId = projects.project(
                    session.key("id"), name, prompt.isEmpty() ? null : prompt, Times.of(session.get("createdAt")));
        }
        String previous = null;
        for (Given given : messages) {
            Message message = message(talk.idFor(given.message().key("id")), given);
            String parent = given.message().text("parentId");
            message.parent = parent == null || parent.isEmpty() ? previous : parent;
            previous = message.id;
            talk.add(message);
        }
        TalkRows.write(rows, talk, rows.ids.of(key));
    }

    private Message message(String id, Given given) {
        Attributes from = given.message();
        Message.Role role =
                switch (from.key("role")) {
                    case "user" -> Message.Role.USER;
                    case "system" -> Message.Role.SYSTEM;
                    default -> Message.Role.ASSISTANT;
                };
        Message message = new Message(id, role);
        message.time = Times.of(from.get("createdAt"));
        message.ended = Times.of(from.get("updatedAt"));
        if (from.key("role").equals("tool")) {
            message.result(
                    from.text("tool_call_id"), from.attributes("plugin").text("identifier"), from.key("content"));
        } else {
            message.say(from.key("content"));
        }
        for (String file : Values.texts(from.get("files"))) {
            message.files.add(files.missing(file, file, null, null, given.place()));
        }
        if (role == Message.Role.ASSISTANT) {
            readAnswer(message, from);
        }
        return message;
    }

    private static void readAnswer(Message message, Attributes from) {
        Attributes extra = from.attributes("extra");
        message.model = from.text("model") == null ? extra.text("fromModel") : from.text("model");
        message.think(from.attributes("reasoning").key("content"));
        Attributes error = from.attributes("error");
        if (!error.isEmpty()) {
            message.more.put("error", first(error.key("message"), error.key("type"), JsonText.of(error)));
        }
        for (Object each : Values.list(from.get("tools"))) {
            if (each instanceof Attributes tool) {
                message.call(
                        tool.text("id"), tool.key("identifier") + "." + tool.key("apiName"), tool.get("arguments"));
            }
        }
        Double tokens = from.attributes("metadata").number("totalTokens");
        if (tokens != null) {
            message.more.put("totalTokens", tokens);
        }
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static @Nullable Timestamp time(Given given) {
        return Times.of(given.message().get("createdAt"));
    }

    /** Messages without a time stay where they are among those at the beginning. */
    private static int compare(@Nullable Timestamp one, @Nullable Timestamp other) {
        double first = one == null ? 0 : one.epochMillis();
        return Double.compare(first, other == null ? 0 : other.epochMillis());
    }
}
