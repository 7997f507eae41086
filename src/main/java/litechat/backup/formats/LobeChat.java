package litechat.backup.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of LobeChat. Its messages stand in one list, those of all conversations together; so the file is read several times,
 * each time for as many conversations as fit into memory.
 */
final class LobeChat implements FormatReader {
    private static final int SESSIONS = 0;
    private static final int TOPICS = 1;
    private static final int AGENTS = 2;
    private static final int AGENT_LINKS = 3;
    private static final int MESSAGES = 4;
    private static final double MOST_AT_ONCE = 24e6;
    private static final double LEAST_OF_A_MESSAGE = 500;

    private final String base;
    private final Rows rows;
    private final LobeTalks talks;
    private final Map<String, Attributes> sessions = new LinkedHashMap<>();
    private final Map<String, Attributes> topics = new HashMap<>();
    private final Map<String, Attributes> agents = new HashMap<>();
    private final Map<String, String> agentOf = new HashMap<>();
    private final Map<String, Double> sizes = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private Map<String, List<LobeTalks.Given>> batch = new LinkedHashMap<>();
    private boolean known;

    /** @param base where the tables lie: {@code state} or {@code data} */
    LobeChat(String base, Rows rows, AttachedFiles files) {
        this.base = base + "/";
        this.rows = rows;
        talks = new LobeTalks(rows, files);
    }

    @Override
    public List<String> paths() {
        return known
                ? List.of(base + "messages/[]")
                : List.of(
                        base + "sessions/[]",
                        base + "topics/[]",
                        base + "agents/[]",
                        base + "agentsToSessions/[]",
                        base + "messages/[]");
    }

    @Override
    public void passed(String name, Place place) {
        if (!known) {
            rows.remark(Reason.LEFT_OUT, place, "“" + name + "” is not read.");
        }
    }

    @Override
    public void take(int path, String name, @Nullable Object value, Place place) {
        if (!(value instanceof Attributes given)) {
            rows.remark(Reason.LEFT_OUT, place, "This is no row; it is left out.");
            return;
        }
        if (known) {
            List<LobeTalks.Given> talk = batch.get(key(given));
            if (talk != null) {
                talk.add(new LobeTalks.Given(given, place));
            }
            return;
        }
        switch (path) {
            case SESSIONS -> sessions.put(given.key("id"), given);
            case TOPICS -> topics.put(given.key("id"), given);
            case AGENTS -> agents.put(given.key("id"), given);
            case AGENT_LINKS -> agentOf.put(given.key("sessionId"), given.key("agentId"));
            case MESSAGES -> {
                double size = given.key("content").length() + LEAST_OF_A_MESSAGE;
                sizes.put(key(given), sizes.getOrDefault(key(given), 0.0) + size);
            }
            default -> {}
        }
    }

    @Override
    public boolean again() {
        if (!known) {
            known = true;
            waiting.addAll(sizes.keySet());
        }
        for (Map.Entry<String, List<LobeTalks.Given>> each : batch.entrySet()) {
            write(each.getKey(), each.getValue());
        }
        batch = new LinkedHashMap<>();
        double size = 0;
        while (!waiting.isEmpty() && size < MOST_AT_ONCE) {
            String key = waiting.remove(0);
            size += sizes.getOrDefault(key, 0.0);
            batch.put(key, new ArrayList<>());
        }
        return !batch.isEmpty();
    }

    /** A conversation is a topic, or what was said in a session outside of all topics. */
    private static String key(Attributes message) {
        return message.key("topicId").isEmpty()
                ? "session " + message.key("sessionId")
                : "topic " + message.key("topicId");
    }

    private void write(String key, List<LobeTalks.Given> messages) {
        Attributes topic = topics.getOrDefault(messages.get(0).message().key("topicId"), Attributes.NONE);
        String sessionId = messages.get(0).message().key("sessionId");
        String session = sessionId.isEmpty() ? topic.key("sessionId") : sessionId;
        Attributes known = sessions.getOrDefault(session, Attributes.NONE);
        Attributes agent = agents.getOrDefault(agentOf.getOrDefault(session, ""), Attributes.NONE);
        talks.write(key, topic, known, agent, messages);
    }
}
