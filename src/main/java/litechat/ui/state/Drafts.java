package litechat.ui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.DraftText;
import org.jspecify.annotations.Nullable;

/**
 * What has been typed and is not yet saved, for each conversation; null stands for the one that is not there yet.
 *
 * <p>A text goes away only when it is known to be saved as a question. Until then it is kept as a draft; what another tab
 * writes in the same place is shown here as long as nothing unsaved stands here.
 */
public final class Drafts {
    private final Map<@Nullable String, String> texts = new HashMap<>();
    private final Map<@Nullable String, String> asked = new HashMap<>();
    private final Map<@Nullable String, String> failures = new HashMap<>();
    private final Map<@Nullable String, String> stored = new HashMap<>();
    private final Map<@Nullable String, String> unkept = new HashMap<>();
    private final Set<@Nullable String> saving = new HashSet<>();

    public String text(@Nullable String conversationId) {
        return texts.getOrDefault(conversationId, "");
    }

    public void type(@Nullable String conversationId, String text) {
        texts.put(conversationId, text);
        if (text.equals(stored.get(conversationId))) {
            unkept.remove(conversationId);
        }
        if (text.isEmpty()) {
            failures.remove(conversationId);
        }
    }

    /** Remembers that the text was handed over to be saved; returns it. */
    public String ask(@Nullable String conversationId) {
        String text = text(conversationId);
        asked.put(conversationId, text);
        failures.remove(conversationId);
        return text;
    }

    /** Whether the text was handed over and nothing has been heard of it yet. */
    public boolean isAsking(@Nullable String conversationId) {
        return asked.containsKey(conversationId);
    }

    /** Why the text is not saved, or null. */
    public @Nullable String failure(@Nullable String conversationId) {
        String failure = failures.get(conversationId);
        return failure == null ? unkept.get(conversationId) : failure;
    }

    /** What is stored as the draft, as far as is known here. */
    public String stored(@Nullable String conversationId) {
        return stored.getOrDefault(conversationId, "");
    }

    /** What is stored was read. While something is on its way there, it may have been read before that arrives. */
    public void loaded(@Nullable String conversationId, String text) {
        boolean isOnItsWay = isAsking(conversationId) || saving.contains(conversationId);
        if (!isOnItsWay && !isUnsaved(conversationId)) {
            texts.put(conversationId, DraftText.merge(stored(conversationId), text, text(conversationId)));
            stored.put(conversationId, text);
        }
    }

    /** Where something has been typed that is not stored. */
    public List<@Nullable String> unsaved() {
        List<@Nullable String> unsaved = new ArrayList<>();
        for (@Nullable String conversationId : texts.keySet()) {
            boolean isOnItsWay = isAsking(conversationId) || saving.contains(conversationId);
            if (isUnsaved(conversationId) && !isOnItsWay) {
                unsaved.add(conversationId);
            }
        }
        return unsaved;
    }

    /** Whether something has been typed that could not be stored, or is neither a draft nor a question yet. */
    public boolean isAnyUnkept() {
        for (var each : asked.entrySet()) {
            if (!each.getValue().equals(stored(each.getKey()))) {
                return true;
            }
        }
        return !unkept.isEmpty();
    }

    /** The text was handed over to be stored. @return what was stored before */
    public String save(@Nullable String conversationId) {
        String before = stored(conversationId);
        stored.put(conversationId, text(conversationId));
        saving.add(conversationId);
        return before;
    }

    /** A text was stored, together with what another tab had stored. */
    public void kept(@Nullable String conversationId, String text, String now) {
        unkept.remove(conversationId);
        saving.remove(conversationId);
        if (!now.equals(text)) {
            texts.put(conversationId, DraftText.merge(text, now, text(conversationId)));
        }
        stored.put(conversationId, now); // also where its question was saved before it: so it is emptied again
    }

    /** A text could not be stored. */
    public void notKept(@Nullable String conversationId, String before, String error) {
        stored.put(conversationId, before);
        saving.remove(conversationId);
        unkept.put(conversationId, error);
    }

    /** Nothing is stored before it is known what was. */
    private boolean isUnsaved(@Nullable String conversationId) {
        String known = stored.get(conversationId);
        return known != null && !known.equals(text(conversationId));
    }

    /** A question is saved: its text goes; what was typed behind it meanwhile moves to where it was saved. */
    public void saved(@Nullable String askedIn, String content, String conversationId) {
        String text = text(askedIn);
        if (!content.equals(asked.remove(askedIn))) {
            return;
        }
        stored.put(askedIn, "");
        stored.putIfAbsent(conversationId, "");
        if (!text.startsWith(content)) {
            return;
        }
        texts.put(askedIn, "");
        failures.remove(askedIn);
        unkept.remove(askedIn);
        if (text.length() > content.length()) {
            texts.put(conversationId, text.substring(content.length()) + text(conversationId));
        }
    }

    /** A question could not be saved: its text stays, or comes back. */
    public void failed(@Nullable String askedIn, String content, String error) {
        asked.remove(askedIn);
        failures.put(askedIn, error);
        if (text(askedIn).trim().isEmpty()) {
            texts.put(askedIn, content);
        }
    }
}
