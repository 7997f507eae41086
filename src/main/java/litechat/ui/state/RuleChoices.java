package litechat.ui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.RuleChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which tags and rules are ticked for the next question of each conversation; null stands for the one that is not there
 * yet.
 *
 * <p>What the project has by default is ticked until the user says otherwise. Only what differs from that is kept, and
 * it goes when a question was sent with it.
 */
public final class RuleChoices {
    private final Map<@Nullable String, RuleChoice> choices = new HashMap<>();

    public RuleChoice of(@Nullable String conversationId) {
        return choices.getOrDefault(conversationId, RuleChoice.NONE);
    }

    public boolean hasTag(@Nullable String conversationId, String id, boolean byDefault) {
        RuleChoice choice = of(conversationId);
        return isTicked(choice.tagIds(), choice.withoutTagIds(), id, byDefault);
    }

    public boolean hasRule(@Nullable String conversationId, String id, boolean byDefault) {
        RuleChoice choice = of(conversationId);
        return isTicked(choice.ruleIds(), choice.withoutRuleIds(), id, byDefault);
    }

    public void tickTag(@Nullable String conversationId, String id, boolean ticked, boolean byDefault) {
        RuleChoice choice = of(conversationId);
        choices.put(
                conversationId,
                new RuleChoice(
                        changed(choice.tagIds(), id, ticked && !byDefault),
                        choice.ruleIds(),
                        changed(choice.withoutTagIds(), id, !ticked && byDefault),
                        choice.withoutRuleIds()));
    }

    public void tickRule(@Nullable String conversationId, String id, boolean ticked, boolean byDefault) {
        RuleChoice choice = of(conversationId);
        choices.put(
                conversationId,
                new RuleChoice(
                        choice.tagIds(),
                        changed(choice.ruleIds(), id, ticked && !byDefault),
                        choice.withoutTagIds(),
                        changed(choice.withoutRuleIds(), id, !ticked && byDefault)));
    }

    /** A question was saved that was asked here. */
    public void sent(@Nullable String askedIn) {
        choices.remove(askedIn);
    }

    private static boolean isTicked(List<String> with, List<String> without, String id, boolean byDefault) {
        return with.contains(id) || (byDefault && !without.contains(id));
    }

    private static List<String> changed(List<String> ids, String id, boolean isIn) {
        List<String> changed = new ArrayList<>(ids);
        changed.remove(id);
        if (isIn) {
            changed.add(id);
        }
        return changed;
    }
}
