package litechat.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored for a prompt, read at one moment.
 *
 * @param conversation the turns of the conversation, in order
 * @param settings what holds for it in the end
 * @param rules the rules that can go along with a question, by name
 * @param tags the tags that the project has by default or that were chosen, by name
 * @param links which rules these tags have
 * @param contextLength how many tokens the model takes, or null if it is not known
 * @param catalogued what its server's catalogue says of the model, as it is kept; nothing if it says nothing
 * @param serverType which protocol the model's server speaks, or null if there is no such server
 */
public record PromptSources(
        List<Interaction> conversation,
        ModelSettings settings,
        List<Rule> rules,
        List<Tag> tags,
        List<TagRuleLink> links,
        @Nullable Double contextLength,
        Attributes catalogued,
        @Nullable String serverType) {}
