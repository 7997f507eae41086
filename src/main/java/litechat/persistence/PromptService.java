package litechat.persistence;

import java.util.List;
import litechat.domain.ModelId;
import litechat.domain.ModelSettings;
import litechat.domain.PromptSources;
import litechat.domain.Rule;
import litechat.domain.RuleChoice;
import litechat.domain.RuleOffer;
import org.jspecify.annotations.Nullable;

/** What prompts are compiled from, as static methods over the database that {@link PersistenceService} is bound to. */
public final class PromptService {
    private PromptService() {}

    /**
     * Reads what a question is compiled from, all of one moment.
     *
     * @param conversationId where it is asked, or null for a conversation that is not there yet
     * @param projectId where that will lie
     * @param model what is asked, if it is known
     */
    public static PromptSources read(
            @Nullable String conversationId, @Nullable String projectId, @Nullable ModelId model, RuleChoice choice) {
        return PromptRecords.read(PersistenceService.database(), conversationId, projectId, model, choice);
    }

    /** What holds for a conversation, or (by null) for one that begins in a project. */
    public static ModelSettings effective(@Nullable String conversationId, @Nullable String projectId) {
        return PromptRecords.effective(PersistenceService.database(), conversationId, projectId);
    }

    /** The saved prompts, by name. */
    public static List<Rule> saved() {
        return PromptRecords.saved(PersistenceService.database());
    }

    /** What can be chosen to go along with a question, and what of it a project has by default. */
    public static RuleOffer offer(@Nullable String conversationId, @Nullable String projectId) {
        return PromptRecords.offer(PersistenceService.database(), conversationId, projectId);
    }
}
