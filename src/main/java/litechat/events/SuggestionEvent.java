package litechat.events;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Rule;
import litechat.domain.RuleOffer;
import org.jspecify.annotations.Nullable;

/** Requests and events about what is suggested while a question is written. */
public final class SuggestionEvent {
    private SuggestionEvent() {}

    /** Asks what can be suggested in a conversation, or (null) in a new one in a project. */
    public record LoadSuggestionsRequest(@Nullable String conversationId, @Nullable String projectId)
            implements Request {
        @Override
        public String name() {
            return "suggestion.load.request";
        }
    }

    /**
     * What can be suggested was read.
     *
     * @param prompts the saved prompts, by name
     * @param offer the rules and tags
     * @param files the files that went along in the conversation, the last first
     */
    public record SuggestionsLoaded(List<Rule> prompts, RuleOffer offer, List<Attributes> files) implements Event {
        @Override
        public String name() {
            return "suggestion.loaded";
        }
    }
}
