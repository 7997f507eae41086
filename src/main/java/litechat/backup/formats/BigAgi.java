package litechat.backup.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Conversations of big-AGI: a chat, all chats, or a backup of all that it keeps. Folders are read first. */
final class BigAgi implements FormatReader {
    private static final String STORE = "storage/indexedDB/keyval-store/keyval/[]/value";
    private static final String CONVERSATIONS = "state/conversations/[]";

    private final String path;
    private final Rows rows;
    private final AttachedFiles files;
    private final Projects projects;
    private final Map<String, String> projectOf = new HashMap<>();
    private boolean foldersAreKnown;

    BigAgi(String path, Rows rows, AttachedFiles files) {
        this.path = path;
        this.rows = rows;
        this.files = files;
        projects = new Projects(rows);
    }

    @Override
    public List<String> paths() {
        if (!foldersAreKnown) {
            return List.of("folders/folders/[]", "storage/localStorage/app-folders/state/folders/[]");
        }
        return path.equals("storage") ? List.of(STORE + "/" + CONVERSATIONS, STORE + "=") : List.of(path);
    }

    @Override
    public boolean again() {
        boolean again = !foldersAreKnown;
        foldersAreKnown = true;
        return again;
    }

    @Override
    public void passed(String name, Place place) {
        if (foldersAreKnown && !name.equals("folders")) {
            rows.remark(Reason.LEFT_OUT, place, "“" + name + "” is not read.");
        }
    }

    @Override
    public void take(int which, String name, @Nullable Object value, Place place) {
        Attributes given = value instanceof Attributes object ? object : Attributes.NONE;
        if (!foldersAreKnown) {
            takeFolder(given);
        } else if (value instanceof String json) {
            takeStored(json, place);
        } else {
            takeConversation(given, place);
        }
    }

    private void takeFolder(Attributes folder) {
        List<String> inside = Values.texts(folder.get("conversationIds"));
        if (!inside.isEmpty()) {
            String id = projects.project(folder.key("id"), folder.key("title"), null, null);
            for (String conversation : inside) {
                projectOf.putIfAbsent(conversation, id);
            }
        }
    }

    /** The chats stand in the backup as one text that is JSON itself. */
    private void takeStored(String json, Place place) {
        Elements elements = new Elements(List.of(CONVERSATIONS), new Elements.Found() {
            @Override
            public void found(int which, String name, @Nullable Object value, Place inside) {
                takeConversation(value instanceof Attributes given ? given : Attributes.NONE, place);
            }

            @Override
            public void passed(String name, Place inside) {}

            @Override
            public void remark(Remark remark) {
                rows.remark(remark.reason(), place, remark.sentence());
            }
        });
        JsonFeed feed = new JsonFeed(elements);
        elements.follow(feed.reader());
        feed.takeText(json);
        feed.end();
    }

    private void takeConversation(Attributes given, Place place) {
        if (!(given.get("messages") instanceof List<?> messages)) {
            rows.remark(Reason.LEFT_OUT, place, "This is no conversation with messages; it is left out.");
            return;
        }
        String source = given.key("id");
        String id = rows.conversationId(source, given, place);
        if (id == null) {
            return;
        }
        Talk talk = new Talk(source, place);
        talk.title = given.key("userTitle").isEmpty() ? given.key("autoTitle") : given.key("userTitle");
        talk.created = Times.of(given.get("created"));
        talk.updated = Times.of(given.get("updated"));
        talk.archived = given.isTrue("isArchived");
        talk.projectId = projectOf.get(source);
        if (!given.key("systemPurposeId").isEmpty()) {
            talk.more.put("persona", given.key("systemPurposeId"));
        }
        String previous = null;
        for (int i = 0; i < messages.size(); i++) {
            Place at = place.field("messages").element(i);
            if (messages.get(i) instanceof Attributes each) {
                Message message = BigAgiContent.message(talk.idFor(each.key("id")), each, files, rows, at);
                message.parent = previous;
                previous = message.id;
                talk.add(message);
            } else {
                rows.remark(Reason.LEFT_OUT, at, "This is no message; it is left out.");
            }
        }
        TalkRows.write(rows, talk, id);
    }
}
