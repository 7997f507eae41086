package litechat.backup.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.backup.json.Place;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** A conversation of another program, while it is being read. */
final class Talk {
    final String id;
    final Place place;
    String title = "";

    @Nullable
    Timestamp created;

    @Nullable
    Timestamp updated;

    boolean archived;

    @Nullable
    String projectId;

    /** The message where the branch ends that is shown, if the program says so. */
    @Nullable
    String current;

    /** What else the program says of it. */
    final Map<String, @Nullable Object> more = new LinkedHashMap<>();

    private final List<Message> messages = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int renamed;

    Talk(String id, Place place) {
        this.id = id;
        this.place = place;
    }

    List<Message> messages() {
        return messages;
    }

    void add(Message message) {
        ids.add(message.id);
        messages.add(message);
    }

    /** An id for the next message: the one it has, unless it has none or another has the same. */
    String idFor(String given) {
        if (!given.isEmpty() && !ids.contains(given)) {
            return given;
        }
        String free = given + "#" + messages.size();
        while (ids.contains(free)) {
            free += "#";
        }
        renamed += given.isEmpty() ? 0 : 1;
        return free;
    }

    /** How many messages had the id of another. */
    int renamed() {
        return renamed;
    }
}
