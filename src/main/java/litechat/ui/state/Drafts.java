package litechat.ui.state;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been typed and is not yet saved, for each conversation; null stands for the one that is not there yet.
 *
 * <p>A text goes away only when it is known to be saved.
 */
public final class Drafts {
    private final Map<@Nullable String, String> texts = new HashMap<>();
    private final Map<@Nullable String, String> asked = new HashMap<>();
    private final Map<@Nullable String, String> failures = new HashMap<>();

    public String text(@Nullable String conversationId) {
        return texts.getOrDefault(conversationId, "");
    }

    public void type(@Nullable String conversationId, String text) {
        texts.put(conversationId, text);
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
        return failures.get(conversationId);
    }

    /** A question is saved: its text goes; what was typed behind it meanwhile moves to where it was saved. */
    public void saved(@Nullable String askedIn, String content, String conversationId) {
        String text = text(askedIn);
        if (!content.equals(asked.remove(askedIn)) || !text.startsWith(content)) {
            return;
        }
        texts.remove(askedIn);
        failures.remove(askedIn);
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

    /** Nothing will be heard of what was handed over; it may be handed over again. */
    public void giveUpWaiting() {
        asked.clear();
    }
}
